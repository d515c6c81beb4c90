package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.key.KeyTerms;
import dev.wallboard.api.access.key.KeyView;
import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;

/** The keys of an account: lists them, and makes new ones (docs/access.md, Keys). */
final class KeysRoute extends JsonRoute {

  static final String PATH = "/admin/api/account/{accountId}/keys";

  /** Room for a hundred addresses and a long description. */
  private static final int MAX_BODY_BYTES = 16 << 10;

  private final Gate gate;
  private final WorkerPool workers;

  KeysRoute(Gate gate, WorkerPool workers) {
    super(MAX_BODY_BYTES, PATH, HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
    this.gate = gate;
    this.workers = workers;
  }

  @Override
  public Need need(String method) {
    return Need.ADMINISTER;
  }

  @Override
  Optional<CallRefused> refusal(Exchange exchange) {
    return withoutCaller(exchange);
  }

  /** Where access is open to all there is nobody to have keys made, and nothing to do with them. */
  static Optional<CallRefused> withoutCaller(Exchange exchange) {
    return exchange.caller().isPresent()
        ? Optional.empty()
        : Optional.of(
            new CallRefused(Problem.notFound("this server knows of no keys: it is open to all")));
  }

  @Override
  WorkerPool workers() {
    return workers;
  }

  @Override
  Reply work(Exchange exchange, String[] values) throws CallRefused {
    List<KeyView> keys = gate.services().keys().list(values[0]);
    return Reply.json(200, json -> KeyView.writeAll(keys, json));
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    KeyTerms terms = KeyTerms.readAlone(document);
    MadeKey made = gate.services().keys().create(values[0], terms, exchange.callerWords());
    return Reply.json(201, made::writeTo);
  }
}
