package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.key.KeyView;
import dev.wallboard.api.json.Members;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.stream.Stream;

/** Enables a key, or disables it (docs/access.md, Keys). */
final class KeySwitchRoute extends JsonRoute {

  private final Gate gate;
  private final WorkerPool workers;
  private final boolean on;

  private KeySwitchRoute(Gate gate, WorkerPool workers, boolean on) {
    super(0, KeysRoute.PATH + "/{keyId}/" + (on ? "enable" : "disable"), HttpMethod.POST);
    this.gate = gate;
    this.workers = workers;
    this.on = on;
  }

  static Stream<Route> both(Gate gate, WorkerPool workers) {
    return Stream.of(
        new KeySwitchRoute(gate, workers, true), new KeySwitchRoute(gate, workers, false));
  }

  @Override
  public Need need(String method) {
    return Need.ADMINISTER;
  }

  @Override
  boolean takesDocument(HttpMethod method) {
    return false;
  }

  @Override
  Optional<CallRefused> refusal(Exchange exchange) {
    return KeysRoute.withoutCaller(exchange);
  }

  @Override
  WorkerPool workers() {
    return workers;
  }

  @Override
  Reply work(Exchange exchange, String[] values) throws CallRefused {
    KeyView key = gate.services().keys().enable(values[0], values[1], on, exchange.callerWords());
    return Reply.json(200, key::writeTo);
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document) {
    throw new IllegalStateException("this call has no document");
  }
}
