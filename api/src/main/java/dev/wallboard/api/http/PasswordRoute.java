package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.Problem;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;

/** Has a person who is logged in change the own password (docs/access.md, Users). */
final class PasswordRoute extends SignInRoute {

  private static final int LONGEST = 256;

  PasswordRoute(Gate gate) {
    super(gate, "/api/account/{accountId}/password", HttpMethod.POST);
  }

  @Override
  public Need need(String method) {
    return Need.READ;
  }

  @Override
  WorkerPool workers() {
    return signIn().passwordCheckers();
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    document.allowOnly(List.of("password", "newPassword"));
    Optional<Caller> person = exchange.caller().filter(caller -> caller.kind() == Caller.Kind.USER);
    if (person.isEmpty()) {
      throw new CallRefused(Problem.forbidden("only who has logged in has a password"));
    }
    AccessRequest request = exchange.accessRequest();
    signIn()
        .logins()
        .changePassword(
            values[0],
            person.get().id(),
            document.text("password", LONGEST),
            document.text("newPassword", LONGEST),
            request.client());
    return SessionReply.loggedOut(request);
  }
}
