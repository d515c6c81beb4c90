package dev.wallboard.api.http;

import static dev.wallboard.api.http.SignInServer.ACCOUNT;
import static dev.wallboard.api.http.SignInServer.account;
import static dev.wallboard.api.http.SignInServer.member;
import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.operations;
import static dev.wallboard.api.http.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.login.LoginSettings;
import dev.wallboard.api.access.login.Role;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wall links over HTTP (spec: access, Wall links; docs/dashboard-api.md). */
class WallsOverHttpTest {

  private static final String LINKS = operations("wall-links");
  private static final String ALL = operations("queuestate?v=2");
  private static final String OF_104 = operations("queuestate?v=2&skillIds=104");
  private static final String SKILL_BOARD =
      "{\"name\":\"Money desk\",\"items\":[{\"kind\":\"tile\",\"metric\":\"waiting\","
          + "\"skillIds\":[\"104\"],\"x\":0,\"y\":0,\"w\":3,\"h\":3}]}";
  private static final String WHOLE_BOARD =
      "{\"name\":\"All\",\"items\":[{\"kind\":\"verdict\",\"x\":0,\"y\":0,\"w\":3,\"h\":3}]}";

  private SignInServer server =
      new SignInServer(
          LoginSettings.DEFAULTS.with(new LoginSettings.Throttle(1_000, 5, 5_000, 1_000)));
  private SignInServer.Login manager = new SignInServer.Login("", "", "");

  @BeforeEach
  void aManager() {
    server.person("mo", Role.MANAGER);
    manager = server.loggedIn("mo");
  }

  @AfterEach
  void stop() {
    server.server.awaitQuiet();
    server.close();
  }

  private String board(String document) {
    return member(server.post(operations("boards"), document, manager.asBearer()), "id");
  }

  private HttpResponse<byte[]> make(String board) {
    return server.post(
        LINKS, "{\"name\":\"First floor\",\"boards\":[\"" + board + "\"]}", manager.asBearer());
  }

  private HttpResponse<byte[]> handIn(String token) {
    return server.post(account("wall"), "{\"token\":\"" + token + "\"}");
  }

  private static String[] cookie(String token) {
    return new String[] {"Cookie", "Wall_id=" + token};
  }

  @Test
  void aLinkIsMadeWithATokenThatIsShownThisOnce() {
    HttpResponse<byte[]> made = make("floor");
    assertThat(made.statusCode()).isEqualTo(201);
    String id = member(made, "id");
    String token = member(made, "token");
    assertThat(token).matches(ACCOUNT + "\\.[\\w-]{43}");
    assertThat(header(made, "Location")).isEqualTo(LINKS + "/" + id);
    assertThat(text(server.get(LINKS, manager.asBearer())))
        .isEqualTo(
            ("{\"links\":[{\"id\":\"%s\",\"name\":\"First floor\",\"boards\":[\"floor\"],"
                    + "\"seconds\":20,\"theme\":\"dark\",\"createdEpochMillis\":%d,"
                    + "\"createdBy\":\"mo\",\"expiresEpochMillis\":%d,"
                    + "\"lastUsedEpochMillis\":null}]}")
                .formatted(id, TestServer.NOW, TestServer.NOW + TimeUnit.DAYS.toMillis(30)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"boards\":[\"floor\"]}|name is missing",
        "{\"name\":\"a\",\"boards\":[]}|boards must have 1 to 12 elements, not 0",
        "{\"name\":\"a\",\"boards\":[\"floor\",\"x\"]}|boards[1] is no board of the account",
        "{\"name\":\"a\",\"boards\":[\"floor\"],\"days\":366}|days must be from 1 to 365, not 366",
        "{\"name\":\"a\",\"boards\":[\"floor\"],\"seconds\":4}|seconds must be from 5 to 120, not 4",
        "{\"name\":\"a\",\"boards\":[\"floor\"],\"theme\":\"drak\"}|theme must be one of dark, light",
        "{\"name\":\"a\",\"boards\":[\"floor\"],\"day\":1}|the document has no member day"
      })
  void whatIsWrongWithALinkIsSaid(String link, String reason) {
    HttpResponse<byte[]> refused = server.post(LINKS, link, manager.asBearer());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(text(refused)).contains(reason);
  }

  @Test
  void linksAreForManagers() {
    server.person("vi", Role.VIEWER);
    SignInServer.Login viewer = server.loggedIn("vi");
    assertThat(server.get(LINKS, viewer.asBearer()).statusCode()).isEqualTo(403);
    assertThat(server.post(LINKS, "{}", viewer.asBearer()).statusCode()).isEqualTo(403);
    assertThat(server.send("DELETE", LINKS + "/x", "", viewer.asBearer()).statusCode())
        .isEqualTo(403);
    assertThat(server.send("DELETE", LINKS + "/x", "", manager.asBearer()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aTokenThatIsHandedInGetsTheBoardsAndACookie() {
    String token = member(make(board(SKILL_BOARD)), "token");
    HttpResponse<byte[]> wall = handIn(token);
    assertThat(wall.statusCode()).isEqualTo(200);
    assertThat(text(wall))
        .startsWith("{\"name\":\"First floor\",\"seconds\":20,\"theme\":\"dark\",")
        .contains("\"boards\":[{\"id\":\"board-1\",\"name\":\"Money desk\"");
    assertThat(header(wall, "Set-Cookie"))
        .isEqualTo("Wall_id=" + token + "; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict");
    assertThat(server.get(account("wall"), cookie(token)).body()).isEqualTo(wall.body());
    assertThat(text(server.get(LINKS, manager.asBearer())))
        .contains("\"lastUsedEpochMillis\":" + TestServer.NOW);
  }

  @Test
  void theCookieIsGoodForWhatTheBoardShowsAndNothingElse() {
    String token = member(make(board(SKILL_BOARD)), "token");
    assertThat(server.get(OF_104, cookie(token)).statusCode()).isEqualTo(200);
    assertThat(server.get(operations("thresholds"), cookie(token)).statusCode()).isEqualTo(200);
    for (String path :
        new String[] {
          ALL,
          operations("queuestate?v=2&skillIds=104,105"),
          operations("boards"),
          operations("boards/floor"),
          LINKS
        }) {
      assertThat(server.get(path, cookie(token)).statusCode()).isEqualTo(403);
    }
    assertThat(server.post(ALL, "{\"skillIds\":\"104\"}", cookie(token)).statusCode())
        .isEqualTo(403);
    assertThat(
            server
                .get("/operations/api/account/1/queuestate?v=2&skillIds=104", cookie(token))
                .statusCode())
        .isEqualTo(401);
    assertThat(server.get("/api/session", cookie(token)).statusCode()).isEqualTo(204);
    assertThat(
            server
                .get(OF_104, "Cookie", "Wall_id=" + token, "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aTokenIsNoBearer() {
    String token = member(make("floor"), "token");
    assertThat(server.get(ALL, "Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
  }

  @Test
  void aBoardThatIsChangedChangesWhatItsLinksMay() {
    String id = board(SKILL_BOARD);
    String token = member(make(id), "token");
    String path = operations("boards/" + id);
    String tag = header(server.get(path, manager.asBearer()), "ETag");
    assertThat(server.get(ALL, cookie(token)).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> saved =
        server.send(
            "PUT",
            path,
            WHOLE_BOARD,
            manager.asBearer("Content-Type", "application/json", "If-Match", tag));
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(server.get(ALL, cookie(token)).statusCode()).isEqualTo(200);
    assertThat(
            server
                .send(
                    "PUT",
                    path,
                    SKILL_BOARD,
                    manager.asBearer(
                        "Content-Type", "application/json", "If-Match", header(saved, "ETag")))
                .statusCode())
        .isEqualTo(200);
    assertThat(server.get(ALL, cookie(token)).statusCode()).isEqualTo(403);
  }

  @Test
  void aBoardThatALinkCannotDoWithoutStays() {
    String id = board(SKILL_BOARD);
    make(id);
    String path = operations("boards/" + id);
    String tag = header(server.get(path, manager.asBearer()), "ETag");
    String[] headers = manager.asBearer("If-Match", tag);
    assertThat(server.send("DELETE", path, "", headers).statusCode()).isEqualTo(409);
    String link = member(server.get(LINKS, manager.asBearer()), "id");
    assertThat(server.send("DELETE", LINKS + "/" + link, "", manager.asBearer()).statusCode())
        .isEqualTo(204);
    assertThat(server.send("DELETE", path, "", headers).statusCode()).isEqualTo(204);
  }

  @Test
  void aTokenThatIsUnknownExpiredRevokedOrOfAnotherAccountHasOneAnswer() {
    HttpResponse<byte[]> made = make("floor");
    String token = member(made, "token");
    HttpResponse<byte[]> unknown = handIn(ACCOUNT + ".x");
    assertThat(unknown.statusCode()).isEqualTo(401);
    HttpResponse<byte[]> elsewhere =
        server.post("/api/account/1/wall", "{\"token\":\"" + token + "\"}");
    assertThat(elsewhere.body()).isEqualTo(unknown.body());
    server.nowEpochMillis.addAndGet(TimeUnit.DAYS.toMillis(30) - 1);
    assertThat(handIn(token).statusCode()).isEqualTo(200);
    server.nowEpochMillis.addAndGet(1);
    assertThat(handIn(token).body()).isEqualTo(unknown.body());
    assertThat(server.get(account("wall"), cookie(token)).statusCode()).isEqualTo(401);
    assertThat(server.get(ALL, cookie(token)).statusCode()).isEqualTo(401);
    manager = server.loggedIn("mo");
    String other = member(make("floor"), "token");
    assertThat(server.get(ALL, cookie(other)).statusCode()).isEqualTo(200);
    String newest = LINKS + "/" + member(server.get(LINKS, manager.asBearer()), "id");
    server.send("DELETE", newest, "", manager.asBearer());
    assertThat(server.get(ALL, cookie(other)).statusCode()).isEqualTo(401);
    assertThat(handIn(other).body()).isEqualTo(unknown.body());
  }

  @Test
  void aRestartKeepsLinksAndWhatTheyMay() {
    String token = member(make(board(SKILL_BOARD)), "token");
    handIn(token);
    server = server.restarted();
    assertThat(server.get(OF_104, cookie(token)).statusCode()).isEqualTo(200);
    assertThat(server.get(ALL, cookie(token)).statusCode()).isEqualTo(403);
    assertThat(text(server.get(LINKS, manager.asBearer())))
        .contains("\"lastUsedEpochMillis\":" + TestServer.NOW);
  }

  @Test
  void aLoginCountsBeforeAWallInTheSameBrowserAsLongAsItLasts() {
    String token = member(make(board(SKILL_BOARD)), "token");
    String both = "Session_id=" + manager.cookie() + "; Wall_id=" + token;
    assertThat(server.get(ALL, "Cookie", both).statusCode()).isEqualTo(200);
    server.nowEpochMillis.addAndGet(TimeUnit.HOURS.toMillis(8));
    assertThat(server.get(ALL, "Cookie", both).statusCode()).isEqualTo(403);
    assertThat(server.get(OF_104, "Cookie", both).statusCode()).isEqualTo(200);
  }
}
