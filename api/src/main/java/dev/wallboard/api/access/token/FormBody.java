package dev.wallboard.api.access.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of {@code application/x-www-form-urlencoded}, each of which may come once. */
record FormBody(Map<String, String> parameters) {

  FormBody {
    parameters = Map.copyOf(parameters);
  }

  /** The parameters; empty if one comes twice, or is not encoded as it should be. */
  static Optional<FormBody> parse(String text) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      Optional<String> name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      if (!pair.isEmpty() && parameters.put(name.get(), value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new FormBody(parameters));
  }

  /** The text of a value; empty if it is not encoded as it should be. */
  static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The value of a parameter, if it is there and not empty (RFC 6749, 3.2). */
  Optional<String> value(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }

  /** Nothing of it, for it may end up in a log. */
  @Override
  public String toString() {
    return "a form";
  }
}
