package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.domain.BaseUris;
import dev.wallboard.api.access.domain.PublicHost;
import dev.wallboard.api.access.login.LoggedIn;
import dev.wallboard.api.access.login.Logins;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** Logs people in (spec: access, User login). */
final class LoginRoute extends SignInRoute {

  private static final int LONGEST = 256;

  private final PublicHost host;

  LoginRoute(Gate gate, PublicHost host) {
    super(gate, "/api/account/{accountId}/login", HttpMethod.POST);
    this.host = host;
  }

  @Override
  WorkerPool workers() {
    return signIn().passwordCheckers();
  }

  @Override
  Optional<CallRefused> refusal(Exchange exchange) {
    Optional<CallRefused> refused = super.refusal(exchange);
    if (refused.isPresent()) {
      return refused;
    }
    return signIn().logins().throttle().admits(exchange.accessRequest().client())
        ? Optional.empty()
        : Optional.of(Logins.tooOften());
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    AccessRequest request = exchange.accessRequest();
    LoggedIn login =
        signIn()
            .logins()
            .login(
                values[0],
                document.text("username", LONGEST),
                document.text("password", LONGEST),
                request.client());
    return SessionReply.of(login, request, new BaseUris(values[0], host.of(request.origin())));
  }
}
