package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.login.User;
import dev.wallboard.api.access.login.UserAccounts.Change;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpMethod;

/** One user (docs/access.md, Users). */
final class UserRoute extends SignInRoute {

  UserRoute(Gate gate) {
    super(gate, UsersRoute.PATH + "/{userId}", HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PATCH);
  }

  @Override
  public Need need(String method) {
    return Need.ADMINISTER;
  }

  @Override
  WorkerPool workers() {
    return signIn().passwordCheckers();
  }

  @Override
  Reply work(Exchange exchange, String[] values) throws CallRefused {
    User user =
        signIn()
            .logins()
            .accounts()
            .find(values[0], values[1])
            .orElseThrow(() -> new CallRefused(Problem.notFound("the account has no such user")));
    return Reply.json(200, user.view()::writeTo);
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    User user =
        signIn()
            .logins()
            .accounts()
            .change(values[0], values[1], Change.read(document), exchange.callerWords());
    return Reply.json(200, user.view()::writeTo);
  }
}
