package dev.wallboard.api.access.login;

import dev.wallboard.api.Problem;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Challenge;
import dev.wallboard.api.access.CookieKind;
import dev.wallboard.api.access.Cookies;
import dev.wallboard.api.access.Credentials.Shown;
import dev.wallboard.api.access.Decision;
import dev.wallboard.api.access.Fingerprint;
import java.util.List;
import java.util.Optional;

/**
 * The cookie of a login. For anything but reading, a request needs the token against forged
 * requests as well (spec: access, The page).
 */
final class SessionCookie implements CookieKind {

  private final Sessions sessions;

  SessionCookie(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return Logins.COOKIE;
  }

  @Override
  public boolean knows(String value) {
    return sessions.ofCookie(value).isPresent();
  }

  @Override
  public Shown check(AccessRequest request, String value, String accountId) {
    Optional<Caller> caller = caller(value, accountId);
    if (caller.isEmpty()) {
      return new Shown.Not(
          new Decision.Refused(
              Problem.unauthorized("nobody is logged in at this account, or no longer"),
              List.of(Challenge.OAUTH, Challenge.BEARER)));
    }
    return Cookies.isReading(request) || hasToken(request, value)
        ? new Shown.By(caller.get(), () -> caller(value, accountId).equals(caller))
        : new Shown.Not(
            Decision.Refused.because(
                Problem.forbidden("with a cookie, X-CSRF-Token must be the token of the login")));
  }

  private Optional<Caller> caller(String value, String accountId) {
    return sessions.ofCookie(value).flatMap(session -> sessions.caller(session, accountId));
  }

  private boolean hasToken(AccessRequest request, String value) {
    List<String> tokens = request.headers().apply(Logins.CSRF_HEADER);
    return tokens.size() == 1
        && sessions
            .ofCookie(value)
            .filter(session -> Fingerprint.isOf(tokens.get(0), session.csrf()))
            .isPresent();
  }
}
