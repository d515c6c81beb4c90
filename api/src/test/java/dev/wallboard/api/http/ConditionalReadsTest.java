package dev.wallboard.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** spec: integrations, Conditional reads. */
class ConditionalReadsTest {

  private static final String STATE = "queuestate?v=2&skillIds=1,2,3,4,5,6,7,8,9,10,11,12,13,14";
  private static final String LARGE = "queuehealth?v=1&timeframe=1440&interval=5&skillIds=all";

  private final TestServer server = TestServer.ready();

  @AfterEach
  void close() {
    server.close();
  }

  private void queue(String id, long skillId, long epochMillis) {
    String event =
        "{\"type\":\"engagement.queued\",\"time\":%d,\"engagementId\":\"%s\",\"skillId\":%d}"
            .formatted(epochMillis, id, skillId);
    assertThat(server.ndjson(event).statusCode()).isEqualTo(200);
  }

  private HttpResponse<byte[]> ask(String call, String... headers) {
    HttpRequest.Builder request = server.call(call);
    return server.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static Optional<String> header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name);
  }

  private static String tag(HttpResponse<?> response) {
    return header(response, "etag").orElseThrow();
  }

  @Test
  void everyAnswerTellsTheInstantItStandsForAndTheNewestEvent() {
    HttpResponse<byte[]> before = ask(STATE);
    assertThat(header(before, "cache-control")).contains("private, no-cache");
    assertThat(header(before, "wallboard-as-of")).contains("2026-11-22T10:00:00.000Z");
    assertThat(header(before, "wallboard-last-event")).isEmpty();
    queue("E-1", 1, TestServer.NOW - 5_000);
    queue("E-2", 1, TestServer.NOW + 1_500);
    queue("E-3", 1, TestServer.NOW - 9_000);
    server.nowEpochMillis.addAndGet(2_345);
    for (String call :
        List.of(
            STATE,
            "queuehealth?v=1&timeframe=60",
            "engactivity?v=1&timeframe=60",
            "agentactivity?v=1&timeframe=60&agentIds=all",
            "sla?v=1&timeframe=60")) {
      HttpResponse<byte[]> after = ask(call);
      assertThat(header(after, "wallboard-as-of")).contains("2026-11-22T10:00:02.345Z");
      assertThat(header(after, "wallboard-last-event"))
          .contains(Instant.ofEpochMilli(TestServer.NOW + 1_500).toString());
      assertThat(tag(after)).matches("\"[0-9a-f]{32}\"");
    }
  }

  @Test
  void whoHasTheBodyIsNotSentItAgain() {
    HttpResponse<byte[]> first = ask(STATE);
    HttpResponse<byte[]> again = ask(STATE, "If-None-Match", tag(first));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(tag(again)).isEqualTo(tag(first));
    assertThat(header(again, "cache-control")).contains("private, no-cache");
    assertThat(header(again, "vary")).contains("accept-encoding");
    assertThat(header(again, "wallboard-as-of")).isPresent();
    queue("E-1", 1, TestServer.NOW - 5_000);
    HttpResponse<byte[]> changed = ask(STATE, "If-None-Match", tag(first));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(tag(changed)).isNotEqualTo(tag(first));
  }

  @Test
  void tagsAreComparedWeaklyAndMayBeSeveral() {
    String tag = tag(ask(STATE));
    assertThat(ask(STATE, "If-None-Match", "*").statusCode()).isEqualTo(304);
    assertThat(ask(STATE, "If-None-Match", "W/" + tag).statusCode()).isEqualTo(304);
    assertThat(ask(STATE, "If-None-Match", "\"x\", " + tag).statusCode()).isEqualTo(304);
    assertThat(ask(STATE, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    assertThat(ask(STATE, "If-None-Match", "nonsense,,\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aPackedBodyHasATagOfItsOwn() {
    HttpResponse<byte[]> packed = ask(STATE, "Accept-Encoding", "gzip");
    assertThat(header(packed, "content-encoding")).contains("gzip");
    assertThat(tag(packed)).isEqualTo(tag(ask(STATE)).replaceAll("\"$", "-gzip\""));
    HttpResponse<byte[]> again =
        ask(STATE, "Accept-Encoding", "gzip", "If-None-Match", tag(packed));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(tag(again)).isEqualTo(tag(packed));
    assertThat(header(again, "content-encoding")).isEmpty();
  }

  @Test
  void headTellsTheSame() {
    HttpResponse<byte[]> get = ask(STATE);
    HttpResponse<byte[]> head =
        server.send(server.call(STATE).method("HEAD", BodyPublishers.noBody()));
    assertThat(tag(head)).isEqualTo(tag(get));
    assertThat(header(head, "content-length")).contains(String.valueOf(get.body().length));
    HttpResponse<byte[]> unchanged =
        server.send(
            server
                .call(STATE)
                .header("If-None-Match", tag(get))
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(unchanged.statusCode()).isEqualTo(304);
  }

  @Test
  void errorsAreNotKept() {
    HttpResponse<byte[]> wrong = ask("queuestate?v=3");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(header(wrong, "cache-control")).contains("no-store");
    assertThat(header(wrong, "etag")).isEmpty();
    assertThat(header(wrong, "wallboard-as-of")).isEmpty();
  }

  @Test
  void aBodyOfUpToAMebibyteHasATagAndALongerOneIsStreamedWithout() {
    for (long skill = 1; skill <= 2; skill++) {
      queue("E-" + skill, skill, TestServer.NOW - 86_000_000);
    }
    HttpResponse<byte[]> medium = ask(LARGE);
    assertThat(medium.body()).hasSizeBetween(70_000, 1 << 20);
    assertThat(ask(LARGE, "If-None-Match", tag(medium)).statusCode()).isEqualTo(304);
    HttpResponse<byte[]> packed = ask(LARGE, "Accept-Encoding", "gzip");
    assertThat(tag(packed)).isEqualTo(tag(medium).replaceAll("\"$", "-gzip\""));
    for (long skill = 3; skill <= 12; skill++) {
      queue("E-" + skill, skill, TestServer.NOW - 86_000_000);
    }
    HttpResponse<byte[]> large = ask(LARGE);
    assertThat(large.body()).hasSizeGreaterThan(1 << 20);
    assertThat(header(large, "etag")).isEmpty();
    assertThat(header(large, "wallboard-as-of")).isPresent();
    assertThat(ask(LARGE, "If-None-Match", "*").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> head =
        server.send(server.call(LARGE).method("HEAD", BodyPublishers.noBody()));
    assertThat(header(head, "wallboard-as-of")).isPresent();
  }

  @Test
  void anUnchangedAnswerHasNoBodyOnTheWire() throws IOException {
    String tag = tag(ask(STATE));
    try (RawClient client = new RawClient(server)) {
      client.head(
          "GET /operations/api/account/%s/%s HTTP/1.1".formatted(TestServer.ACCOUNT, STATE),
          "Host: localhost",
          "If-None-Match: " + tag);
      RawClient.Response unchanged = client.response(true);
      assertThat(unchanged.status()).isEqualTo(304);
      assertThat(unchanged.headers()).doesNotContainKeys("content-length", "transfer-encoding");
      assertThat(client.get("/livez").response().status()).isEqualTo(200);
    }
  }
}
