package dev.wallboard.api.access.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.AccessRequest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a client shows when it asks for a token: by HTTP Basic, or in the form. */
record ClientSecret(String id, String secret) {

  private static final String BASIC = "basic ";

  /** By HTTP Basic, both encoded as in a form (RFC 6749, 2.3.1); empty if it is not that. */
  static Optional<ClientSecret> basic(AccessRequest request) {
    List<String> headers = request.headers().apply("authorization");
    if (headers.size() != 1 || !isBasic(headers.get(0))) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(headers.get(0).substring(BASIC.length()).strip());
      return ofPair(new String(bytes, UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isBasic(String header) {
    return header.regionMatches(true, 0, BASIC, 0, BASIC.length());
  }

  private static Optional<ClientSecret> ofPair(String pair) {
    int colon = pair.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    Optional<String> id = FormBody.decoded(pair.substring(0, colon));
    Optional<String> secret = FormBody.decoded(pair.substring(colon + 1));
    return id.isPresent() && secret.isPresent()
        ? Optional.of(new ClientSecret(id.get(), secret.get()))
        : Optional.empty();
  }

  /** As the form has it; empty if it has not both. */
  static Optional<ClientSecret> in(FormBody form) {
    return form.value("client_id")
        .flatMap(id -> form.value("client_secret").map(secret -> new ClientSecret(id, secret)));
  }

  /** Nothing of the secret, for it may end up in a log. */
  @Override
  public String toString() {
    return "the secret of a client";
  }
}
