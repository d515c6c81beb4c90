package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.login.Logins;
import dev.wallboard.api.access.wall.Wall;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** Where screens hand in the token of their link (docs/dashboard-api.md, Wall links). */
final class WallRoute extends SignInRoute {

  private static final int LONGEST = 256;

  WallRoute(Gate gate) {
    super(gate, "/api/account/{accountId}/wall", HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
  }

  @Override
  Optional<CallRefused> refusal(Exchange exchange) {
    Optional<CallRefused> refused = super.refusal(exchange);
    if (refused.isPresent() || exchange.method() != HttpMethod.POST) {
      return refused;
    }
    return signIn().logins().throttle().admits(exchange.accessRequest().client())
        ? Optional.empty()
        : Optional.of(Logins.tooOften());
  }

  @Override
  Reply work(Exchange exchange, String[] values) throws CallRefused {
    Wall wall = signIn().walls().reopen(values[0], exchange.accessRequest());
    return Reply.json(200, wall::writeTo);
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    AccessRequest request = exchange.accessRequest();
    String token = document.text("token", LONGEST);
    Wall wall = signIn().walls().open(values[0], token);
    return Reply.json(200, wall::writeTo)
        .with(HttpHeaders.SET_COOKIE, signIn().walls().cookie(request, wall.link(), token));
  }
}
