package dev.wallboard.api.http;

import dev.wallboard.api.access.Need;
import io.vertx.core.http.HttpMethod;

/** Says that the process lives, whatever else it does. */
final class LivenessRoute extends Route {

  LivenessRoute() {
    super("/livez", HttpMethod.GET, HttpMethod.HEAD);
  }

  @Override
  public Need need(String method) {
    return Need.NOTHING;
  }

  @Override
  boolean isAlwaysOpen() {
    return true;
  }

  @Override
  void take(Exchange exchange, String[] values) {
    exchange.send(Reply.json(200, "{\"status\":\"live\"}"));
  }
}
