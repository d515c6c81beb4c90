package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.json.Members;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/**
 * Has another key sign tokens from now on. It is the server's and no account's: for the operator
 * alone (docs/access.md, Tokens).
 */
final class SigningKeyRoute extends SignInRoute {

  SigningKeyRoute(Gate gate) {
    super(gate, "/admin/api/signing-key/rotate", HttpMethod.POST);
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
    Optional<CallRefused> closed = super.refusal(exchange);
    return closed.isPresent() || exchange.isByOperator()
        ? closed
        : Optional.of(
            new CallRefused(Problem.forbidden("this is for the operator of the server alone")));
  }

  @Override
  Reply work(Exchange exchange, String[] values) {
    String id = signIn().keys().rotate(exchange.callerWords());
    return Reply.json(
        200,
        json -> {
          json.writeStartObject();
          json.writeStringField("kid", id);
          json.writeEndObject();
        });
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document) {
    throw new IllegalStateException("this call has no document");
  }
}
