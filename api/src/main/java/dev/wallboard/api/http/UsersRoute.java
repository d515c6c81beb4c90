package dev.wallboard.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.login.User;
import dev.wallboard.api.access.login.UserAccounts.NewUser;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.List;

/** The users of an account: lists them, and makes new ones (docs/logins.md, Users). */
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
    List<User> users = signIn().logins().accounts().of(values[0]);
    return Reply.json(200, json -> write(users, json));
  }

  private static void write(List<User> users, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("users");
    for (User user : users) {
      user.writeTo(json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  Reply work(Exchange exchange, String[] values, Members document)
      throws WrongDocument, CallRefused {
    User user = signIn().logins().accounts().create(values[0], NewUser.read(document));
    return Reply.json(201, user::writeTo)
        .with(HttpHeaders.LOCATION, exchange.path() + "/" + user.id());
  }
}
