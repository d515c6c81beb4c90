package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import io.vertx.core.http.HttpMethod;

/** Says whether requests are taken on: not while events are read back, nor during a stop. */
final class ReadinessRoute extends Route {

  private final Gate gate;

  ReadinessRoute(Gate gate) {
    super("/readyz", HttpMethod.GET, HttpMethod.HEAD);
    this.gate = gate;
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
    exchange.send(
        gate.isReady()
            ? Reply.json(200, "{\"status\":\"ready\"}")
            : Reply.problem(Problem.serviceUnavailable(gate.reason())).retrySoon());
  }
}
