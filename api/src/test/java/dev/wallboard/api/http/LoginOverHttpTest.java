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
import dev.wallboard.api.access.login.User;
import dev.wallboard.api.access.login.UserAccounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People over HTTP (spec: access, User login). */
class LoginOverHttpTest {

  private static final String READ = operations("queuestate?v=1");
  private static final String BOARDS = operations("boards");
  private static final String BOARD = "{\"name\":\"One\",\"items\":[]}";

  private SignInServer server =
      new SignInServer(
          LoginSettings.DEFAULTS.with(new LoginSettings.Throttle(1_000, 5, 5_000, 1_000)));

  @AfterEach
  void stop() {
    server.server.awaitQuiet();
    server.close();
  }

  @Test
  void aLoginIsAnsweredAsThePublicApiHasIt() {
    User jo = server.person("jo", Role.ADMIN);
    HttpResponse<byte[]> response = server.login("jo", PASSWORD);
    assertThat(response.statusCode()).isEqualTo(200);
    String port = ":" + server.server.http.port();
    assertThat(text(response))
        .matches("\\{\"bearer\":\"[\\w-]{43}\",\"csrf\":\"[\\w-]{43}\",\"config\":.*")
        .contains(
            "\"config\":{\"loginName\":\"jo\",\"displayName\":\"jo\",\"userId\":\""
                + jo.id()
                + "\",\"userPid\":\""
                + jo.pid()
                + "\",\"role\":\"admin\",\"isAdmin\":true,")
        .contains("\"csdsCollectionResponse\":{\"baseURIs\":[{\"service\":\"leDataReporting\"")
        .contains("{\"service\":\"agentVep\",\"account\":\"" + ACCOUNT)
        .contains("\"baseURI\":\"127.0.0.1" + port + "\"}]}")
        .endsWith("\"sessionTTl\":\"28800000\"}");
    assertThat(header(response, "Set-Cookie"))
        .matches("Session_id=[\\w-]{43}; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aLoginThatFailsHasOneAnswerWhateverTheReason() {
    User al = server.person("al", Role.VIEWER);
    server.person("jo", Role.VIEWER);
    server.change(
        al,
        new UserAccounts.Change(
            Optional.empty(), Optional.empty(), Optional.of(false), Optional.empty()));
    HttpResponse<byte[]> wrong = server.login("jo", "wrong horse");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(header(wrong, "WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    for (HttpResponse<byte[]> other :
        List.of(server.login("al", PASSWORD), server.login("nobody", PASSWORD))) {
      assertThat(other.statusCode()).isEqualTo(401);
      assertThat(other.body()).isEqualTo(wrong.body());
      assertThat(other.headers().map()).isEqualTo(wrong.headers().map());
    }
  }

  @Test
  void tooManyWrongPasswordsAre429WithTheTimeToWait() {
    server.person("jo", Role.VIEWER);
    for (int i = 0; i < 5; i++) {
      assertThat(server.login("jo", "wrong horse").statusCode()).isEqualTo(401);
    }
    HttpResponse<byte[]> throttled = server.login("jo", PASSWORD);
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(header(throttled, "Retry-After")).isEqualTo("5");
    server.elapsedMillis.addAndGet(5_000);
    assertThat(server.login("jo", PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void tooManyAttemptsOfAnAddressAre429WhateverTheyTry() {
    try (SignInServer usual = new SignInServer()) {
      for (int i = 0; i < 5; i++) {
        usual.post(account("login"), "{}");
      }
      HttpResponse<byte[]> throttled = usual.login("jo", PASSWORD);
      assertThat(throttled.statusCode()).isEqualTo(429);
      assertThat(header(throttled, "Retry-After")).isEqualTo("5");
      assertThat(
              usual
                  .form("/sentinel/api/account/1/app/token", "grant_type=client_credentials")
                  .statusCode())
          .isEqualTo(429);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "{\"username\":\"jo\"}", "{\"username\":1,\"password\":\"a\"}"})
  void aLoginWithoutNameAndPasswordIs400(String body) {
    assertThat(server.post(account("login"), body).statusCode()).isEqualTo(400);
  }

  @Test
  void aLoginThatAFormOfAnotherSiteCouldSendIs415() {
    String body = "{\"username\":\"jo\",\"password\":\"correct horse\"}";
    assertThat(server.send("POST", account("login"), body).statusCode()).isEqualTo(415);
    assertThat(
            server.send("POST", account("login"), body, "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
  }

  @Test
  void aBearerIsGoodForEveryApi() {
    server.person("jo", Role.VIEWER);
    SignInServer.Login jo = server.loggedIn("jo");
    assertThat(server.get(READ, jo.asBearer()).statusCode()).isEqualTo(200);
    assertThat(server.get(READ, "authorization", "bearer " + jo.bearer()).statusCode())
        .isEqualTo(200);
    for (String wrong : List.of(jo.cookie(), jo.csrf(), "x", jo.bearer() + "A")) {
      HttpResponse<byte[]> refused = server.get(READ, "Authorization", "Bearer " + wrong);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer");
    }
    assertThat(server.get("/operations/api/account/1/queuestate?v=1", jo.asBearer()).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,,,200",
    "HEAD,,,200",
    "GET,same-origin,,200",
    "GET,none,,200",
    "HEAD,none,,200",
    "GET,cross-site,,403",
    "HEAD,cross-site,,403",
    "GET,same-site,,403",
    "GET,,OWN,200",
    "GET,,https://evil.example,403",
    "GET,,null,403",
    "GET,same-origin,https://evil.example,200",
    "GET,cross-site,OWN,403"
  })
  void aCookieReadsForItsOwnPagesOnly(String method, String site, String origin, int status) {
    server.person("jo", Role.VIEWER);
    SignInServer.Login jo = server.loggedIn("jo");
    String[] headers = jo.asCookie();
    if (site != null) {
      headers = jo.asCookie("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      String real = origin.equals("OWN") ? "http://127.0.0.1:" + server.server.http.port() : origin;
      headers =
          site == null
              ? jo.asCookie("Origin", real)
              : jo.asCookie("Sec-Fetch-Site", site, "Origin", real);
    }
    assertThat(server.send(method, READ, "", headers).statusCode()).isEqualTo(status);
  }

  @Test
  void withACookieWhatDoesNotReadNeedsTheTokenOfThatLogin() {
    server.person("jo", Role.MANAGER);
    SignInServer.Login jo = server.loggedIn("jo");
    SignInServer.Login again = server.loggedIn("jo");
    assertThat(server.post(BOARDS, BOARD, jo.asCookie()).statusCode()).isEqualTo(403);
    assertThat(
            server.post(BOARDS, BOARD, jo.asCookie("Sec-Fetch-Site", "same-origin")).statusCode())
        .isEqualTo(403);
    for (String wrong : List.of("", "x", again.csrf(), jo.cookie())) {
      assertThat(server.post(BOARDS, BOARD, jo.asCookie("X-CSRF-Token", wrong)).statusCode())
          .isEqualTo(403);
    }
    assertThat(
            server
                .post(BOARDS, BOARD, jo.asCookie("X-CSRF-Token", jo.csrf(), "X-CSRF-Token", "x"))
                .statusCode())
        .isEqualTo(403);
    assertThat(server.post(BOARDS, BOARD, jo.asCookie("X-CSRF-Token", jo.csrf())).statusCode())
        .isEqualTo(201);
    assertThat(server.post(BOARDS, BOARD, jo.asBearer()).statusCode()).isEqualTo(201);
  }

  @Test
  void aSecondCookieOfTheNameSpoilsTheFirst() {
    server.person("jo", Role.VIEWER);
    SignInServer.Login jo = server.loggedIn("jo");
    String cookie = "Session_id=" + jo.cookie();
    assertThat(server.get(READ, "Cookie", "a=b; " + cookie + "; c=d").statusCode()).isEqualTo(200);
    assertThat(server.get(READ, "Cookie", cookie + "; Session_id=x").statusCode()).isEqualTo(401);
    assertThat(server.get(READ, "Cookie", "XSession_id=" + jo.cookie()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void whatIsShownInAuthorizationCountsBeforeACookie() {
    server.person("jo", Role.VIEWER);
    SignInServer.Login jo = server.loggedIn("jo");
    assertThat(server.get(READ, jo.asCookie("Authorization", "Bearer x")).statusCode())
        .isEqualTo(401);
    assertThat(server.get(READ, jo.asBearer("Cookie", "Session_id=x")).statusCode()).isEqualTo(200);
  }

  @Test
  void aRoleMayWhatItIsFor() {
    server.person("viewer", Role.VIEWER);
    server.person("manager", Role.MANAGER);
    server.person("admin", Role.ADMIN);
    String events = TestServer.events();
    for (String name : List.of("viewer", "manager", "admin")) {
      SignInServer.Login login = server.loggedIn(name);
      assertThat(server.get(READ, login.asBearer()).statusCode()).isEqualTo(200);
      assertThat(server.post(BOARDS, BOARD, login.asBearer()).statusCode())
          .isEqualTo(name.equals("viewer") ? 403 : 201);
      assertThat(server.post(events, "[]", login.asBearer()).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aChangeOfRoleEndsTheLoginAtOnce() {
    User jo = server.person("jo", Role.VIEWER);
    SignInServer.Login login = server.loggedIn("jo");
    server.change(
        jo,
        new UserAccounts.Change(
            Optional.empty(), Optional.of(Role.MANAGER), Optional.empty(), Optional.empty()));
    assertThat(server.get(READ, login.asBearer()).statusCode()).isEqualTo(401);
    assertThat(server.get(READ, login.asCookie()).statusCode()).isEqualTo(401);
    assertThat(server.post(BOARDS, BOARD, server.loggedIn("jo").asBearer()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void aSessionSaysWhoItIsToAPageThatIsOpenedAnew() {
    server.person("jo", Role.MANAGER);
    SignInServer.Login jo = server.loggedIn("jo");
    HttpResponse<byte[]> session = server.get("/api/session", jo.asCookie());
    assertThat(text(session))
        .isEqualTo(
            "{\"accountId\":\"%s\",\"loginName\":\"jo\",\"displayName\":\"jo\",\"role\":\"manager\","
                    .formatted(ACCOUNT)
                + "\"csrf\":\"%s\",\"expiresEpochMillis\":%d}"
                    .formatted(jo.csrf(), TestServer.NOW + 28_800_000));
    assertThat(server.get("/api/session").statusCode()).as("nobody").isEqualTo(204);
    assertThat(server.get("/api/session", jo.asBearer()).statusCode()).isEqualTo(204);
    assertThat(server.get("/api/session", jo.asCookie("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csrf", "csfr"})
  void refreshTakesTheCookieOrTheBearerAndTheToken(String name) {
    server.person("jo", Role.VIEWER);
    SignInServer.Login jo = server.loggedIn("jo");
    String body = "{\"%s\":\"%s\"}".formatted(name, jo.csrf());
    for (String[] proof : List.of(jo.asCookie(), jo.asBearer())) {
      server.nowEpochMillis.addAndGet(28_000_000);
      HttpResponse<byte[]> response = server.post(account("refresh?v=1.3"), body, proof);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(member(response, "bearer")).isEqualTo(jo.bearer());
      assertThat(member(response, "csrf")).isEqualTo(jo.csrf());
      assertThat(member(response, "sessionTTl")).isEqualTo("28800000");
    }
    assertThat(server.get(READ, jo.asCookie()).statusCode()).isEqualTo(200);
    server.nowEpochMillis.addAndGet(28_800_000);
    assertThat(server.get(READ, jo.asCookie()).statusCode()).isEqualTo(401);
    assertThat(server.get(READ, jo.asBearer()).statusCode()).isEqualTo(401);
    assertThat(server.post(account("refresh"), body, jo.asCookie()).statusCode()).isEqualTo(401);
  }

  @Test
  void refreshAndLogoutWithoutTheTokenAre403AndWithoutALogin401() {
    server.person("jo", Role.VIEWER);
    SignInServer.Login jo = server.loggedIn("jo");
    for (String call : List.of("refresh", "logout")) {
      assertThat(server.post(account(call), "{}", jo.asCookie()).statusCode()).isEqualTo(403);
      assertThat(server.post(account(call), "{\"csrf\":\"x\"}", jo.asBearer()).statusCode())
          .isEqualTo(403);
      assertThat(server.post(account(call), "{\"csrf\":\"" + jo.csrf() + "\"}").statusCode())
          .isEqualTo(401);
      assertThat(server.post("/api/account/1/" + call, "{}", jo.asCookie()).statusCode())
          .isEqualTo(401);
    }
    assertThat(server.get(READ, jo.asCookie()).statusCode()).isEqualTo(200);
  }

  @Test
  void logoutEndsTheLoginAndHasTheBrowserForgetIt() {
    server.person("jo", Role.VIEWER);
    SignInServer.Login jo = server.loggedIn("jo");
    SignInServer.Login other = server.loggedIn("jo");
    HttpResponse<byte[]> response =
        server.post(account("logout?v=1.3"), "{}", jo.asCookie("X-CSRF-Token", jo.csrf()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Set-Cookie"))
        .isEqualTo("Session_id=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    assertThat(server.get(READ, jo.asCookie()).statusCode()).isEqualTo(401);
    assertThat(server.get(READ, jo.asBearer()).statusCode()).isEqualTo(401);
    assertThat(server.get("/api/session", jo.asCookie()).statusCode()).isEqualTo(204);
    assertThat(server.get(READ, other.asCookie()).statusCode()).isEqualTo(200);
  }

  @Test
  void aRestartKeepsPeopleLoggedIn() {
    server.person("jo", Role.VIEWER);
    SignInServer.Login jo = server.loggedIn("jo");
    server = server.restarted();
    assertThat(server.get(READ, jo.asCookie()).statusCode()).isEqualTo(200);
    assertThat(server.get(READ, jo.asBearer()).statusCode()).isEqualTo(200);
    assertThat(server.get("/api/session", jo.asCookie()).statusCode()).isEqualTo(200);
  }

  @Test
  void whereAccessIsOpenThereAreNoLogins() {
    try (TestServer open = TestServer.ready()) {
      assertThat(open.path("/api/session").statusCode()).isEqualTo(404);
      assertThat(open.path(account("service/baseURI.json")).statusCode()).isEqualTo(200);
    }
  }
}
