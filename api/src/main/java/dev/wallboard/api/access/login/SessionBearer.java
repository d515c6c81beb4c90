package dev.wallboard.api.access.login;

import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.BearerToken;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Credentials;
import java.util.Optional;

/** The bearer of a login, in {@code Authorization}. */
final class SessionBearer implements Credentials {

  private final Sessions sessions;

  SessionBearer(Sessions sessions) {
    this.sessions = sessions;
  }

  private static Optional<String> bearer(AccessRequest request) {
    return BearerToken.in(request).filter(token -> !BearerToken.isJwt(token));
  }

  @Override
  public boolean areIn(AccessRequest request) {
    return bearer(request).isPresent();
  }

  @Override
  public Shown check(AccessRequest request, String accountId) {
    String bearer = bearer(request).orElse("");
    Optional<Caller> caller = caller(bearer, accountId);
    return caller.isPresent()
        ? new Shown.By(caller.get(), () -> caller(bearer, accountId).equals(caller))
        : new Shown.Not(BearerToken.invalid());
  }

  private Optional<Caller> caller(String bearer, String accountId) {
    return sessions.ofBearer(bearer).flatMap(session -> sessions.caller(session, accountId));
  }
}
