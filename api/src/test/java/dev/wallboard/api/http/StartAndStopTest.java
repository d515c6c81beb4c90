package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.ACCOUNT;
import static dev.wallboard.api.http.TestServer.NOW;
import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.operations;
import static dev.wallboard.api.http.TestServer.queued;
import static dev.wallboard.api.http.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.api.access.AccessControl;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered before the server is ready, and how it stops. */
class StartAndStopTest {

  private static String[] ingest(String event) {
    return new String[] {
      "POST " + TestServer.events() + " HTTP/1.1",
      "Host: localhost",
      "Content-Type: application/x-ndjson",
      "Content-Length: " + event.length()
    };
  }

  @Test
  void theRoutesAreKnown() {
    try (TestServer server = TestServer.starting(TestServer.SETTINGS)) {
      assertThat(server.http.routes())
          .extracting(route -> String.join(" ", route.methods()) + " " + route.template())
          .doesNotHaveDuplicates()
          .contains(
              "GET HEAD POST /operations/api/account/{accountId}/{method}",
              "POST /ingest/api/account/{accountId}/events",
              "POST /api/account/{accountId}/login",
              "POST /api/account/{accountId}/refresh",
              "POST /api/account/{accountId}/logout",
              "GET HEAD /api/session",
              "GET HEAD POST /api/account/{accountId}/wall",
              "GET HEAD /livez",
              "GET HEAD /readyz",
              "GET HEAD /");
    }
  }

  @Test
  void beforeItIsReadyTheServerLives() {
    try (TestServer server = TestServer.starting(TestServer.SETTINGS)) {
      assertThat(server.path("/livez").statusCode()).isEqualTo(200);
      server.getReady();
      assertThat(server.path("/livez").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/readyz",
        "/nowhere",
        "/operations/api/account/1/queuestate?v=1",
        "/operations/api/account/x/queuestate?v=1",
        "/ingest/api/account/1/events"
      })
  void beforeItIsReadyEverythingElseIs503(String path) {
    try (TestServer server = TestServer.starting(TestServer.SETTINGS)) {
      HttpResponse<byte[]> response = server.path(path);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(header(response, "Retry-After")).isEqualTo("1");
      assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
      assertThat(text(response)).contains("reading back");
    }
  }

  @Test
  void onceItIsReadyItSaysSo() {
    try (TestServer server = TestServer.ready()) {
      assertThat(server.path("/readyz").statusCode()).isEqualTo(200);
      assertThat(server.path("/nowhere").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/livez", "/readyz"})
  void probesAreForGetAndHead(String path) {
    try (TestServer server = TestServer.ready()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path));
      HttpResponse<byte[]> head = server.send(request.method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(header(head, "Content-Length")).isEqualTo("" + server.path(path).body().length);
      HttpResponse<byte[]> post = server.send(request.POST(BodyPublishers.noBody()));
      assertThat(post.statusCode()).isEqualTo(405);
      assertThat(header(post, "Allow")).isEqualTo("GET, HEAD");
    }
  }

  @Test
  void aPortThatIsTakenIsNamedWithItsSettings() {
    try (TestServer server = TestServer.ready()) {
      HttpSettings same =
          TestServer.SETTINGS.with(new HttpSettings.Address("127.0.0.1", server.http.port()));
      assertThatThrownBy(
              () -> WallboardHttp.listen(same, AccessControl.open(), TestServer.INSTRUMENTS))
          .isInstanceOf(CannotListen.class)
          .hasMessageContaining("127.0.0.1:" + server.http.port() + " (http.host, http.port)");
    }
  }

  @Test
  void aStopAcknowledgesWhatIsOnItsWay() throws Exception {
    String event = queued("E-1", 1, NOW);
    TestServer server = TestServer.ready();
    try (RawClient client = new RawClient(server);
        RawClient idle = new RawClient(server)) {
      server.store.holdUp();
      client.head(ingest(event)).send(event);
      Await.until("the event is with the store", () -> server.store.heldUp() == 1);

      CompletableFuture<Void> stop = CompletableFuture.runAsync(server.http::close);
      Await.until(
          "the server says that it stops", () -> server.path("/readyz").statusCode() == 503);
      assertThat(text(server.path("/readyz"))).contains("stopping");
      assertThat(server.path("/livez").statusCode()).isEqualTo(200);
      assertThat(server.get("queuestate?v=1").statusCode()).isEqualTo(503);
      RawClient.Response refused = idle.get(operations("queuestate?v=1")).response();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.headers()).containsEntry("connection", "close");
      assertThat(idle.readToEnd()).isZero();
      assertThat(stop).isNotDone();

      server.store.goOn();
      RawClient.Response kept = client.response();
      assertThat(kept.status()).isEqualTo(200);
      assertThat(kept.headers()).containsEntry("connection", "close");
      stop.get();
      assertThat(client.readToEnd()).isZero();
      assertThatThrownBy(() -> new RawClient(server)).isInstanceOf(ConnectException.class);
    } finally {
      server.close();
    }
  }

  @Test
  void aStopWaitsForWhatWasTakenInThoughItsSenderIsGone() throws Exception {
    String event = queued("E-1", 1, NOW);
    TestServer server = TestServer.ready();
    try {
      server.store.holdUp();
      try (RawClient client = new RawClient(server)) {
        client.head(ingest(event)).send(event);
        Await.until("the event is with the store", () -> server.store.heldUp() == 1);
        client.reset();
      }
      CompletableFuture<Void> stop = CompletableFuture.runAsync(server.http::close);
      Await.until(
          "the server says that it stops", () -> server.path("/readyz").statusCode() == 503);
      assertThat(server.http.requestsUnderWay()).isEqualTo(1);
      assertThat(stop).isNotDone();
      server.store.goOn();
      stop.get();
      assertThat(server.store.events(ACCOUNT)).isEqualTo(1);
    } finally {
      server.close();
    }
  }

  @Test
  void aStopDoesNotWaitForever() throws IOException {
    String event = queued("E-1", 1, NOW);
    TestServer server =
        TestServer.ready(
            TestServer.SETTINGS.with(new HttpSettings.Timeouts(60_000, 60_000, 30_000, 100)));
    try (RawClient client = new RawClient(server)) {
      server.store.holdUp();
      client.head(ingest(event)).send(event);
      Await.until("the event is with the store", () -> server.store.heldUp() == 1);
      server.http.close();
      assertThat(client.readToEnd()).isZero();
    } finally {
      server.close();
    }
  }

  @Test
  void aStopDoesNotWaitForClientsThatAskNothing() throws IOException {
    TestServer server = TestServer.ready();
    try (RawClient idle = new RawClient(server)) {
      assertThat(idle.get("/readyz").response().status()).isEqualTo(200);
      server.http.close();
      assertThat(idle.readToEnd()).isZero();
    } finally {
      server.close();
    }
  }

  @Test
  void aServerThatNeverGotReadyCanBeStopped() {
    TestServer server = TestServer.starting(TestServer.SETTINGS);
    server.close();
    assertThatThrownBy(() -> new RawClient(server)).isInstanceOf(ConnectException.class);
  }
}
