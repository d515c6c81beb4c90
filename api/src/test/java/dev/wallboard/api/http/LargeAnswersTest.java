package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.operations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.api.operations.Call;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are too large to be made before they are sent, of an account with 1,000 skills. */
class LargeAnswersTest {

  private static final int WRITE_MILLIS = 1_000;

  private static final TestServer SERVER =
      TestServer.ready(
          TestServer.SETTINGS
              .with(new HttpSettings.Timeouts(60_000, 60_000, WRITE_MILLIS, 10_000))
              .with(new HttpSettings.Workers(2, 2, 2, 2, 1_000_000, 5_000, 2, 100)));

  /** Some 500 kB. */
  private static final String MIDDLE = "queuehealth?v=1&timeframe=60&skillIds=all";

  /** Some 6 MB. */
  private static final String LARGE = MIDDLE + "&interval=5";

  /** Some 144 MB. */
  private static final String LARGEST = "queuehealth?v=1&timeframe=1440&skillIds=all&interval=5";

  private static final String SMALL = "queuestate?v=1&skillIds=1";

  @BeforeAll
  static void aThousandSkills() {
    StringBuilder all = new StringBuilder();
    for (int skill = 1; skill <= 1_000; skill++) {
      all.append(TestServer.queued("E-" + skill, skill, TestServer.NOW - 86_300_000));
    }
    assertThat(SERVER.ndjson(all.toString()).statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    SERVER.awaitQuiet();
    SERVER.close();
  }

  /** Clients of other tests may have left answers behind that nobody takes. */
  @BeforeEach
  void nothingIsUnderWay() {
    Await.until("nobody writes", () -> SERVER.threads("large-answer", "Readings") == 0);
  }

  private static HttpResponse<byte[]> get(String call, String accepted) {
    return SERVER.send(SERVER.call(call).header("Accept-Encoding", accepted));
  }

  private static byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
  }

  @Test
  void aPlainAnswerOfMoreThanAMebibyteComesInChunksAndWhole() {
    HttpResponse<byte[]> response = get(LARGE, "identity");
    assertThat(response.body().length).isGreaterThan(Readings.TAGGED_BYTES);
    assertThat(header(response, "Transfer-Encoding")).isEqualTo("chunked");
    assertThat(response.headers().firstValue("Content-Length")).isEmpty();
    assertThat(response.body()).isEqualTo(SERVER.answer(LARGE));
  }

  @Test
  void aPlainAnswerOfUpToAMebibyteSaysItsLength() {
    HttpResponse<byte[]> response = get(MIDDLE, "identity");
    assertThat(response.body().length).isBetween(Readings.SMALL_BYTES, Readings.TAGGED_BYTES);
    assertThat(header(response, "Content-Length")).isEqualTo("" + response.body().length);
    assertThat(response.body()).isEqualTo(SERVER.answer(MIDDLE));
  }

  @Test
  void anAnswerOfUpToEightMebibytesIsPackedAndSaysItsLength() throws IOException {
    for (String call : List.of(MIDDLE, LARGE)) {
      byte[] expected = SERVER.answer(call);
      assertThat(expected.length).isBetween(Readings.SMALL_BYTES, 8 << 20);
      HttpResponse<byte[]> response = get(call, "gzip");
      assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
      assertThat(header(response, "Content-Length")).isEqualTo("" + response.body().length);
      assertThat(unpacked(response)).isEqualTo(expected);
    }
  }

  @Test
  void aHeadOfALargeAnswerHasTheHeadersOfAGetButThatItComesInChunks() {
    for (String accepted : List.of("gzip", "identity")) {
      for (String call : List.of(MIDDLE, LARGE)) {
        HttpResponse<byte[]> get = get(call, accepted);
        HttpResponse<byte[]> head =
            SERVER.send(
                SERVER
                    .call(call)
                    .header("Accept-Encoding", accepted)
                    .method("HEAD", BodyPublishers.noBody()));
        assertThat(head.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
        assertThat(header(head, "Content-Encoding")).isEqualTo(header(get, "Content-Encoding"));
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
        assertThat(header(head, "Vary")).isEqualTo(header(get, "Vary"));
      }
    }
  }

  @Test
  void anAnswerOfMoreThanEightMebibytesComesAsItIsAndWhole() throws IOException {
    CheckedOutputStream expected =
        new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
    SERVER.writeAnswer(Call.ofPath(LARGEST), expected);
    HttpResponse<InputStream> response =
        SERVER.send(
            SERVER.call(LARGEST).header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofInputStream());
    CheckedOutputStream actual =
        new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
    try (InputStream body = response.body()) {
      assertThat(body.transferTo(actual)).isGreaterThan(8 << 20);
    }
    assertThat(header(response, "Content-Encoding")).isEmpty();
    assertThat(header(response, "Transfer-Encoding")).isEqualTo("chunked");
    assertThat(actual.getChecksum().getValue()).isEqualTo(expected.getChecksum().getValue());
  }

  @Test
  void aHeadOfTheLargestAnswerSaysNoLength() {
    HttpResponse<byte[]> head =
        SERVER.send(
            SERVER
                .call(LARGEST)
                .header("Accept-Encoding", "gzip")
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length")).isEmpty();
    assertThat(head.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void anAnswerTooLargeToBePackedIs406ForAClientThatTakesNothingElse() {
    assertThat(get(LARGEST, "gzip, identity;q=0").statusCode()).isEqualTo(406);
  }

  @Test
  void smallAnswersDoNotWaitForClientsThatTakeLargeOnesSlowly() throws IOException {
    List<RawClient> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 6; i++) {
        slow.add(new RawClient(SERVER, 4_096).get(operations(LARGEST)));
      }
      slow.get(0).read();
      for (int i = 0; i < 50; i++) {
        assertThat(SERVER.get(SMALL).statusCode()).isEqualTo(200);
      }
    } finally {
      for (RawClient client : slow) {
        client.close();
      }
    }
  }

  @Test
  void aClientThatTakesNothingIsCutOffAndItsAnswerDoesNotLookWhole() throws IOException {
    try (RawClient client = new RawClient(SERVER, 4_096)) {
      client.get(operations(LARGEST));
      Await.until("its answer waits", () -> SERVER.threads("large-answer", "awaitWaking") == 1);
      Await.until("its answer is given up", () -> SERVER.threads("large-answer", "Readings") == 0);
      assertThatThrownBy(client::response)
          .isInstanceOfAny(EOFException.class, SocketException.class);
    }
  }

  @Test
  void aClientThatGoesAwayIsNotWrittenFor() throws IOException {
    try (RawClient client = new RawClient(SERVER, 4_096)) {
      client.get(operations(LARGEST));
      client.read();
      client.reset();
    }
    Await.until("nobody writes", () -> SERVER.threads("large-answer", "Readings") == 0);
    assertThat(SERVER.get(SMALL).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsUnderWayToASlowClientIsLittle() throws IOException {
    long before = usedBytes();
    try (RawClient one = new RawClient(SERVER, 4_096);
        RawClient other = new RawClient(SERVER, 4_096)) {
      one.get(operations(LARGEST));
      other.get(operations(LARGEST));
      Await.until("both wait", () -> SERVER.threads("large-answer", "awaitWaking") == 2);
      assertThat(usedBytes() - before).isLessThan(64L << 20);
    }
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void ofTheLargestTwoAreMadeAtOnceAndOthersWaitForAWhile() throws IOException {
    HttpSettings.Workers workers = new HttpSettings.Workers(2, 2, 2, 2, 5_000, 300, 2, 100);
    try (TestServer server = TestServer.ready(TestServer.SETTINGS.with(workers))) {
      StringBuilder all = new StringBuilder();
      for (int skill = 1; skill <= 1_000; skill++) {
        all.append(TestServer.queued("E-" + skill, skill, TestServer.NOW - 86_300_000));
      }
      server.ndjson(all.toString());
      try (RawClient first = new RawClient(server, 1_024);
          RawClient second = new RawClient(server, 1_024)) {
        first.get(operations(LARGEST));
        second.get(operations(LARGEST));
        Await.until("both are written", () -> server.threads("largest-answer", "Readings") == 2);
        HttpResponse<byte[]> third = server.send(server.call(LARGE));
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(header(third, "Retry-After")).isEqualTo("1");
        assertThat(TestServer.text(third)).contains("http.largest-answers");
        assertThat(server.send(server.call(MIDDLE)).statusCode())
            .as("what is not that large does not wait for them")
            .isEqualTo(200);
      }
      Await.until("nobody writes", () -> server.threads("largest-answer", "Readings") == 0);
      assertThat(server.send(server.call(LARGE)).statusCode()).isEqualTo(200);
    }
  }
}
