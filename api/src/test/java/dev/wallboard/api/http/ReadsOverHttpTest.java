package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.operations.Call;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations API over HTTP: the answers of {@code Operations}, and what HTTP adds to them. */
class ReadsOverHttpTest {

  private static final TestServer SERVER = TestServer.ready();

  /** Larger than what is worth packing, and smaller than what is streamed. */
  private static final String SKILLS_10 = "queuehealth?v=1&timeframe=60&skillIds=1,2,3,4,5,6,7,8,9";

  @BeforeAll
  static void someEvents() {
    assertThat(SERVER.ndjson(TestServer.queuedInSkills(20)).statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    SERVER.awaitQuiet();
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queuehealth?v=1&timeframe=60",
        "queuehealth?v=1&timeframe=1440&skillIds=all&interval=60",
        "engactivity?v=1&timeframe=60&skillIds=all",
        "agentactivity?v=1&timeframe=60&agentIds=all",
        "queuestate?v=2",
        "sla?v=1&timeframe=60",
        "queuehealth?timeframe=60",
        "queuehealth?v=1&timeframe=60&interval=31",
        "queuehealth?interval=31",
        "nothing?v=1"
      })
  void anAnswerHasTheBytesOfOperations(String call) {
    assertThat(SERVER.get(call).body()).isEqualTo(SERVER.answer(call));
  }

  @Test
  void anAnswerIsJsonToBeAskedAboutAgainNotSniffedAndSaysWhatItVariesBy() {
    HttpResponse<byte[]> response = SERVER.get("queuestate?v=1");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(header(response, "Content-Length")).isEqualTo("" + response.body().length);
    assertThat(header(response, "Cache-Control")).isEqualTo("private, no-cache");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Vary")).isEqualToIgnoringCase("Accept-Encoding");
  }

  @Test
  void anAnswerShowsTheEventThatWasAcknowledgedBefore() {
    SERVER.ndjson(TestServer.queued("E-fresh", 4711, TestServer.NOW - 1_000));
    assertThat(text(SERVER.get("queuestate?v=1&skillIds=4711")))
        .contains("\"4711\":{\"currentAvailableSlots\":0,\"currentQueueSize\":1}");
  }

  @Test
  void aRefusalOfOperationsKeepsItsStatusAndType() {
    HttpResponse<byte[]> response = SERVER.get("queuehealth?v=1&timeframe=60&interval=31");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(response)).contains("interval=31 must divide timeframe=60");
  }

  @Test
  void anAccountWithoutEventsIsAnsweredAsEmpty() {
    HttpResponse<byte[]> response = SERVER.path("/operations/api/account/1/queuestate?v=1");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(text(response)).startsWith("{\"skills\":{},");
  }

  @Test
  void parametersInABodyCountAsThoseOfTheQuery() {
    String body = "{\"timeframe\":60,\"skillIds\":\"1,2\"}";
    HttpResponse<byte[]> response =
        SERVER.send(
            SERVER
                .call("queuehealth?v=1")
                .header("Content-Type", "Application/JSON; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(
            SERVER.answer(
                Call.post(
                    "queuehealth",
                    "v=1",
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
  }

  @Test
  void aBodyMayComeWithoutAContentType() {
    HttpResponse<byte[]> response =
        SERVER.send(SERVER.call("sla?v=1").POST(BodyPublishers.ofString("{\"timeframe\":60}")));
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void aPostWithoutABodyIsAsAGet() {
    HttpResponse<byte[]> response =
        SERVER.send(SERVER.call("sla?v=1&timeframe=60").POST(BodyPublishers.noBody()));
    assertThat(response.body()).isEqualTo(SERVER.answer("sla?v=1&timeframe=60"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=iso-8859-1",
        "application/json5"
      })
  void aBodyOfAnotherTypeIs415(String type) {
    HttpResponse<byte[]> response =
        SERVER.send(
            SERVER
                .call("sla?v=1")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(text(response)).contains("\"status\":415", "application/json");
  }

  @Test
  void aPackedBodyOfACallIs415() {
    HttpResponse<byte[]> response =
        SERVER.send(
            SERVER
                .call("sla?v=1")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(header(response, "Accept-Encoding")).isEqualTo("identity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FETCH"})
  void anotherMethodIs405AndSaysWhichAreAllowed(String method) {
    HttpResponse<byte[]> response =
        SERVER.send(SERVER.call("queuestate?v=1").method(method, BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, POST");
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(response)).contains(method + " is not allowed here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/operations/api/account/1",
        "/operations/api/account/1/queuestate/",
        "/operations/api/account//queuestate",
        "/operations//api/account/1/queuestate",
        "/operations/api/account/1/",
        "/Operations/api/account/1/queuestate",
        "/operations/api/account/le/queuestate",
        "/operations/api/account/1a/queuestate",
        "/operations/api/account/1%32/queuestate",
        "/operations/api/account/11111111111111111111111111111111111111111111111111111111111111111"
            + "/queuestate",
        "/operations/api/account/1/nothing",
        "/operations/api/account/../1/queuestate"
      })
  void aPathThatIsNotThereIs404(String path) {
    HttpResponse<byte[]> response = SERVER.path(path + "?v=1");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "56072331", "le79144597", "LE0", "qa012345678901234567890123456789"})
  void anAccountIsDigitsBehindLettersOrNone(String account) {
    assertThat(SERVER.path("/operations/api/account/" + account + "/queuestate?v=1").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, deflate, br", "x-gzip", "*", "br;q=1, GZIP;q=0.1"})
  void anAnswerIsPackedForAClientThatTakesIt(String accepted) throws IOException {
    HttpResponse<byte[]> response =
        SERVER.send(SERVER.call(SKILLS_10).header("Accept-Encoding", accepted));
    assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(response, "Content-Length")).isEqualTo("" + response.body().length);
    assertThat(response.body().length).isLessThan(SERVER.answer(SKILLS_10).length / 2);
    assertThat(unpacked(response)).isEqualTo(SERVER.answer(SKILLS_10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"identity", "gzip;q=0", "br", "gzip;q=0.2, identity;q=0.5", "*, gzip;q=0", ""})
  void anAnswerIsPlainForAClientThatLikesThatBetter(String accepted) {
    HttpResponse<byte[]> response =
        SERVER.send(SERVER.call(SKILLS_10).header("Accept-Encoding", accepted));
    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(response.body()).isEqualTo(SERVER.answer(SKILLS_10));
  }

  @Test
  void anAnswerOfLessThanAKilobyteIsNotPacked() {
    HttpResponse<byte[]> response =
        SERVER.send(SERVER.call("queuehealth?v=1&timeframe=60").header("Accept-Encoding", "gzip"));
    assertThat(response.body().length).isLessThan(1_000);
    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void anAnswerOfLessThanAKilobyteIsPackedForAClientThatTakesNothingElse() throws IOException {
    HttpResponse<byte[]> response =
        SERVER.send(
            SERVER
                .call("queuehealth?v=1&timeframe=60")
                .header("Accept-Encoding", "gzip, identity;q=0"));
    assertThat(unpacked(response)).isEqualTo(SERVER.answer("queuehealth?v=1&timeframe=60"));
  }

  @Test
  void aClientThatTakesNothingIs406() {
    HttpResponse<byte[]> response =
        SERVER.send(SERVER.call("queuestate?v=1").header("Accept-Encoding", "*;q=0"));
    assertThat(response.statusCode()).isEqualTo(406);
  }

  private static byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queuehealth?v=1&timeframe=60",
        "queuehealth?v=1&timeframe=1440&skillIds=all",
        "queuehealth?interval=31",
        "nothing?v=1"
      })
  void aHeadHasTheHeadersOfAGetAndNoBody(String call) {
    for (String accepted : new String[] {"gzip", "identity"}) {
      HttpResponse<byte[]> get = SERVER.send(SERVER.call(call).header("Accept-Encoding", accepted));
      HttpResponse<byte[]> head =
          SERVER.send(
              SERVER
                  .call(call)
                  .header("Accept-Encoding", accepted)
                  .method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).isEqualTo(get.statusCode());
      assertThat(new TreeMap<>(head.headers().map())).isEqualTo(new TreeMap<>(get.headers().map()));
      assertThat(header(get, "Content-Length")).isNotEmpty();
      assertThat(head.body()).isEmpty();
    }
  }

  @Test
  void aBodyOfACallThatIsTooLongIs413InTheFormThatTheCallAsksFor() {
    byte[] large = new byte[(1 << 20) + 1];
    HttpRequest.BodyPublisher ofUnknownLength =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    for (HttpRequest.BodyPublisher body :
        new HttpRequest.BodyPublisher[] {BodyPublishers.ofByteArray(large), ofUnknownLength}) {
      HttpResponse<byte[]> plain = SERVER.send(SERVER.call("sla?v=1").POST(body));
      assertThat(plain.statusCode()).isEqualTo(413);
      assertThat(text(plain)).startsWith("{\"type\":").contains("1048576 bytes");
      HttpResponse<byte[]> enveloped = SERVER.send(SERVER.call("sla").POST(body));
      assertThat(enveloped.statusCode()).isEqualTo(413);
      assertThat(text(enveloped)).startsWith("{\"meta\":{\"responseCode\":413},\"body\":");
    }
  }

  @Test
  void aBodyOfACallMayBeAsLongAsTheLimit() {
    byte[] body = new byte[1 << 20];
    Arrays.fill(body, (byte) ' ');
    HttpResponse<byte[]> response =
        SERVER.send(SERVER.call("sla?v=1&timeframe=5").POST(BodyPublishers.ofByteArray(body)));
    assertThat(response.statusCode()).isEqualTo(200);
  }
}
