package dev.wallboard.api.http;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.login.User;
import dev.wallboard.api.access.login.UserAccounts.NewUser;
import dev.wallboard.api.access.login.UserView;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The users of an account: lists them, and makes new ones (docs/access.md, Users). */
final class UsersRoute extends SignInRoute {

  static final String PATH = "/admin/api/account/{accountId}/users";

  UsersRoute(Gate gate) {
    super(gate, PATH, HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
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
  Reply work(Exchange exchange, String[] values) {
    List<UserView> users =
        signIn().logins().accounts().of(values[0]).stream().map(User::view).toList();
    return Reply.json(200, json -> UserView.writeAll(users, json));
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    User user =
        signIn()
            .logins()
            .accounts()
            .create(values[0], NewUser.read(document), exchange.callerWords());
    return Reply.json(201, user.view()::writeTo)
        .with(HttpHeaders.LOCATION, exchange.path() + "/" + user.id());
  }
}
