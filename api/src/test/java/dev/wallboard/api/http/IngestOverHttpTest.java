package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.ACCOUNT;
import static dev.wallboard.api.http.TestServer.NOW;
import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.queued;
import static dev.wallboard.api.http.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.store.StoreBusy;
import dev.wallboard.store.StoreFailed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events over HTTP: what is taken, and what senders are told. */
class IngestOverHttpTest {

  private static final HttpSettings SMALL =
      TestServer.SETTINGS.with(new HttpSettings.Sizes(4_096, 4_096, 1_000, 10_000, 1 << 20));

  private static final String ALL_ACCEPTED =
      "{\"received\":%1$d,\"accepted\":%1$d,\"rejected\":0,\"errors\":[]}";

  private final TestServer server = TestServer.ready(SMALL);

  @AfterEach
  void stop() {
    server.awaitQuiet();
    server.close();
  }

  private static String event() {
    return queued("E-1", 153, NOW - 1_000).strip();
  }

  private static String enveloped() {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/t\",\"type\":\"engagement.queued\","
        + "\"time\":\"2026-11-22T09:59:59Z\",\"data\":{\"engagementId\":\"E-2\",\"skillId\":7}}";
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> gzip(byte[] body) {
    return server.send(
        server
            .ingest("application/x-ndjson")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /** A body whose length is not said beforehand. */
  private static HttpRequest.BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  @Test
  void eventsAreKeptAndAcknowledged() {
    HttpResponse<byte[]> response =
        server.ndjson(queued("E-1", 1, NOW - 2_000) + "\n" + queued("E-2", 1, NOW - 1_000));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(text(response)).isEqualTo(ALL_ACCEPTED.formatted(2));
    assertThat(server.store.events(ACCOUNT)).isEqualTo(2);
    assertThat(text(server.get("queuestate?v=1&skillIds=1"))).contains("\"currentQueueSize\":2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-ndjson",
        "Application/X-NDJSON",
        "application/x-ndjson;charset=utf-8",
        "application/x-ndjson; charset=\"UTF-8\"",
        "application/json",
        "application/json; profile=x; charset=Utf-8"
      })
  void oneEventIsTakenAs(String type) {
    assertThat(text(server.post(type, event()))).isEqualTo(ALL_ACCEPTED.formatted(1));
  }

  @Test
  void anArrayOfJsonIsTaken() {
    String two = "[" + event() + "," + event() + "]";
    assertThat(text(server.post("application/json", two))).isEqualTo(ALL_ACCEPTED.formatted(2));
  }

  @Test
  void cloudEventsAreTaken() {
    assertThat(text(server.post("application/cloudevents+json", enveloped())))
        .isEqualTo(ALL_ACCEPTED.formatted(1));
    assertThat(
            text(
                server.post(
                    "application/cloudevents-batch+json; charset=UTF-8", "[" + enveloped() + "]")))
        .isEqualTo(ALL_ACCEPTED.formatted(1));
  }

  private HttpRequest.Builder binary(String type, String time) {
    return HttpRequest.newBuilder(server.uri(TestServer.events()))
        .header("ce-specversion", "1.0")
        .header("CE-Type", type)
        .header("ce-time", time)
        .header("ce-source", "caf%C3%A9")
        .POST(BodyPublishers.ofString("{\"engagementId\":\"E-3\",\"skillId\":77}"));
  }

  @Test
  void aCloudEventMayComeInHeaders() {
    HttpRequest.Builder[] requests = {
      binary("engagement.queued", "2026-11-22T09:59:59Z"),
      binary("engagement.queued", "2026-11-22T09:59:59Z")
          .header("Content-Type", "application/json"),
      binary("engagement%2Equeued", "2026-11-22T09%3A59:59Z"),
      binary("\"engagement.queued\"", "\"2026-11-22T09:59:59\\Z\"")
    };
    for (HttpRequest.Builder request : requests) {
      assertThat(text(server.send(request))).isEqualTo(ALL_ACCEPTED.formatted(1));
    }
    assertThat(text(server.get("queuestate?v=1"))).contains("\"77\":{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"engagement%2", "engagement%zz", "%ff", "%"})
  void aHeaderOfACloudEventThatIsBadlyEncodedIs400(String type) {
    HttpResponse<byte[]> response = server.send(binary(type, "2026-11-22T09:59:59Z"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(text(response)).contains("the header ce-type must be printable ASCII");
  }

  @Test
  void aHeaderOfACloudEventBeyondAsciiIs400() throws IOException {
    try (RawClient client = new RawClient(server)) {
      client
          .head(
              "POST " + TestServer.events() + " HTTP/1.1",
              "Host: localhost",
              "ce-type: engagement.queu\u00e9",
              "Content-Length: 2")
          .send("{}");
      assertThat(client.response().status()).isEqualTo(400);
    }
  }

  @Test
  void aCloudEventOfAnUnknownTypeIs400() {
    HttpResponse<byte[]> response = server.send(binary("engagement.lost", "2026-11-22T09:59:59Z"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(text(response)).contains("\"received\":1,\"accepted\":0,\"rejected\":1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-ndjson; charset=utf-16",
        "application/json; charset=iso-8859-1",
        "application/cloudevents+xml",
        ";"
      })
  void anotherTypeIs415AndNothingIsKept(String type) {
    HttpResponse<byte[]> response = server.post(type, event());
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(response))
        .contains("\"status\":415")
        .endsWith("\"received\":0,\"accepted\":0,\"rejected\":0,\"errors\":[]}");
    assertThat(server.store.events(ACCOUNT)).isZero();
  }

  @Test
  void noTypeIs415() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri(TestServer.events()))
            .POST(BodyPublishers.ofString(event()));
    assertThat(server.send(request).statusCode()).isEqualTo(415);
  }

  @Test
  void aMethodOtherThanPostIs405() {
    HttpResponse<byte[]> response = server.path(TestServer.events());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("POST");
  }

  @Test
  void aMalformedAccountIs404() {
    HttpResponse<byte[]> response =
        server.send(
            HttpRequest.newBuilder(server.uri("/ingest/api/account/x/events"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event())));
    assertThat(response.statusCode()).isEqualTo(404);
  }

  @Test
  void aBadEventSpoilsNoneOfItsNeighbours() {
    HttpResponse<byte[]> response =
        server.ndjson(queued("E-1", 1, NOW) + "{\"type\":\"nonsense\"}\n" + queued("E-2", 1, NOW));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(text(response))
        .startsWith("{\"received\":3,\"accepted\":2,\"rejected\":1,\"errors\":[{\"line\":2,")
        .contains("\"reason\":\"type must be");
  }

  @Test
  void whereNothingCouldBeAcceptedIsAProblemWithTheReasons() {
    HttpResponse<byte[]> response =
        server.ndjson("nonsense\n" + queued("E-1", 1, NOW - (2L << 30)));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(response))
        .startsWith(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":")
        .contains("\"received\":2,\"accepted\":0,\"rejected\":2,\"errors\":[{\"line\":1,")
        .contains("{\"line\":2,");
  }

  @ParameterizedTest
  @CsvSource({"application/x-ndjson, ''", "application/json, '[]'", "application/x-ndjson, ' '"})
  void aBodyWithoutAnEventSaysSo(String type, String body) {
    HttpResponse<byte[]> response = server.post(type, body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(text(response)).contains("\"accepted\":0");
  }

  @Test
  void anEmptyBodyHoldsNoEvent() {
    assertThat(text(server.ndjson(""))).contains("the body holds no event", "\"received\":0");
  }

  @Test
  void packedEventsAreTaken() {
    assertThat(text(gzip(packed(bytes(event()))))).isEqualTo(ALL_ACCEPTED.formatted(1));
  }

  @Test
  void anotherPackingIs415AndSaysWhichIsTaken() {
    HttpResponse<byte[]> response =
        server.send(
            server
                .ingest("application/x-ndjson")
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString(event())));
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(header(response, "Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void packedTwiceIs415() {
    HttpResponse<byte[]> response =
        server.send(
            server
                .ingest("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed(packed(bytes(event()))))));
    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void packingThatIsDamagedIs400() {
    byte[] whole = packed(bytes(event()));
    assertThat(gzip(bytes(event())).statusCode()).isEqualTo(400);
    assertThat(gzip(new byte[0]).statusCode()).isEqualTo(400);
    HttpResponse<byte[]> brokenOff = gzip(Arrays.copyOf(whole, whole.length - 9));
    assertThat(brokenOff.statusCode()).isEqualTo(400);
    assertThat(text(brokenOff)).contains("\"status\":400", "\"received\":");
  }

  @Test
  void aDeclaredLengthAboveTheLimitIs413AndKeepsNothing() {
    HttpResponse<byte[]> response = server.ndjson((event() + "\n").repeat(200));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(header(response, "Connection")).isEqualTo("close");
    assertThat(text(response)).contains("(intake.max-body-bytes)", "\"received\":0,\"accepted\":0");
    assertThat(server.store.events(ACCOUNT)).isZero();
  }

  @Test
  void aBodyThatTurnsOutTooLargeIs413AndSaysWhatWasKept() {
    String line = event() + "\n";
    int fitting = 10_000 / line.length();
    HttpResponse<byte[]> response =
        server.send(
            server.ingest("application/x-ndjson").POST(chunked(bytes(line.repeat(20_000)))));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(text(response))
        .contains("(intake.max-body-bytes)")
        .contains("\"received\":%1$d,\"accepted\":%1$d,".formatted(fitting));
    assertThat(server.store.events(ACCOUNT)).isEqualTo(fitting);
  }

  @Test
  void aBodyMayBeAsLongAsTheLimit() {
    String body = event() + " ".repeat(10_000 - event().length());
    assertThat(server.ndjson(body).statusCode()).isEqualTo(200);
    assertThat(
            server
                .send(server.ingest("application/x-ndjson").POST(chunked(bytes(body))))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLargeUnpackedIs413AndSaysWhatWasKept() {
    String line = event() + "\n";
    HttpResponse<byte[]> response = gzip(packed(bytes(line.repeat(1_000))));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(text(response)).contains("\"accepted\":" + 10_000 / line.length() + ",");
  }

  @Test
  void aStoreThatIsBusyIs503AndToBeTriedAgain() {
    server.store.failWith(new StoreBusy("full up to /secret/folder"));
    HttpResponse<byte[]> response = server.ndjson(event());
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(header(response, "Retry-After")).isEqualTo("1");
    assertThat(text(response))
        .contains("\"status\":503", "\"received\":1,\"accepted\":0,\"rejected\":0,\"errors\":[]")
        .doesNotContain("secret");
  }

  @Test
  void aStoreThatFailsIs503AndItsReasonIsNotForSenders() {
    server.store.failWith(new StoreFailed("no space left at /secret/folder"));
    HttpResponse<byte[]> response = server.ndjson(event());
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(header(response, "Retry-After")).isEqualTo("1");
    assertThat(text(response)).doesNotContain("secret").contains("\"received\":1,\"accepted\":0");
  }

  @Test
  void noRoomForAnotherAccountIs403() {
    try (TestServer full = TestServer.withRoomForAccounts(1)) {
      assertThat(full.ndjson(event()).statusCode()).isEqualTo(200);
      HttpResponse<byte[]> response =
          full.send(
              HttpRequest.newBuilder(full.uri("/ingest/api/account/2/events"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(event())));
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(text(response)).contains("(intake.max-accounts)").doesNotContain(ACCOUNT);
    }
  }

  @Test
  void theAnswerComesWhenTheEventsAreKeptAndNotBefore() throws IOException {
    server.store.holdUp();
    try (RawClient client = new RawClient(server)) {
      client
          .head(
              "POST " + TestServer.events() + " HTTP/1.1",
              "Host: localhost",
              "Content-Type: application/json",
              "Content-Length: " + event().length())
          .send(event());
      Await.until("the events are with the store", () -> server.store.heldUp() == 1);
      assertThat(text(server.get("queuestate?v=1"))).contains("\"skills\":{}");
      server.store.goOn();
      assertThat(client.response().status()).isEqualTo(200);
    }
  }
}
