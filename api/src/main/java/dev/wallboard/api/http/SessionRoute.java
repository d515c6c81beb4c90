package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.login.LoggedIn;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** Says who is logged in, to a page that is opened anew (docs/dashboard-api.md, Session). */
final class SessionRoute extends SignInRoute {

  SessionRoute(Gate gate) {
    super(gate, "/api/session", HttpMethod.GET, HttpMethod.HEAD);
  }

  @Override
  Reply work(Exchange exchange, String[] values) throws CallRefused {
    Optional<LoggedIn> login = signIn().logins().session(exchange.accessRequest());
    return login.isPresent() ? Reply.json(200, login.get()::writeSessionTo) : Reply.nothing();
  }
}
