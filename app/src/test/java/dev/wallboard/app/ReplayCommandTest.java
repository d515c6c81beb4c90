package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.app.replay.EventsRequest;
import dev.wallboard.app.replay.Passes;
import dev.wallboard.app.replay.Surroundings;
import dev.wallboard.app.replay.Tempo;
import dev.wallboard.app.server.CannotStart;
import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a simulated morning, sent to a real server whose clock stands still. */
class ReplayCommandTest {

  private static final String ACCOUNT = "12345678";
  private static final String NOW = "2026-11-23T12:00:00Z";
  private static final List<String> PATHS =
      List.of(
          "queuehealth?v=1&timeframe=240&interval=60&skillIds=all",
          "queuestate?v=2",
          "agentactivity?v=1&timeframe=240&agentIds=all");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private InputStream in = new ByteArrayInputStream(new byte[0]);
  private Server server;
  private int port;
  private Path morning;

  @BeforeEach
  void startServerAndSimulate() throws Exception {
    startServer();
    morning = folder.resolve("morning.ndjson");
    assertThat(run("simulate", "--seed", "3", "--hours", "3", "--end", NOW)).isZero();
    Files.write(morning, out.toByteArray());
    out.reset();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void theServerAnswersAfterwardsAsTheFilesDo() throws Exception {
    assertThat(replay(morning.toString(), "--speed", "max")).isZero();
    assertThat(err.toString(UTF_8))
        .isEqualTo("%1$d sent, %1$d accepted, 0 refused\n".formatted(lines()));
    assertThat(answers()).isEqualTo(answersFromFile(morning));
  }

  @Test
  void packedFilesAndStandardInputAreSentToo() throws Exception {
    List<String> all = Files.readAllLines(morning);
    Path packed = folder.resolve("first.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write((String.join("\n", all.subList(0, 500)) + "\n").getBytes(UTF_8));
    }
    in = new ByteArrayInputStream(String.join("\n", all.subList(500, all.size())).getBytes(UTF_8));
    assertThat(replay(packed.toString(), "-", "--speed", "max")).isZero();
    assertThat(answers()).isEqualTo(answersFromFile(morning));
  }

  @Test
  void aServerThatGoesAwayAndComesBackMissesNothing() throws Exception {
    FastTime time = new FastTime();
    assertThat(replayOf(morning, new Tempo(60), time)).isZero();
    assertThat(time.pauses).isGreaterThan(800);
    assertThat(err.toString(UTF_8))
        .contains("cannot reach http://127.0.0.1:" + port, "the server answers again")
        .endsWith("%1$d sent, %1$d accepted, 0 refused\n".formatted(lines()));
    assertThat(answers()).isEqualTo(answersFromFile(morning));
  }

  /** A second of the morning goes by in no time; the server is away from pause 300 to pause 305. */
  private final class FastTime {
    private int pauses;
    private long elapsedMillis;

    Surroundings surroundings() {
      return new Surroundings(() -> 0, () -> elapsedMillis, this::pause);
    }

    private void pause(long millis) {
      elapsedMillis += millis;
      pauses++;
      if (pauses == 300) {
        server.close();
      } else if (pauses == 305) {
        startServerAgain();
      }
    }
  }

  @Test
  void shiftedAnOldFileIsNow() throws Exception {
    Path old = folder.resolve("old.ndjson");
    Files.writeString(
        old,
        """
        {"type":"engagement.queued","time":"2020-01-01T00:00:00+01:00","engagementId":"a","skillId":7}
        {"type":"engagement.queued","time":1577833201000,"engagementId":"b","skillId":7}
        """);
    assertThat(replay(old.toString(), "--speed", "max")).isEqualTo(CommandFrame.FAILED);
    assertThat(err.toString(UTF_8))
        .contains("old.ndjson:1: ", "old.ndjson:2: ", "2 sent, 0 accepted, 2 refused");
    FileReplay shifted =
        new FileReplay(List.of(new InputFile(old.toString())), request(), Tempo.MAX, true, 0);
    long now = Instant.parse(NOW).toEpochMilli();
    assertThat(shifted.run(streams(), new Surroundings(() -> now, () -> 0, millis -> {}))).isZero();
    assertThat(answer("queuestate?v=2")).contains("\"7\":{").contains("\"currentQueueSize\":1");
  }

  @Test
  void whatTheServerRefusesIsToldWithItsPlace() throws Exception {
    Path bad = folder.resolve("bad.ndjson");
    Files.writeString(bad, "\n{\"type\":\"engagement.queued\",\"time\":5}\nnonsense\n");
    assertThat(replay(morning.toString(), bad.toString(), "--speed", "max"))
        .isEqualTo(CommandFrame.FAILED);
    assertThat(err.toString(UTF_8))
        .contains(bad + ":2: engagementId", bad + ":3: not JSON", "2 refused\n");
  }

  @Test
  void aFileThatIsNotThereIsToldBeforeAnythingIsSent() throws Exception {
    assertThat(replay(morning.toString(), "nowhere.ndjson")).isEqualTo(CommandFrame.FAILED);
    assertThat(err.toString(UTF_8)).contains("cannot read nowhere.ndjson: there is no such file");
    assertThat(answer("queuestate?v=2")).doesNotContain("101");
  }

  @Test
  void wrongCallsAreTold() {
    assertThat(run("replay", "a", "--account", "1", "--to", "localhost"))
        .isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(replay("-", "-")).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(replay("a", "--speed", "0")).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(replay("a", "--speed", "fast")).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(replay("a", "--give-up-after", "-1")).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err.toString(UTF_8))
        .contains(
            "--to: a server's address is written like http://127.0.0.1:8080, not localhost",
            "standard input (-) can be read only once",
            "a speed is a number from 0.001 to 100000, or max; not \"0\"",
            "not \"fast\"",
            "--give-up-after must be from 0 to 10000 minutes");
  }

  private void startServer() throws CannotStart {
    server =
        Server.start(
            ServerSettings.defaults(folder.resolve("data")).at("127.0.0.1", port).openToAll(),
            Clocks.startingAt(Instant.parse(NOW).toEpochMilli(), 0),
            ReadBack.Listener.UNHEARD);
    port = server.port();
  }

  private void startServerAgain() {
    try {
      startServer();
    } catch (CannotStart e) {
      throw new AssertionError(e);
    }
  }

  private long lines() throws IOException {
    return Files.readAllLines(morning).size();
  }

  private EventsRequest request() {
    return EventsRequest.to("http://127.0.0.1:" + port, ACCOUNT, Passes.none());
  }

  private int replayOf(Path file, Tempo tempo, FastTime time) throws Exception {
    return new FileReplay(
            List.of(new InputFile(file.toString())), request(), tempo, false, 3_600_000)
        .run(streams(), time.surroundings());
  }

  private int replay(String... words) {
    String[] line = {"replay", "--to", "http://127.0.0.1:" + port, "--account", ACCOUNT};
    String[] all = Arrays.copyOf(line, line.length + words.length);
    System.arraycopy(words, 0, all, line.length, words.length);
    return run(all);
  }

  private List<String> answers() throws Exception {
    List<String> answers = new ArrayList<>();
    for (String path : PATHS) {
      answers.add(answer(path));
    }
    return answers;
  }

  private String answer(String path) throws Exception {
    URI uri =
        URI.create(
            "http://127.0.0.1:%d/operations/api/account/%s/%s".formatted(port, ACCOUNT, path));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }

  private List<String> answersFromFile(Path file) {
    out.reset();
    String[] query = {"query", "--account", ACCOUNT, "--at", NOW, "--events", file.toString()};
    String[] all = Arrays.copyOf(query, query.length + PATHS.size());
    for (int i = 0; i < PATHS.size(); i++) {
      all[query.length + i] = PATHS.get(i);
    }
    assertThat(run(all)).isZero();
    return out.toString(UTF_8).lines().toList();
  }

  private int run(String... words) {
    return new CommandFrame(streams()).run(words);
  }

  private Streams streams() {
    return new Streams(in, out, new PrintStream(err, true, UTF_8), false);
  }
}
