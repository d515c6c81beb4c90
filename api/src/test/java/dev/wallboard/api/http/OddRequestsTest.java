package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.ACCOUNT;
import static dev.wallboard.api.http.TestServer.NOW;
import static dev.wallboard.api.http.TestServer.operations;
import static dev.wallboard.api.http.TestServer.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no library sends them. */
class OddRequestsTest {

  private static final TestServer SERVER =
      TestServer.ready(
          TestServer.SETTINGS.with(new HttpSettings.Sizes(4_096, 4_096, 1_000, 10_000, 1 << 20)));

  private static final String STATE = operations("queuestate?v=1&skillIds=8");

  @AfterAll
  static void stop() {
    SERVER.awaitQuiet();
    SERVER.close();
  }

  private static void assertProblem(RawClient.Response response, int status) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers())
        .containsEntry("content-type", "application/problem+json")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("cache-control", "no-store");
    assertThat(response.text())
        .contains("\"status\":" + status + ",\"detail\":\"")
        .doesNotContain("xception", "io.netty", "io.vertx", "\tat ");
  }

  @Test
  void aRequestMayComeByteByByte() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      for (byte b :
          ("GET " + STATE + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1)) {
        client.send(new byte[] {b});
      }
      assertThat(client.response().body()).isEqualTo(SERVER.answer("queuestate?v=1&skillIds=8"));
    }
  }

  @Test
  void requestsMayComeAllAtOnceAndAreAnsweredInTheirOrder() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      StringBuilder all = new StringBuilder();
      for (int skill = 1; skill <= 200; skill++) {
        all.append("GET ").append(operations("queuestate?v=1&skillIds=" + skill));
        all.append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
      }
      client.send(all.toString());
      for (int skill = 1; skill <= 200; skill++) {
        assertThat(client.response().text()).startsWith("{\"skills\":{\"" + skill + "\":");
      }
    }
  }

  @Test
  void aBodyMayBeFollowedByTheNextRequestAtOnce() throws IOException {
    String body = "{\"skillIds\":\"9\"}";
    String post =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(operations("queuestate?v=1"), body.length(), body);
    try (RawClient client = new RawClient(SERVER)) {
      client.send(post + post).get(STATE);
      assertThat(client.response().text()).startsWith("{\"skills\":{\"9\":");
      assertThat(client.response().text()).startsWith("{\"skills\":{\"9\":");
      assertThat(client.response().text()).startsWith("{\"skills\":{\"8\":");
    }
  }

  @Test
  void aClientOfHttp10IsAnsweredAndLetGo() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head("GET " + STATE + " HTTP/1.0");
      assertThat(client.response().status()).isEqualTo(200);
      assertThat(client.readToEnd()).isZero();
    }
  }

  @Test
  void aWholeUriMayBeAskedFor() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.get("http://localhost" + STATE);
      assertThat(client.response().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\nBad\u0001Name: 1\r\n\r\n"
      })
  void whatIsNotHttpIs400(String request) throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.send(request);
      assertProblem(client.response(), 400);
    }
  }

  @Test
  void aRequestWithoutAHostIs400() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head("GET " + STATE + " HTTP/1.1");
      assertProblem(client.response(), 400);
    }
  }

  @Test
  void anotherVersionOfHttpIs501() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head("GET " + STATE + " HTTP/1.7", "Host: localhost");
      RawClient.Response response = client.response();
      assertThat(response.status()).isEqualTo(501);
      assertThat(response.text()).doesNotContain("xception", "io.netty", "io.vertx");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS * HTTP/1.1", "CONNECT localhost:443 HTTP/1.1", "GET ? HTTP/1.1"})
  void aTargetThatIsNoPathIs404(String line) throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head(line, "Host: localhost");
      assertProblem(client.response(), 404);
    }
  }

  @Test
  void aFirstLineThatIsTooLongIs414() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.get("/" + "x".repeat(100_000));
      RawClient.Response response = client.response();
      assertProblem(response, 414);
      assertThat(response.text()).contains("4096 bytes (http.max-uri-bytes)");
    }
  }

  @Test
  void headersThatAreTooLargeAre431() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head("GET / HTTP/1.1", "Host: localhost", "X: " + "x".repeat(1_000_000));
      RawClient.Response response = client.response();
      assertProblem(response, 431);
      assertThat(response.text()).contains("4096 bytes (http.max-header-bytes)");
      assertThat(response.headers()).containsEntry("connection", "close");
    }
  }

  @Test
  void anExpectationOtherThanToGoOnIs417() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head("GET " + STATE + " HTTP/1.1", "Host: localhost", "Expect: miracles");
      assertProblem(client.response(), 417);
    }
  }

  private static String[] ingest(String... headers) {
    List<String> all = new ArrayList<>();
    all.add("POST " + TestServer.events() + " HTTP/1.1");
    all.add("Host: localhost");
    all.add("Content-Type: application/x-ndjson");
    all.addAll(List.of(headers));
    return all.toArray(String[]::new);
  }

  @Test
  void whoAsksBeforeSendingABodyIsToldToGoOn() throws IOException {
    String event = queued("E-1", 1, NOW);
    try (RawClient client = new RawClient(SERVER)) {
      client.head(ingest("Expect: 100-Continue", "Content-Length: " + event.length()));
      assertThat(client.response().status()).isEqualTo(100);
      assertThat(client.send(event).response().status()).isEqualTo(200);
    }
  }

  @Test
  void whoAsksBeforeSendingTooLargeABodyIsRefusedAtOnce() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head(ingest("Expect: 100-continue", "Content-Length: 10001"));
      RawClient.Response response = client.response();
      assertProblem(response, 413);
      assertThat(response.headers()).containsEntry("connection", "close");
    }
  }

  @Test
  void whoSendsTooLargeABodyAllTheSameCanReadThatItIs() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head(ingest("Content-Length: 30000000"));
      client.send(new byte[30_000_000]);
      assertProblem(client.response(), 413);
      assertThat(client.readToEnd()).isZero();
    }
  }

  @Test
  void aBodyMayComeInChunksOfAnySize() throws IOException {
    String event = queued("E-chunked", 1, NOW);
    try (RawClient client = new RawClient(SERVER)) {
      client.head(ingest("Transfer-Encoding: chunked"));
      for (char c : event.toCharArray()) {
        client.send("1\r\n" + c + "\r\n");
      }
      client.send("0\r\n\r\n");
      assertThat(client.response().text()).startsWith("{\"received\":1,\"accepted\":1,");
    }
  }

  @Test
  void ofABodyWithBrokenChunksNothingIsTaken() throws IOException {
    int before = SERVER.store.events(ACCOUNT);
    try (RawClient client = new RawClient(SERVER)) {
      String event = queued("E-broken", 1, NOW);
      client.head(ingest("Transfer-Encoding: chunked"));
      client.send(Integer.toHexString(event.length()) + "\r\n" + event + "\r\nnonsense\r\n");
      client.readToEnd();
    }
    assertThat(SERVER.store.events(ACCOUNT)).isEqualTo(before);
  }

  @Test
  void ofABodyWhoseSenderGoesAwayNothingIsTaken() throws IOException {
    int before = SERVER.store.events(ACCOUNT);
    try (RawClient client = new RawClient(SERVER)) {
      client.head(ingest("Content-Length: 5000")).send(queued("E-half", 1, NOW)).halfClose();
      assertThat(client.readToEnd()).isZero();
    }
    assertThat(SERVER.store.events(ACCOUNT)).isEqualTo(before);
  }

  @Test
  void aRefusalBeforeTheBodyHasComeEndsTheConnection() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head("POST /nowhere HTTP/1.1", "Host: localhost", "Content-Length: 20");
      RawClient.Response response = client.response();
      assertProblem(response, 404);
      assertThat(response.headers()).containsEntry("connection", "close");
      client.send("GET / HTTP/1.1\r\n\r\n\r\n");
      assertThat(client.readToEnd()).isZero();
    }
  }

  @Test
  void anUpgradeIsNotTakenUp() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      client.head(
          "GET " + STATE + " HTTP/1.1",
          "Host: localhost",
          "Connection: Upgrade, HTTP2-Settings",
          "Upgrade: h2c",
          "HTTP2-Settings: AAMAAABkAAQAAP__");
      assertThat(client.response().status()).isEqualTo(200);
    }
    try (RawClient client = new RawClient(SERVER)) {
      client.head(
          "GET " + STATE + " HTTP/1.1",
          "Host: localhost",
          "Connection: Upgrade",
          "Upgrade: websocket",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
      assertThat(client.response().status()).isEqualTo(200);
    }
  }
}
