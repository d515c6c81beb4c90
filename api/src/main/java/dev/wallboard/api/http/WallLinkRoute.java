package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import io.vertx.core.http.HttpMethod;

/** One wall link, to be revoked (docs/dashboard-api.md, Wall links). */
final class WallLinkRoute extends SignInRoute {

  WallLinkRoute(Gate gate) {
    super(gate, "/operations/api/account/{accountId}/wall-links/{linkId}", HttpMethod.DELETE);
  }

  @Override
  public Need need(String method) {
    return Need.MANAGE;
  }

  @Override
  Reply work(Exchange exchange, String[] values) throws CallRefused {
    if (signIn().walls().revoke(values[0], values[1], exchange.callerWords()).isEmpty()) {
      throw new CallRefused(Problem.notFound("there is no such wall link"));
    }
    return Reply.nothing();
  }
}
