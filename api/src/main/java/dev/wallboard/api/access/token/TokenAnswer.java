package dev.wallboard.api.access.token;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a client is told that asked for a token (RFC 6749, 5.1 and 5.2). */
public sealed interface TokenAnswer {

  /** The HTTP status. */
  int status();

  /** Writes the answer as a JSON object. */
  void writeTo(JsonGenerator json) throws IOException;

  /** The value of {@code WWW-Authenticate}. */
  Optional<String> challenge();

  /** That the request is none (RFC 6749, 5.2). */
  static TokenAnswer invalid(String description) {
    return new Refused(Error.INVALID_REQUEST, description);
  }

  /** The token. */
  record Issued(String token, long lifetimeSeconds, Set<String> scopes) implements TokenAnswer {
    @Override
    public int status() {
      return 200;
    }

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeStringField("access_token", token);
      json.writeStringField("token_type", "Bearer");
      json.writeNumberField("expires_in", lifetimeSeconds);
      json.writeStringField("scope", String.join(" ", new TreeSet<>(scopes)));
      json.writeEndObject();
    }

    @Override
    public Optional<String> challenge() {
      return Optional.empty();
    }

    /** Nothing of it, for it may end up in a log. */
    @Override
    public String toString() {
      return "a token";
    }
  }

  /** Why there is none. */
  record Refused(Error error, String description) implements TokenAnswer {
    @Override
    public int status() {
      return error == Error.INVALID_CLIENT ? 401 : 400;
    }

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeStringField("error", error.code());
      json.writeStringField("error_description", description);
      json.writeEndObject();
    }

    @Override
    public Optional<String> challenge() {
      return error == Error.INVALID_CLIENT
          ? Optional.of("Basic realm=\"wallboard\"")
          : Optional.empty();
    }
  }

  /** The errors of RFC 6749 that occur here. */
  enum Error {
    INVALID_REQUEST("invalid_request"),
    INVALID_CLIENT("invalid_client"),
    INVALID_SCOPE("invalid_scope"),
    UNSUPPORTED_GRANT_TYPE("unsupported_grant_type");

    private final String code;

    Error(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
