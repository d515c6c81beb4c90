package dev.wallboard.api.http;

import static dev.wallboard.api.http.SignInServer.ACCOUNT;
import static dev.wallboard.api.http.SignInServer.PASSWORD;
import static dev.wallboard.api.http.SignInServer.account;
import static dev.wallboard.api.http.SignInServer.member;
import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.operations;
import static dev.wallboard.api.http.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.login.LoginSettings;
import dev.wallboard.api.access.login.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users, seen to by administrators over HTTP (docs/access.md, Users). */
class UsersOverHttpTest {

  private static final String USERS = "/admin/api/account/" + ACCOUNT + "/users";
  private static final String READ = operations("queuestate?v=1");
  private static final String JO =
      "{\"loginName\":\"jo\",\"role\":\"viewer\",\"password\":\"correct horse\"}";

  private final SignInServer server =
      new SignInServer(
          LoginSettings.DEFAULTS.with(new LoginSettings.Throttle(1_000, 5, 5_000, 1_000)));
  private SignInServer.Login admin = new SignInServer.Login("", "", "");

  @BeforeEach
  void anAdministrator() {
    server.person("root", Role.ADMIN);
    admin = server.loggedIn("root");
  }

  @AfterEach
  void stop() {
    server.server.awaitQuiet();
    server.close();
  }

  private HttpResponse<byte[]> make(String user) {
    return server.post(USERS, user, admin.asBearer());
  }

  private HttpResponse<byte[]> change(String id, String change) {
    return server.send(
        "PATCH", USERS + "/" + id, change, admin.asBearer("Content-Type", "application/json"));
  }

  @Test
  void aUserIsMadeListedAndFound() {
    HttpResponse<byte[]> made = make(JO);
    assertThat(made.statusCode()).isEqualTo(201);
    String id = member(made, "id");
    assertThat(id).matches("[1-9][0-9]{9}");
    assertThat(header(made, "Location")).isEqualTo(USERS + "/" + id);
    assertThat(text(made))
        .isEqualTo(
            ("{\"id\":\"%s\",\"pid\":\"%s\",\"loginName\":\"jo\",\"displayName\":\"jo\","
                    + "\"role\":\"viewer\",\"enabled\":true,\"createdEpochMillis\":%d}")
                .formatted(id, member(made, "pid"), TestServer.NOW));
    assertThat(server.get(USERS + "/" + id, admin.asBearer()).body()).isEqualTo(made.body());
    assertThat(text(server.get(USERS, admin.asBearer())))
        .startsWith("{\"users\":[" + text(made) + ",")
        .contains("\"loginName\":\"root\"")
        .doesNotContain("argon2");
    assertThat(server.login("jo", PASSWORD).statusCode()).isEqualTo(200);
    assertThat(make(JO).statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"role\":\"viewer\",\"password\":\"correct horse\"}|loginName is missing",
        "{\"loginName\":\"a b\",\"role\":\"viewer\",\"password\":\"correct horse\"}|no blanks",
        "{\"loginName\":\"jo\",\"role\":\"root\",\"password\":\"correct horse\"}|role must be one of"
            + " viewer, manager, admin",
        "{\"loginName\":\"jo\",\"role\":\"viewer\",\"password\":\"short\"}|8 to 256 characters",
        "{\"loginName\":\"jo\",\"roles\":\"viewer\",\"password\":\"correct horse\"}|no member roles; did"
            + " you mean"
      })
  void whatIsWrongWithAUserIsSaidAndNoPasswordWithIt(String user, String reason) {
    HttpResponse<byte[]> refused = make(user);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(text(refused)).contains(reason).doesNotContain("horse").doesNotContain("short");
  }

  @Test
  void aChangeTakesEffectAtOnceAndEndsTheUsersLogins() {
    String id = member(make(JO), "id");
    SignInServer.Login jo = server.loggedIn("jo");
    assertThat(text(change(id, "{\"displayName\":\"Josephine\"}")))
        .contains("\"displayName\":\"Josephine\"");
    assertThat(server.get(READ, jo.asBearer()).statusCode()).isEqualTo(200);
    assertThat(text(change(id, "{\"role\":\"manager\"}"))).contains("\"role\":\"manager\"");
    assertThat(server.get(READ, jo.asBearer()).statusCode()).isEqualTo(401);
    jo = server.loggedIn("jo");
    assertThat(text(change(id, "{\"enabled\":false}"))).contains("\"enabled\":false");
    assertThat(server.get(READ, jo.asCookie()).statusCode()).isEqualTo(401);
    assertThat(server.login("jo", PASSWORD).statusCode()).isEqualTo(401);
    change(id, "{\"enabled\":true}");
    jo = server.loggedIn("jo");
    change(id, "{\"password\":\"another horse\"}");
    assertThat(server.get(READ, jo.asCookie()).statusCode()).isEqualTo(401);
    assertThat(server.login("jo", "another horse").statusCode()).isEqualTo(200);
    assertThat(change("1", "{}").statusCode()).isEqualTo(404);
    assertThat(change(id, "{\"loginName\":\"al\"}").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "manager"})
  void usersAreForAdministrators(String role) {
    server.person("other", Role.of(role).orElseThrow());
    SignInServer.Login other = server.loggedIn("other");
    assertThat(server.get(USERS, other.asBearer()).statusCode()).isEqualTo(403);
    assertThat(server.post(USERS, JO, other.asBearer()).statusCode()).isEqualTo(403);
    assertThat(server.get("/admin/api/account/1/users", admin.asBearer()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aPersonChangesTheOwnPasswordKnowingTheOldOne() {
    make(JO);
    SignInServer.Login jo = server.loggedIn("jo");
    String path = account("password");
    String wrong = "{\"password\":\"wrong horse\",\"newPassword\":\"another horse\"}";
    String right = "{\"password\":\"correct horse\",\"newPassword\":\"another horse\"}";
    assertThat(server.post(path, right, jo.asCookie()).statusCode()).isEqualTo(403);
    String[] page = jo.asCookie("X-CSRF-Token", jo.csrf());
    assertThat(server.post(path, wrong, page).statusCode()).isEqualTo(403);
    assertThat(server.post(path, right).statusCode()).isEqualTo(401);
    assertThat(server.post(path, right, page).statusCode()).isEqualTo(200);
    assertThat(server.get(READ, jo.asCookie()).statusCode()).isEqualTo(401);
    assertThat(server.login("jo", PASSWORD).statusCode()).isEqualTo(401);
    assertThat(server.login("jo", "another horse").statusCode()).isEqualTo(200);
  }

  @Test
  void thePasswordOfAnotherCannotBeTriedOutThere() {
    make(JO);
    SignInServer.Login jo = server.loggedIn("jo");
    String wrong = "{\"password\":\"wrong horse\",\"newPassword\":\"another horse\"}";
    for (int i = 0; i < 5; i++) {
      assertThat(server.post(account("password"), wrong, jo.asBearer()).statusCode())
          .isEqualTo(403);
    }
    HttpResponse<byte[]> throttled = server.post(account("password"), wrong, jo.asBearer());
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(header(throttled, "Retry-After")).isEqualTo("5");
  }
}
