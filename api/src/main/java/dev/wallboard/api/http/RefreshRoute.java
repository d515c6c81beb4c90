package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.domain.BaseUris;
import dev.wallboard.api.access.domain.PublicHost;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpMethod;

/** Has a login last as long again (spec: access, User login). */
final class RefreshRoute extends SignInRoute {

  private final PublicHost host;

  RefreshRoute(Gate gate, PublicHost host) {
    super(gate, "/api/account/{accountId}/refresh", HttpMethod.POST);
    this.host = host;
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    AccessRequest request = exchange.accessRequest();
    return SessionReply.of(
        signIn().logins().refresh(values[0], request, LogoutRoute.csrf(document)),
        request,
        new BaseUris(values[0], host.of(request.origin())));
  }
}
