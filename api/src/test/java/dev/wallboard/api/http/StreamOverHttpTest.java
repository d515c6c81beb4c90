package dev.wallboard.api.http;

import static dev.wallboard.api.http.TestServer.NOW;
import static dev.wallboard.api.http.TestServer.header;
import static dev.wallboard.api.http.TestServer.operations;
import static dev.wallboard.api.http.TestServer.queued;
import static dev.wallboard.api.http.TestServer.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.Fingerprint;
import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.Caller;
import dev.wallboard.api.access.Credentials;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.stream.StreamSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads that keep coming, as a client that listens hears them. */
class StreamOverHttpTest {

  private static final String STATE = "queuestate?v=1";
  private static final String HEALTH = "queuehealth?v=1&timeframe=60";

  private final AtomicBoolean isGood = new AtomicBoolean(true);
  private final TestServer server =
      TestServer.measuring(
          TestServer.SETTINGS.with(new StreamSettings(50, 40, 64, 1 << 20, 300)),
          AccessControl.by(List.of(new Revocable())),
          TestServer.INSTRUMENTS);

  /** Anybody, for as long as the test says so. */
  private final class Revocable implements Credentials {
    @Override
    public boolean areIn(AccessRequest request) {
      return true;
    }

    @Override
    public Shown check(AccessRequest request, String accountId) {
      return new Shown.By(
          new Caller(Caller.Kind.KEY, accountId, "k", Set.of(Need.READ, Need.SEND_EVENTS)),
          isGood::get);
    }
  }

  /** What one hears. */
  private static final class Ear implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    Ear(HttpResponse<InputStream> response) {
      this.response = response;
      this.lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    /** The next event, as {@code name|id|data}; a comment is {@code :}. */
    String next() throws IOException {
      List<String> block = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          return String.join("|", block);
        }
        block.add(line.replaceFirst("^(event|id|data): ", ""));
      }
      throw new IOException("the stream has ended");
    }

    /** The next event that is no comment. */
    String nextEvent() throws IOException {
      String next = next();
      while (next.equals(":")) {
        next = next();
      }
      return next;
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String query(int every, String... calls) {
    StringBuilder query = new StringBuilder("stream?every=" + every);
    for (String call : calls) {
      query.append("&call=").append(URLEncoder.encode(call, UTF_8));
    }
    return query.toString();
  }

  private Ear listen(HttpRequest.Builder request) throws Exception {
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    return new Ear(response);
  }

  private Ear listen(int every, String... calls) throws Exception {
    return listen(server.call(query(every, calls)));
  }

  private String read(String call) {
    return text(server.path(operations(call)));
  }

  private static String digits(String body) {
    Fingerprint.Taker taker = new Fingerprint.Taker();
    byte[] bytes = body.getBytes(UTF_8);
    taker.write(bytes, 0, bytes.length);
    return taker.take().digits();
  }

  @Test
  void atOnceEachCallHasAnEventWithTheBodyOfTheRead() throws Exception {
    server.ndjson(queued("E-1", 7, NOW));
    try (Ear ear = listen(60, STATE, HEALTH)) {
      assertThat(ear.response.headers().firstValue("content-type")).contains("text/event-stream");
      String state = read(STATE);
      String health = read(HEALTH);
      assertThat(ear.nextEvent())
          .isEqualTo("0|" + digits(state) + Fingerprint.NO_DIGITS + "|" + state);
      assertThat(ear.nextEvent()).isEqualTo("1|" + digits(state) + digits(health) + "|" + health);
    }
  }

  @Test
  void whatChangesComesWithTheNextTickAndNothingElse() throws Exception {
    try (Ear ear = listen(1, STATE, "queuestate?v=1&skillIds=8")) {
      String other = digits(read("queuestate?v=1&skillIds=8"));
      ear.nextEvent();
      ear.nextEvent();
      server.ndjson(queued("E-1", 7, NOW));
      String state = read(STATE);
      assertThat(ear.nextEvent()).isEqualTo("0|" + digits(state) + other + "|" + state);
      assertThat(ear.next()).as("nothing new for a while").isEqualTo(":");
    }
  }

  @Test
  void whoListensAgainIsToldWhatIsNew() throws Exception {
    String id;
    try (Ear ear = listen(60, STATE, "queuestate?v=1&skillIds=8")) {
      ear.nextEvent();
      id = ear.nextEvent().split("\\|")[1];
    }
    server.ndjson(queued("E-1", 7, NOW));
    HttpRequest.Builder again =
        server.call(query(60, STATE, "queuestate?v=1&skillIds=8")).header("Last-Event-ID", id);
    try (Ear ear = listen(again)) {
      String state = read(STATE);
      assertThat(ear.nextEvent()).isEqualTo("0|" + digits(state) + id.substring(8) + "|" + state);
      assertThat(ear.next()).isEqualTo(":");
    }
  }

  @Test
  void whatAgentsDoComesAsEventsToThoseWhoTakeThem() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                server.uri("/wfm/api/account/" + TestServer.ACCOUNT + "/agent-states"))
            .header("Accept", "text/event-stream");
    try (Ear ear = listen(request)) {
      assertThat(ear.nextEvent()).startsWith("agents|").endsWith("|{\"agents\":[]}");
      server.ndjson(
          "{\"type\":\"agent.state\",\"time\":%d,\"agentId\":7,\"state\":\"online\"}"
              .formatted(NOW));
      assertThat(ear.nextEvent())
          .startsWith("agents|")
          .contains("{\"agentId\":\"7\",\"state\":\"online\",\"sinceEpochMillis\":" + NOW);
    }
    assertThat(text(server.path("/wfm/api/account/" + TestServer.ACCOUNT + "/agent-states")))
        .contains("\"agentId\":\"7\"");
  }

  @Test
  void anIdOfAnotherStreamIsNone() throws Exception {
    try (Ear ear = listen(server.call(query(60, STATE)).header("Last-Event-ID", "x1"))) {
      assertThat(ear.nextEvent()).startsWith("0|");
    }
  }

  @Test
  void whoMayNoLongerListenIsToldSo() throws Exception {
    try (Ear ear = listen(60, STATE)) {
      ear.nextEvent();
      isGood.set(false);
      assertThat(ear.nextEvent()).startsWith("end|");
      assertThat(ear.lines.readLine()).as("and that is the end").isNull();
    }
  }

  @Test
  void manyWhoAskTheSameAreServedByOneComputation() throws Exception {
    List<Ear> ears = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Ear ear = listen(1, STATE);
      ear.nextEvent();
      ears.add(ear);
    }
    server.ndjson(queued("E-1", 7, NOW));
    String state = read(STATE);
    for (Ear ear : ears) {
      assertThat(ear.nextEvent()).endsWith(state);
      ear.close();
    }
    Await.until("all have left", () -> server.http.streamListeners() == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "stream, call must be given 1 to 64 times",
    "stream?every=0&call=queuestate%3Fv%3D1, every=0 must be seconds",
    "stream?every=61&call=queuestate%3Fv%3D1, every=61 must be seconds",
    "stream?every=x&call=queuestate%3Fv%3D1, every=x must be seconds",
    "stream?call=queuestate%3Fv%3D9, call=queuestate?v=9 is answered 400: v=9 must be 1 or 2",
    "stream?call=queuestate%3Fv%3D1&call=nothing, call=nothing is answered 404",
    "stream?call=%2525zz%25, is answered 404",
    "stream?call=%zz, is not URL-encoded"
  })
  void whatIsWrongIsSaidBeforeAnythingIsStreamed(String path, String detail) throws Exception {
    try (RawClient client = new RawClient(server)) {
      RawClient.Response response =
          client.head("GET " + operations(path) + " HTTP/1.1", "Host: localhost").response();
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
      assertThat(response.text()).contains(detail);
    }
  }

  @Test
  void soManyMayListenAndNoMore() throws Exception {
    List<Ear> ears = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ears.add(listen(60, STATE));
    }
    HttpResponse<byte[]> refused = server.send(server.call(query(60, STATE)));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(header(refused, "Retry-After")).isEqualTo("10");
    for (Ear ear : ears) {
      ear.close();
    }
    Await.until("all have left", () -> server.http.streamListeners() == 0);
    listen(60, STATE).close();
  }

  @Test
  void aListenerDoesNotHoldUpAStop() throws Exception {
    try (Ear ear = listen(60, STATE)) {
      ear.nextEvent();
      long start = System.nanoTime();
      server.close();
      assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
      assertThat(endOf(ear)).isTrue();
    }
  }

  private static boolean endOf(Ear ear) {
    try {
      while (true) {
        ear.next();
      }
    } catch (IOException end) {
      return true;
    }
  }
}
