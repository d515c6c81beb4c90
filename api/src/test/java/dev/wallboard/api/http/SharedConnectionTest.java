package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.ACCOUNT;
import static dev.wallboard.api.http.TestServer.NOW;
import static dev.wallboard.api.http.TestServer.operations;
import static dev.wallboard.api.http.TestServer.queued;
import static dev.wallboard.api.http.TestServer.queuedInSkills;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.api.http.Http2Client.Answer;
import dev.wallboard.api.http.Http2Client.Open;
import dev.wallboard.api.tls.TestCertificates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many exchanges on one connection of HTTP/2: what goes wrong with one is no matter of others. */
class SharedConnectionTest {

  private static final HttpSettings.Timeouts SHORT =
      new HttpSettings.Timeouts(300, 300, 300, 10_000);
  private static final String STATE = operations("queuestate?v=1&skillIds=8");
  private static final String NDJSON = "application/x-ndjson";

  @TempDir private Path folder;

  private TestServer server(HttpSettings.Timeouts timeouts) {
    return TestServer.ready(TestServer.withTls(new TestCertificates(folder)).with(timeouts));
  }

  private TestServer server() {
    return server(HttpSettings.Timeouts.DEFAULTS);
  }

  @Test
  void anAnswerHasNoHeadersOfHttp1() {
    try (TestServer server = server();
        Http2Client client = new Http2Client(server)) {
      Answer answer = client.get(STATE).join();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().getBytes()).isEqualTo(server.answer("queuestate?v=1&skillIds=8"));
      assertThat(answer.headers().names()).doesNotContain("connection", "transfer-encoding");
    }
  }

  @Test
  void aRefusalBeforeTheBodyHasComeLeavesTheConnectionAsItIs() {
    try (TestServer server = server();
        Http2Client client = new Http2Client(server)) {
      Open refused = client.post("/nowhere", NDJSON);
      refused.write(1_000);
      assertThat(refused.answer().join().status()).isEqualTo(404);
      assertThat(client.get(STATE).join().status()).isEqualTo(200);
      assertThat(client.isOpen()).isTrue();
    }
  }

  @Test
  void aBodyThatIsTooLargeIs413AndNoMoreOfItIsTaken() {
    try (TestServer server = server();
        Http2Client client = new Http2Client(server)) {
      Open large = client.post(TestServer.events(), NDJSON);
      IntStream.range(0, 17).forEach(i -> large.write(1 << 20));
      Answer answer = large.answer().join();
      assertThat(answer.status()).isEqualTo(413);
      assertThat(client.get(STATE).join().status()).isEqualTo(200);
      assertThat(client.isOpen()).isTrue();
      server.awaitQuiet();
    }
  }

  @Test
  void aBodyThatTricklesIs408WhileOthersAreAnswered() {
    try (TestServer server = server(SHORT);
        Http2Client client = new Http2Client(server)) {
      Open slow = client.post(TestServer.events(), NDJSON);
      slow.write(queued("E-1", 1, NOW));
      while (!slow.answer().isDone()) {
        slow.write("\n");
        assertThat(client.get(STATE).join().status()).isEqualTo(200);
      }
      assertThat(slow.answer().join().status()).isEqualTo(408);
      assertThat(client.get(STATE).join().status()).isEqualTo(200);
      server.awaitQuiet();
      assertThat(server.store.events(ACCOUNT)).isZero();
    }
  }

  @Test
  void ofABodyWhoseStreamIsBrokenOffNothingIsTaken() {
    try (TestServer server = server();
        Http2Client client = new Http2Client(server)) {
      Open broken = client.post(TestServer.events(), NDJSON);
      broken.write(queued("E-1", 1, NOW));
      Await.until("the body is coming", () -> server.http.heldBodyBytes() > 0);
      broken.reset();
      server.awaitQuiet();
      assertThat(server.store.events(ACCOUNT)).isZero();
      assertThat(client.get(STATE).join().status()).isEqualTo(200);
    }
  }

  @Test
  void aRequestThatIsWorkedOnMayTakeItsTime() {
    String event = queued("E-1", 1, NOW);
    try (TestServer server = server(SHORT);
        Http2Client client = new Http2Client(server);
        Http2Client idle = new Http2Client(server)) {
      assertThat(idle.get("/livez").join().status()).isEqualTo(200);
      server.store.holdUp();
      Open held = client.post(TestServer.events(), NDJSON);
      held.end(event);
      Await.until("the idle one is closed", () -> !idle.isOpen());
      server.store.goOn();
      assertThat(held.answer().join().status()).isEqualTo(200);
    }
  }

  @Test
  void aClientThatTakesNothingOfOneAnswerLosesThatOneOnly() {
    try (TestServer server = server(SHORT)) {
      server.ndjson(queuedInSkills(2_000));
      try (Http2Client client = new Http2Client(server)) {
        Open stuck =
            client.stuck(operations("queuehealth?v=1&timeframe=1440&interval=5&skillIds=all"));
        while (!stuck.answer().isDone()) {
          assertThat(client.get(STATE).join().status()).isEqualTo(200);
        }
        assertThatThrownBy(() -> stuck.answer().join())
            .isInstanceOf(CompletionException.class)
            .hasMessageContaining("reset");
        assertThat(client.isOpen()).isTrue();
        assertThat(client.get(STATE).join().status()).isEqualTo(200);
        server.awaitQuiet();
      }
    }
  }

  @Test
  void streamsThatAreOpenedAndBrokenOffWithoutEndEndTheConnection() {
    try (TestServer server = server();
        Http2Client client = new Http2Client(server)) {
      int opened = 0;
      while (client.isOpen() && opened < 10_000) {
        client.post(TestServer.events(), NDJSON).reset();
        opened++;
      }
      Await.until("the connection is closed", () -> !client.isOpen());
      server.awaitQuiet();
      assertThat(server.path("/livez").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void noMoreStreamsAreOpenAtOnceThanTheServerSays() {
    try (TestServer server =
            TestServer.ready(
                TestServer.withTls(new TestCertificates(folder))
                    .with(new HttpSettings.Connections(3, 1_000, 1_000)));
        Http2Client client = new Http2Client(server)) {
      List<Open> all =
          IntStream.range(0, 5).mapToObj(i -> client.post("/nowhere/" + i, NDJSON)).toList();
      assertThat(client.mostStreams()).isEqualTo(3);
      all.forEach(open -> open.end(""));
      all.forEach(open -> assertThat(open.answer().join().status()).isEqualTo(404));
    }
  }

  @Test
  void aStopLetsAnswersGoOutAndThenCloses() {
    String event = queued("E-1", 1, NOW);
    try (TestServer server = server();
        Http2Client client = new Http2Client(server)) {
      server.store.holdUp();
      Open held = client.post(TestServer.events(), NDJSON);
      held.end(event);
      Await.until("it is kept up", () -> server.store.heldUp() == 1);
      Thread stop = new Thread(server.http::close);
      stop.start();
      Await.until("it stops", () -> client.get(STATE).join().status() == 503);
      server.store.goOn();
      assertThat(held.answer().join().status()).isEqualTo(200);
      Await.until("the connection is closed", () -> !client.isOpen());
    }
  }
}
