package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.Fingerprint;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditional reads (spec: Integrations), of an account with 1,000 skills. */
class ConditionalReadsTest {

  private static final TestServer SERVER = TestServer.ready();

  /** Some 500 bytes, of one skill in 7. */
  private static final String SMALL = "queuehealth?v=1&timeframe=60";

  /** Some 500 kB. */
  private static final String MIDDLE = SMALL + "&skillIds=all";

  /** Some 6 MB. */
  private static final String LARGE = MIDDLE + "&interval=5";

  private static final String NOWHERE = "/operations/api/account/1/queuestate?v=1";

  @BeforeAll
  static void aThousandSkills() {
    assertThat(SERVER.ndjson(TestServer.queuedInSkills(1_000)).statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    SERVER.awaitQuiet();
    SERVER.close();
  }

  private static HttpResponse<byte[]> get(String call, String accepted) {
    return SERVER.send(SERVER.call(call).header("Accept-Encoding", accepted));
  }

  private static HttpResponse<byte[]> get(String call, String accepted, String known) {
    return SERVER.send(
        SERVER.call(call).header("Accept-Encoding", accepted).header("If-None-Match", known));
  }

  private static String fingerprint(String call) {
    Fingerprint.Taker taker = new Fingerprint.Taker();
    byte[] body = SERVER.answer(call);
    taker.write(body, 0, body.length);
    return taker.take().hex();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SMALL,
        MIDDLE,
        LARGE,
        "queuehealth?timeframe=60",
        "engactivity?v=1&timeframe=60",
        "agentactivity?v=1&timeframe=60&agentIds=all",
        "queuestate?v=2",
        "sla?v=1&timeframe=60"
      })
  void everyAnswerSaysWhatItStandsFor(String call) {
    for (String accepted : new String[] {"identity", "gzip"}) {
      HttpResponse<byte[]> response = get(call, accepted);
      assertThat(header(response, "Cache-Control")).isEqualTo("private, no-cache");
      assertThat(header(response, "Wallboard-As-Of")).isEqualTo("2026-11-22T10:00:00.000Z");
      assertThat(header(response, "Wallboard-Last-Event")).isEqualTo("2026-11-22T09:59:00.000Z");
    }
  }

  @Test
  void theInstantIsTheOneTheAnswerIsMadeOf() {
    try (TestServer server = TestServer.ready()) {
      server.ndjson(TestServer.queued("E-1", 1, TestServer.NOW - 5_000));
      server.nowEpochMillis.set(TestServer.NOW + 1_234);
      HttpResponse<byte[]> response = server.get("queuestate?v=2");
      assertThat(header(response, "Wallboard-As-Of")).isEqualTo("2026-11-22T10:00:01.234Z");
      assertThat(TestServer.text(response)).contains("\"currentMaxWaitTimeInQueue\":6234");
    }
  }

  @Test
  void theNewestEventIsTheOneWithTheLatestTimeAlsoAheadOfNow() {
    try (TestServer server = TestServer.ready()) {
      server.ndjson(TestServer.queued("E-1", 1, TestServer.NOW + 59_999));
      server.ndjson(TestServer.queued("E-2", 1, TestServer.NOW - 5_000));
      assertThat(header(server.get("queuestate?v=1"), "Wallboard-Last-Event"))
          .isEqualTo("2026-11-22T10:00:59.999Z");
    }
  }

  @Test
  void anAccountWithoutEventsHasNoNewestOne() {
    HttpResponse<byte[]> response = SERVER.path(NOWHERE);
    assertThat(header(response, "Wallboard-As-Of")).isNotEmpty();
    assertThat(response.headers().firstValue("Wallboard-Last-Event")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MIDDLE, "queuehealth?timeframe=60"})
  void theTagIsTheFingerprintOfThePlainBodyInWhateverCodingItComes(String call) {
    String plain = '"' + fingerprint(call) + '"';
    assertThat(header(get(call, "identity"), "ETag")).isEqualTo(plain);
    HttpResponse<byte[]> packed = get(call, "gzip, identity;q=0");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "ETag")).isEqualTo('"' + fingerprint(call) + "-gzip\"");
  }

  @Test
  void aBodyOfMoreThanAMebibyteHasNoTagAndIsNever304() {
    for (String accepted : new String[] {"identity", "gzip"}) {
      assertThat(SERVER.answer(LARGE).length).isGreaterThan(1 << 20);
      HttpResponse<byte[]> response = get(LARGE, accepted, "*");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("ETag")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MIDDLE})
  void whatTheClientHasIs304WithoutABodyAndWithTheHeadersItNeeds(String call) {
    for (String accepted : new String[] {"identity", "gzip, identity;q=0"}) {
      HttpResponse<byte[]> first = get(call, accepted);
      HttpResponse<byte[]> again = get(call, accepted, header(first, "ETag"));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      for (String name :
          new String[] {
            "ETag", "Cache-Control", "Vary", "Wallboard-As-Of", "Wallboard-Last-Event"
          }) {
        assertThat(header(again, name)).as(name).isEqualTo(header(first, name)).isNotEmpty();
      }
      for (String name : new String[] {"Content-Type", "Content-Encoding", "Content-Length"}) {
        assertThat(again.headers().firstValue(name)).as(name).isEmpty();
      }
    }
  }

  /** A body of one coding is of no use to a client that asks for the other. */
  @Test
  void theTagOfTheOtherCodingIsNotTheSame() {
    String plain = header(get(MIDDLE, "identity"), "ETag");
    String packed = header(get(MIDDLE, "gzip"), "ETag");
    assertThat(get(MIDDLE, "gzip", plain).statusCode()).isEqualTo(200);
    assertThat(get(MIDDLE, "identity", packed).statusCode()).isEqualTo(200);
    assertThat(get(MIDDLE, "identity", packed + ", " + plain).statusCode()).isEqualTo(304);
    assertThat(get(MIDDLE, "gzip", "W/" + packed).statusCode()).isEqualTo(304);
  }

  @Test
  void anyBodyWillDoForAClientThatSaysSo() {
    assertThat(get(SMALL, "identity", "*").statusCode()).isEqualTo(304);
    assertThat(get(SMALL, "identity", "\"something else\"").statusCode()).isEqualTo(200);
  }

  @Test
  void theListMayBeSpreadOverSeveralHeaders() {
    HttpRequest.Builder request =
        SERVER
            .call(SMALL)
            .header("If-None-Match", "\"x\"")
            .header("If-None-Match", header(get(SMALL, "identity"), "ETag"));
    assertThat(SERVER.send(request).statusCode()).isEqualTo(304);
  }

  @Test
  void aBodyThatHasChangedIsSentWithItsNewTag() {
    try (TestServer server = TestServer.ready()) {
      HttpResponse<byte[]> before = server.get("queuestate?v=1");
      server.ndjson(TestServer.queued("E-1", 1, TestServer.NOW - 5_000));
      HttpResponse<byte[]> after =
          server.send(
              server.call("queuestate?v=1").header("If-None-Match", header(before, "ETag")));
      assertThat(after.statusCode()).isEqualTo(200);
      assertThat(header(after, "ETag")).isNotEqualTo(header(before, "ETag"));
    }
  }

  @Test
  void theSameBodyHasTheSameTagOnAnotherServer() {
    try (TestServer one = TestServer.ready();
        TestServer other = TestServer.ready()) {
      one.ndjson(TestServer.queued("E-1", 1, TestServer.NOW - 5_000));
      other.ndjson(TestServer.queued("E-2", 1, TestServer.NOW - 5_000));
      assertThat(header(one.get(SMALL), "ETag")).isEqualTo(header(other.get(SMALL), "ETag"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, MIDDLE})
  void aHeadHasTheSameHeadersAndMayBe304(String call) {
    HttpResponse<byte[]> get = get(call, "identity");
    HttpRequest.Builder head = SERVER.call(call).method("HEAD", BodyPublishers.noBody());
    HttpResponse<byte[]> first = SERVER.send(head);
    assertThat(first.headers().map()).isEqualTo(get.headers().map());
    HttpResponse<byte[]> again = SERVER.send(head.header("If-None-Match", header(get, "ETag")));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void whatIsPostedHasTheHeadersAndIsNever304() {
    HttpResponse<byte[]> response =
        SERVER.send(
            SERVER
                .call("queuehealth?v=1")
                .header("If-None-Match", "*")
                .POST(BodyPublishers.ofString("{\"timeframe\":60}")));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "ETag")).isEqualTo('"' + fingerprint(SMALL) + '"');
    assertThat(header(response, "Cache-Control")).isEqualTo("private, no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queuehealth?v=1&timeframe=0", "queuehealth?timeframe=0", "nothing?v=1"})
  void aRefusalIsNotToBeStoredAndStandsForNothing(String call) {
    HttpResponse<byte[]> response = get(call, "identity", "*");
    assertThat(response.statusCode()).isBetween(400, 404);
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    for (String name : new String[] {"ETag", "Wallboard-As-Of", "Wallboard-Last-Event"}) {
      assertThat(response.headers().firstValue(name)).as(name).isEmpty();
    }
  }

  @Test
  void theNextAnswerOfTheConnectionFollowsA304() throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      String lines = "GET " + operations(SMALL) + " HTTP/1.1\r\nHost: localhost\r\n";
      client.send(lines + "If-None-Match: *\r\n\r\n" + lines + "\r\n");
      assertThat(client.response(true).status()).isEqualTo(304);
      assertThat(client.response().body()).isEqualTo(SERVER.answer(SMALL));
    }
  }
}
