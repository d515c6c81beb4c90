package dev.wallboard.api.access.login;

import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.BearerToken;
import dev.wallboard.api.access.Cookies;
import java.util.Optional;

/** By what somebody shows to have logged in. */
sealed interface Proof {

  /** By the bearer. */
  record Bearer(String bearer) implements Proof {
    @Override
    public String toString() {
      return "a bearer";
    }
  }

  /** By the cookie, which follows requests without anybody's doing. */
  record Cookie(String cookie) implements Proof {
    @Override
    public String toString() {
      return "a cookie";
    }
  }

  /** What the request has of them; a bearer before a cookie. */
  static Optional<Proof> in(AccessRequest request) {
    Optional<Proof> bearer =
        BearerToken.in(request).filter(token -> !BearerToken.isJwt(token)).map(Bearer::new);
    return bearer.isPresent() ? bearer : Cookies.value(request, Logins.COOKIE).map(Cookie::new);
  }
}
