package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.ACCOUNT;
import static dev.wallboard.api.http.TestServer.NOW;
import static dev.wallboard.api.http.TestServer.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server does where it is asked too much of, or too slowly. */
class LimitsTest {

  private static final HttpSettings.Timeouts SHORT =
      new HttpSettings.Timeouts(300, 300, 300, 10_000);

  private static final String ALL_SKILLS = "queuehealth?v=1&timeframe=60&skillIds=all";

  private static TestServer server(HttpSettings.Timeouts timeouts) {
    return TestServer.ready(TestServer.SETTINGS.with(timeouts));
  }

  private static String[] ingest(String... more) {
    List<String> all = new ArrayList<>();
    all.add("POST " + TestServer.events() + " HTTP/1.1");
    all.add("Host: localhost");
    all.add("Content-Type: application/x-ndjson");
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void aConnectionThatBringsNothingIsClosed() throws IOException {
    try (TestServer server = server(SHORT);
        RawClient client = new RawClient(server)) {
      assertThat(client.readToEnd()).isZero();
    }
  }

  @Test
  void aConnectionThatBringsNothingMoreIsClosed() throws IOException {
    try (TestServer server = server(SHORT);
        RawClient client = new RawClient(server)) {
      assertThat(client.get("/livez").response().status()).isEqualTo(200);
      assertThat(client.readToEnd()).isZero();
    }
  }

  /** Sends a byte again and again until the server has had enough. */
  private static void trickle(RawClient client, String some) throws IOException {
    while (!client.hasAnswerOrEnd()) {
      try {
        client.send(some);
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Test
  void aHeadThatTricklesIsCutOff() throws IOException {
    try (TestServer server = server(SHORT);
        RawClient client = new RawClient(server)) {
      client.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
      trickle(client, "a: b\r\n");
      assertThat(client.readToEnd()).isZero();
    }
  }

  @Test
  void aBodyThatTricklesIs408AndNothingOfItIsTaken() throws IOException {
    try (TestServer server = server(SHORT);
        RawClient client = new RawClient(server)) {
      client.head(ingest("Content-Length: 10000000")).send(queued("E-1", 1, NOW));
      trickle(client, "\n");
      RawClient.Response response = client.response();
      assertThat(response.status()).isEqualTo(408);
      assertThat(response.headers()).containsEntry("connection", "close");
      assertThat(response.text())
          .contains("\"status\":408", "(http.request-timeout)", "\"accepted\":0");
      server.awaitQuiet();
      assertThat(server.store.events(ACCOUNT)).isZero();
    }
  }

  @Test
  void aRequestThatIsWorkedOnMayTakeItsTime() throws IOException {
    String event = queued("E-1", 1, NOW);
    try (TestServer server = server(SHORT);
        RawClient client = new RawClient(server);
        RawClient other = new RawClient(server)) {
      server.store.holdUp();
      client.head(ingest("Content-Length: " + event.length())).send(event);
      assertThat(other.readToEnd()).isZero();
      server.store.goOn();
      assertThat(client.response().status()).isEqualTo(200);
    }
  }

  private static TestServer withRoomFor(long heldBytes) {
    HttpSettings.Sizes sizes = HttpSettings.Sizes.DEFAULTS;
    return TestServer.ready(
        TestServer.SETTINGS.with(
            new HttpSettings.Sizes(
                sizes.maxUriBytes(),
                sizes.maxHeaderBytes(),
                sizes.maxReadBodyBytes(),
                sizes.maxIngestBodyBytes(),
                heldBytes)));
  }

  @Test
  void bodiesThatAreTooLargeTogetherAre503AndLeaveNothingBehind() throws IOException {
    String event = queued("E-1", 1, NOW);
    try (TestServer server = withRoomFor(10_000);
        RawClient first = new RawClient(server);
        RawClient second = new RawClient(server)) {
      first.head(ingest("Content-Length: 9000")).send(new byte[8_000]);
      Await.until("the first body is coming", () -> server.http.heldBodyBytes() == 8_000);
      second.head(ingest("Content-Length: 3000")).send(new byte[3_000]);
      RawClient.Response refused = second.response();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.headers()).containsEntry("retry-after", "1");
      assertThat(refused.text())
          .contains("(http.max-held-body-bytes)", "\"received\":0,\"accepted\":0");
      assertThat(server.http.heldBodyBytes()).isEqualTo(8_000);

      first.reset();
      server.awaitQuiet();
      assertThat(server.ndjson(event).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void moreRequestsThanMayWaitAre503() throws IOException {
    try (TestServer server =
        TestServer.ready(
            TestServer.SETTINGS.with(new HttpSettings.Workers(1, 1, 1, 1, 20_000, 5_000, 1, 1)))) {
      server.store.holdUp();
      StringBuilder events = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        events.append(queued("E-" + i, 1, NOW));
      }
      List<RawClient> clients = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        clients.add(new RawClient(server));
      }
      // More batches than may be under way: the one worker waits for the store.
      clients.get(0).head(ingest("Content-Length: " + events.length())).send(events.toString());
      Await.until("the worker waits", () -> server.store.heldUp() == 8);
      clients.get(1).head(ingest("Content-Length: 1")).send(" ");
      Await.until("another waits for it", () -> server.http.requestsUnderWay() == 2);
      Await.until("its body is complete", () -> server.http.heldBodyBytes() > events.length());
      clients.get(2).head(ingest("Content-Length: 1")).send(" ");
      RawClient.Response refused = clients.get(2).response();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.headers()).containsEntry("retry-after", "1");
      assertThat(refused.text()).contains("(http.max-waiting-requests)");

      assertThat(server.get("queuestate?v=1").statusCode()).isEqualTo(200);
      server.store.goOn();
      assertThat(clients.get(0).response().status()).isEqualTo(200);
      assertThat(clients.get(1).response().status()).isEqualTo(400);
      for (RawClient client : clients) {
        client.close();
      }
    }
  }
}
