package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.NOW;
import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.queued;
import static dev.wallboard.api.http.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.access.BadgeCredentials;
import dev.wallboard.api.limits.LimitSettings;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A caller that asks for too much is told so, and no other one notices. */
class CallerLimitsTest {

  private static final LimitSettings FEW =
      new LimitSettings(
          new LimitSettings.Rate(5, 10, 64), new LimitSettings.Rate(50, 100, 256), 100, 100, 10);

  private final AtomicLong elapsedMillis = new AtomicLong();
  private final ConcurrentLinkedQueue<RequestLog.Noted> noted = new ConcurrentLinkedQueue<>();
  private final TestServer server =
      TestServer.measuring(
          TestServer.SETTINGS.with(FEW).with(new HttpSettings.Connections(10, 3, 100)),
          AccessControl.by(List.of(new BadgeCredentials("Reader"), new BadgeCredentials("Sender"))),
          new Instruments(() -> NOW, elapsedMillis::get, noted::add, TestServer.TIMING));

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> read() {
    return server.send(
        server.call("queuestate?v=1").header("Reader", TestServer.ACCOUNT + " READ"));
  }

  private HttpResponse<byte[]> write(int number) {
    return server.send(
        server
            .ingest("application/x-ndjson")
            .header("Sender", TestServer.ACCOUNT + " SEND_EVENTS")
            .POST(BodyPublishers.ofString(queued("E-" + number, 1, NOW))));
  }

  @Test
  void readsBeyondTheBurstAre429AndEventsGoOn() {
    for (int i = 0; i < 10; i++) {
      assertThat(read().statusCode()).isEqualTo(200);
    }
    HttpResponse<byte[]> refused = read();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(header(refused, "Retry-After")).isEqualTo("1");
    assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(refused)).contains("limits.reads-per-second");
    assertThat(write(1).statusCode()).isEqualTo(200);
    elapsedMillis.addAndGet(1_000);
    assertThat(read().statusCode()).isEqualTo(200);
  }

  @Test
  void eventsBeyondTheirsAre429InTheFormOfAReceiptAndReadsGoOn() {
    for (int i = 0; i < 100; i++) {
      assertThat(write(i).statusCode()).isEqualTo(200);
    }
    HttpResponse<byte[]> refused = write(100);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(header(refused, "Retry-After")).isEqualTo("1");
    assertThat(text(refused)).contains("\"received\":0", "limits.ingest-per-second");
    assertThat(read().statusCode()).isEqualTo(200);
  }

  @Test
  void whetherTheServerLivesMayBeAskedAtAnyTime() {
    for (int i = 0; i < 30; i++) {
      assertThat(server.path("/livez").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everyRequestIsNotedWithoutItsQuery() {
    server.send(
        server
            .call("queuestate?v=1&oauth_signature=secret")
            .header("Reader", TestServer.ACCOUNT + " READ"));
    server.path("/operations/api/account/2/queuestate?v=1");
    Await.until("both are noted", () -> noted.size() == 2);
    String path = TestServer.operations("queuestate");
    assertThat(noted)
        .containsExactly(
            new RequestLog.Noted("key badge", TestServer.ACCOUNT, "127.0.0.1", "GET", path, 200, 0),
            new RequestLog.Noted(
                "nobody", "", "127.0.0.1", "GET", "/operations/api/account/2/queuestate", 401, 0));
  }

  @Test
  void connectionsBeyondTheMostAreClosed() throws IOException {
    try (RawClient first = new RawClient(server);
        RawClient second = new RawClient(server);
        RawClient third = new RawClient(server);
        RawClient fourth = new RawClient(server)) {
      int answered = 0;
      for (RawClient client : List.of(first, second, third, fourth)) {
        answered += isAnswered(client) ? 1 : 0;
      }
      assertThat(answered).isEqualTo(3);
    }
    Await.until(
        "there is room again",
        () -> {
          try (RawClient client = new RawClient(server)) {
            return isAnswered(client);
          } catch (IOException closed) {
            return false;
          }
        });
  }

  private static boolean isAnswered(RawClient client) throws IOException {
    try {
      return client.get("/livez").response().status() == 200;
    } catch (EOFException | SocketException closed) {
      return false;
    }
  }
}
