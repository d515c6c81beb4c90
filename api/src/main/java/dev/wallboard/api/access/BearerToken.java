package dev.wallboard.api.access;

import dev.wallboard.api.Problem;
import java.util.List;
import java.util.Optional;

/** {@code Authorization: Bearer} (RFC 6750). */
public final class BearerToken {

  /** The challenge to who has shown a token that does not do. */
  public static final String INVALID = Challenge.BEARER + " error=\"invalid_token\"";

  private static final String SCHEME = "bearer ";

  private BearerToken() {}

  /** The token that the request shows. */
  public static Optional<String> in(AccessRequest request) {
    List<String> headers = request.headers().apply("authorization");
    if (headers.size() != 1) {
      return Optional.empty();
    }
    String header = headers.get(0).strip();
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  /** What is said of one that does not do, whatever the reason. */
  public static Decision.Refused invalid() {
    return new Decision.Refused(
        Problem.unauthorized("the bearer token is not known here, or no longer"), List.of(INVALID));
  }

  /** Whether it has the form of a JSON Web Token; the bearers of logins have not. */
  public static boolean isJwt(String token) {
    return token.indexOf('.') >= 0;
  }
}
