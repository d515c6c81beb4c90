package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.wall.WallLinks;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;

/** The wall links of an account: lists them, and makes new ones (docs/dashboard-api.md). */
final class WallLinksRoute extends SignInRoute {

  WallLinksRoute(Gate gate) {
    super(
        gate,
        "/operations/api/account/{accountId}/wall-links",
        HttpMethod.GET,
        HttpMethod.HEAD,
        HttpMethod.POST);
  }

  @Override
  public Need need(String method) {
    return Need.MANAGE;
  }

  @Override
  Reply work(Exchange exchange, String[] values) {
    return Reply.json(200, json -> signIn().walls().writeAllTo(json, values[0]));
  }

  private static Caller caller(Exchange exchange) {
    return exchange
        .caller()
        .orElseThrow(() -> new IllegalStateException("nobody comes here without a login"));
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    WallLinks.Made made = signIn().walls().create(values[0], document, caller(exchange));
    return Reply.json(201, made::writeTo)
        .with(HttpHeaders.LOCATION, exchange.path() + "/" + made.link().id());
  }
}
