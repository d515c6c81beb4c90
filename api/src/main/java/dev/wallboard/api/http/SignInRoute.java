package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/**
 * Where people log in and out. They show who they are by what they send, so that nothing is needed
 * beforehand; where access is open to all, there is nobody to be.
 */
abstract class SignInRoute extends JsonRoute {

  /** More than any name and password, with what clients of the public API send beside them. */
  private static final int MAX_BODY_BYTES = 8 << 10;

  private final Gate gate;

  SignInRoute(Gate gate, String template, HttpMethod... methods) {
    super(MAX_BODY_BYTES, template, methods);
    this.gate = gate;
  }

  @Override
  public Need need(String method) {
    return Need.NOTHING;
  }

  @Override
  Optional<CallRefused> refusal(Exchange exchange) {
    return gate.services().signIn().isPresent()
        ? Optional.empty()
        : Optional.of(
            new CallRefused(Problem.notFound("this server knows of no logins: it is open to all")));
  }

  final SignIn signIn() {
    return gate.services()
        .signIn()
        .orElseThrow(() -> new IllegalStateException("nobody comes here without logins"));
  }

  @Override
  WorkerPool workers() {
    return signIn().clerks();
  }

  @Override
  Reply work(Exchange exchange, String[] values) throws WrongDocument, CallRefused {
    throw new IllegalStateException("this call has a document");
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    throw new IllegalStateException("this call has no document");
  }
}
