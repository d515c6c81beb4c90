package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.ACCOUNT;
import static dev.wallboard.api.http.TestServer.NOW;
import static dev.wallboard.api.http.TestServer.events;
import static dev.wallboard.api.http.TestServer.queued;
import static dev.wallboard.api.http.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.access.BadgeCredentials;
import dev.wallboard.api.access.Need;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That no route is forgotten: each asks before it does anything. */
class GuardedRoutesTest {

  private static final TestServer SERVER =
      TestServer.guarded(AccessControl.by(List.of(new BadgeCredentials())));

  @AfterAll
  static void stop() {
    SERVER.awaitQuiet();
    SERVER.close();
  }

  /** Every method of every route. */
  static Stream<Arguments> all() {
    return SERVER.http.routes().stream()
        .flatMap(route -> route.methods().stream().map(method -> Arguments.of(method, route)));
  }

  /** Those that not everybody may call. */
  static Stream<Arguments> guarded() {
    return all().filter(call -> need(call) != Need.NOTHING);
  }

  private static Need need(Arguments call) {
    return ((Route) call.get()[1]).need((String) call.get()[0]);
  }

  private static boolean isOperators(Route route) {
    return route.template().equals("/admin/api/signing-key/rotate");
  }

  /** Those of them that are an account's. */
  static Stream<Arguments> guardedOfAnAccount() {
    return guarded().filter(call -> ((Route) call.get()[1]).hasAccount());
  }

  private static HttpRequest.Builder request(String method, Route route) {
    String path = route.template().replace("{accountId}", ACCOUNT).replaceAll("\\{[^}]*}", "x");
    return HttpRequest.newBuilder(SERVER.uri(path)).method(method, BodyPublishers.noBody());
  }

  /** Where people and clients come who have nothing to show yet, and the Domain API. */
  private static final Set<String> OPEN =
      Set.of(
          "/api/account/{accountId}/login",
          "/api/account/{accountId}/refresh",
          "/api/account/{accountId}/logout",
          "/api/account/{accountId}/wall",
          "/sentinel/api/account/{accountId}/app/token",
          "/sentinel/api/v2/account/{accountId}/app/token",
          "/api/account/{accountId}/service/baseURI",
          "/api/account/{accountId}/service/baseURI.json",
          "/api/account/{accountId}/service/{serviceName}/baseURI",
          "/api/account/{accountId}/service/{serviceName}/baseURI.json",
          "/csdr/account/{accountId}/service/baseURI",
          "/csdr/account/{accountId}/service/baseURI.json",
          "/csdr/account/{accountId}/service/{serviceName}/baseURI",
          "/csdr/account/{accountId}/service/{serviceName}/baseURI.json");

  @ParameterizedTest
  @MethodSource("all")
  void whatIsOfAnAccountNeedsSomething(String method, Route route) {
    assertThat(route.need(method) != Need.NOTHING)
        .isEqualTo(route.hasAccount() ? !OPEN.contains(route.template()) : isOperators(route));
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void withoutCredentialsNothingIsAnswered(String method, Route route) {
    HttpResponse<byte[]> response = SERVER.send(request(method, route));
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().allValues("WWW-Authenticate"))
        .containsExactly("OAuth realm=\"wallboard\"", "Bearer");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void withAnotherAccountsBadgeNothingIsAnswered(String method, Route route) {
    String others = "2 READ SEND_EVENTS MANAGE ADMINISTER";
    assertThat(SERVER.send(request(method, route).header("Badge", others)).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("guardedOfAnAccount")
  void withAllPrivilegesButTheOneNothingIsAnswered(String method, Route route) {
    StringBuilder badge = new StringBuilder(ACCOUNT);
    for (Need need : Need.values()) {
      if (need != Need.NOTHING && need != route.need(method)) {
        badge.append(' ').append(need);
      }
    }
    HttpResponse<byte[]> response =
        SERVER.send(request(method, route).header("Badge", badge.toString()));
    assertThat(response.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("guardedOfAnAccount")
  void withThePrivilegeTheRouteItselfAnswers(String method, Route route) {
    String badge = ACCOUNT + " " + route.need(method);
    assertThat(SERVER.send(request(method, route).header("Badge", badge)).statusCode())
        .isNotIn(401, 403);
  }

  @Test
  void aMalformedAccountIsNoOnesBusinessBeforeThatIsShown() {
    HttpResponse<byte[]> response = SERVER.path("/operations/api/account/x!y/queuestate?v=1");
    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void aRefusalOfEventsIsAReceiptToo() {
    assertThat(text(SERVER.ndjson(queued("E-1", 1, NOW))))
        .contains("\"status\":401", "\"received\":0,\"accepted\":0");
  }

  @Test
  void aBodyIsNotAskedForBeforeItMayCome() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head(
          "POST " + events() + " HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/x-ndjson",
          "Content-Length: 1000000",
          "Expect: 100-continue");
      assertThat(client.response().status()).isEqualTo(401);
    }
    assertThat(SERVER.http.heldBodyBytes()).isZero();
  }

  private static String hash(String body) {
    try {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<byte[]> send(String body, String vouchedFor) {
    return SERVER.send(
        SERVER
            .ingest("application/x-ndjson")
            .header("Badge", ACCOUNT + " SEND_EVENTS")
            .header("Badge-Body", hash(vouchedFor))
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void aBodyThatTheCallerVouchesForIsTaken() {
    String body = queued("E-2", 2, NOW).repeat(2_000);
    assertThat(text(send(body, body))).contains("\"rejected\":0");
  }

  @Test
  void ofAnotherBodyThanTheCallerVouchesForNothingIsTaken() {
    HttpResponse<byte[]> response = send(queued("E-3", 3, NOW), queued("E-3", 4, NOW));
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Badge");
    assertThat(text(response)).contains("another body", "\"received\":0");
  }

  @Test
  void noBodyIsABodyToo() {
    assertThat(SERVER.send(readOfABody("x")).statusCode()).isEqualTo(401);
    assertThat(SERVER.send(readOfABody("")).statusCode()).isEqualTo(200);
  }

  private static HttpRequest.Builder readOfABody(String vouchedFor) {
    return SERVER
        .call("queuestate?v=1")
        .header("Badge", ACCOUNT + " READ")
        .header("Badge-Body", hash(vouchedFor));
  }
}
