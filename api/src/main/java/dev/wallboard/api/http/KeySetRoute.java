package dev.wallboard.api.http;

import dev.wallboard.api.access.Need;
import io.vertx.core.http.HttpMethod;
import java.util.stream.Stream;

/** The public keys that tokens can be verified with (spec: access, OAuth 2.0). */
final class KeySetRoute extends Route {

  private static final String NO_KEYS = "{\"keys\":[]}";

  private final Gate gate;

  private KeySetRoute(Gate gate, String path) {
    super(path, HttpMethod.GET, HttpMethod.HEAD);
    this.gate = gate;
  }

  /** One for each path they are known by. */
  static Stream<Route> all(Gate gate) {
    return Stream.of("/sentinel/well-known/jwks", "/.well-known/jwks.json")
        .map(path -> new KeySetRoute(gate, path));
  }

  @Override
  public Need need(String method) {
    return Need.NOTHING;
  }

  @Override
  void take(Exchange exchange, String[] values) {
    exchange.send(
        Reply.json(
            200,
            gate.services().signIn().map(signIn -> signIn.keys().published()).orElse(NO_KEYS)));
  }
}
