package dev.wallboard.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.intake.EventLines;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final int MAX_LINE_BYTES = 200;
  private static final long PATIENCE_MILLIS = 60_000;

  private final FakeTime time = new FakeTime();
  private final List<String> told = new ArrayList<>();
  private final ReplayReport report = new ReplayReport(told::add);
  private final List<Track> tracks = new ArrayList<>();
  private Tempo tempo = new Tempo(1);
  private boolean shift;
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsDueWithinATickGoesTogether() throws Exception {
    play("a", at(1_000), at(1_000), at(1_150), at(1_201), at(2_000));
    assertThat(server.bodies())
        .containsExactly(
            List.of(at(1_000), at(1_000)),
            List.of(at(1_150)),
            List.of(at(1_201)),
            List.of(at(2_000)));
    assertThat(time.pausedMillis()).isEqualTo(1_000);
    assertThat(report.lines()).containsExactly("5 sent, 5 accepted, 0 refused");
    assertThat(report.isClean()).isTrue();
  }

  @Test
  void itGoesToTheAccountsEventsAsNdjson() throws Exception {
    play("a", at(1));
    assertThat(server.path()).isEqualTo("/prefix/ingest/api/account/le1/events");
    assertThat(server.contentType()).isEqualTo("application/x-ndjson");
  }

  @Test
  void aTempoOfTenTakesATenth() throws Exception {
    tempo = new Tempo(10);
    play("a", at(0), at(100_000));
    assertThat(time.pausedMillis()).isEqualTo(10_000);
  }

  @Test
  void aTempoBelowOneTakesLonger() throws Exception {
    tempo = new Tempo(0.5);
    play("a", at(0), at(1_000));
    assertThat(time.pausedMillis()).isEqualTo(2_000);
  }

  @Test
  void atTheGreatestTempoNobodyWaitsAndAThousandLinesGoAtOnce() throws Exception {
    tempo = Tempo.MAX;
    String[] lines = IntStream.range(0, 2_500).mapToObj(i -> at(i * 1_000L)).toArray(String[]::new);
    play("a", lines);
    assertThat(time.pauses()).isEmpty();
    assertThat(server.bodies()).extracting(List::size).containsExactly(1_000, 1_000, 500);
    assertThat(server.bodies().stream().flatMap(List::stream)).containsExactly(lines);
  }

  @Test
  void shiftedTheFirstEventIsNowAndTheOthersAsLongAfterIt() throws Exception {
    shift = true;
    long now = FakeTime.NOW_EPOCH_MILLIS;
    play("a", "nonsense", at(1_000), "{\"x\":1,\"time\":\"1970-01-01T00:00:03Z\"}", at(500));
    assertThat(server.bodies())
        .containsExactly(
            List.of("nonsense", at(now)),
            List.of(
                "{\"x\":1,\"time\":\"%s\"}"
                    .formatted(
                        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
                            .withZone(ZoneOffset.UTC)
                            .format(Instant.ofEpochMilli(now + 2_000))),
                at(now - 500)));
  }

  @Test
  void aLineOutOfOrderGoesWithTheLatestTimeSoFar() throws Exception {
    play("a", at(1_000), at(5_000), at(2_000), "nonsense", at(5_100));
    assertThat(server.bodies())
        .containsExactly(
            List.of(at(1_000)), List.of(at(5_000), at(2_000), "nonsense"), List.of(at(5_100)));
    assertThat(time.pausedMillis()).isEqualTo(4_200);
  }

  @Test
  void severalFilesArePlayedSideBySide() throws Exception {
    file("agents", at(1_000), at(9_000));
    play("calls", at(2_000), at(1_500), at(9_000));
    assertThat(server.bodies())
        .containsExactly(
            List.of(at(1_000)), List.of(at(2_000), at(1_500)), List.of(at(9_000), at(9_000)));
  }

  @Test
  void aLongWaitIsTold() throws Exception {
    play("a", at(0), at(3_600_000), at(3_700_000));
    assertThat(told).containsExactly("a:2 is due in 60 min");
  }

  @Test
  void aBusyServerIsTriedAgainEverMoreSeldom() throws Exception {
    server.answering(503, "{\"detail\":\"busy\"}").answering(429, "").answering(500, "<html>");
    play("a", at(1));
    assertThat(time.pauses()).containsExactly(250L, 500L, 1_000L);
    assertThat(server.bodies()).hasSize(4).containsOnly(List.of(at(1)));
    assertThat(told)
        .containsExactly(
            server.url() + "/prefix answered 503: busy; trying again", "the server answers again");
    assertThat(report.isClean()).isTrue();
  }

  @Test
  void theServerMaySayWhenToComeAgain() throws Exception {
    Instant date = Instant.ofEpochMilli(FakeTime.NOW_EPOCH_MILLIS + 20_000);
    server
        .answering(503, Map.of("Retry-After", "7"), "")
        .answering(
            429,
            Map.of(
                "Retry-After",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC))),
            "")
        .answering(503, Map.of("Retry-After", "soon"), "");
    play("a", at(1));
    assertThat(time.pauses()).containsExactly(7_000L, 20_000L, 1_000L);
  }

  @Test
  void afterTooLongItGivesUpAndSaysWhere() throws Exception {
    server.answering(200, ScriptedServer.receipt(1, 1, ""));
    for (int i = 0; i < 20; i++) {
      server.answering(503, "");
    }
    play("a", at(0), at(1_000), at(1_001));
    assertThat(time.pausedMillis()).isBetween(PATIENCE_MILLIS / 2, PATIENCE_MILLIS + 1_000);
    assertThat(report.lines())
        .containsExactly(
            "1 sent, 1 accepted, 0 refused",
            "gave up: "
                + server.url()
                + "/prefix answered 503; a server may be away for 1 min (--give-up-after); from a:2 on nothing was acknowledged, and"
                + " to send again is safe");
    assertThat(report.isClean()).isFalse();
  }

  @Test
  void whatWillNotHelpIsNotTriedAgain() throws Exception {
    server.answering(401, "{\"detail\":\"no credentials\"}");
    play("a", at(0));
    assertThat(server.bodies()).hasSize(1);
    assertThat(report.lines().get(1)).contains("answered 401: no credentials; from a:1 on");
  }

  @Test
  void aRedirectionIsToldAndNotFollowed() throws Exception {
    server.answering(308, Map.of("Location", "https://w.example/"), "");
    play("a", at(0));
    assertThat(report.lines().get(1)).contains("answered 308: go to https://w.example/;");
  }

  @Test
  void anAnswerThatIsNoReceiptForAllLinesIsNotBelieved() throws Exception {
    server.answering(200, "welcome");
    play("a", at(0));
    assertThat(report.lines().get(1)).contains("answered 200, which is no receipt for the events");
    assertThat(report.sent()).isZero();
  }

  @Test
  void refusalsAreToldWithTheirFilesAndLines() throws Exception {
    server.answering(
        200,
        ScriptedServer.receipt(
            3, 1, "{\"line\":2,\"reason\":\"bad\"},{\"line\":3,\"reason\":\"worse\"}"));
    file("a", at(1), "", at(1));
    play("b", at(1));
    assertThat(report.lines())
        .containsExactly("a:3: bad", "b:1: worse", "3 sent, 1 accepted, 2 refused");
    assertThat(report.isClean()).isFalse();
  }

  @Test
  void ofManyRefusalsTheFirstAreListedAndAllCounted() throws Exception {
    String errors =
        String.join(
            ",",
            IntStream.rangeClosed(1, 12)
                .mapToObj(line -> "{\"line\":" + line + ",\"reason\":\"bad\"}")
                .toList());
    server.answering(400, ScriptedServer.receipt(20, 0, errors));
    play("a", IntStream.range(0, 20).mapToObj(i -> at(1)).toArray(String[]::new));
    assertThat(report.lines())
        .hasSize(12)
        .startsWith("a:1: bad")
        .endsWith("… and 10 more refused", "20 sent, 0 accepted, 20 refused");
  }

  @Test
  void aBodyThatIsTooLargeIsHalvedDownToTheLineThatIs() throws Exception {
    String tooLarge = "{\"detail\":\"at most 16 bytes\"}";
    server.answering(413, tooLarge).answering(413, tooLarge);
    String second = "{\"time\":1,\"second\":2}";
    play("a", at(1), second, at(1));
    assertThat(server.bodies())
        .containsExactly(List.of(at(1), second, at(1)), List.of(at(1)), List.of(second, at(1)));
    assertThat(report.lines())
        .containsExactly(
            "a:1: " + server.url() + "/prefix answered 413: at most 16 bytes",
            "3 sent, 2 accepted, 1 refused");
  }

  @Test
  void aLineThatIsTooLongIsRefusedHere() throws Exception {
    play("a", at(1), "x".repeat(MAX_LINE_BYTES + 1), at(1));
    assertThat(server.bodies()).containsExactly(List.of(at(1), at(1)));
    assertThat(report.lines())
        .containsExactly("a:2: longer than 200 bytes", "2 sent, 2 accepted, 1 refused");
  }

  @Test
  void aFileThatBreaksOffDoesNotStopTheOthers() throws Exception {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream((at(1) + "\n").getBytes(UTF_8)), new BrokenStream());
    tracks.add(new Track("broken", new EventLines(broken, MAX_LINE_BYTES), false, report));
    play("whole", at(2), at(3));
    assertThat(report.lines())
        .containsExactly("3 sent, 3 accepted, 0 refused", "cannot read broken to its end: cut off");
    assertThat(report.isClean()).isFalse();
  }

  @Test
  void whatCameThroughAPipeDoesNotWaitForMore() throws Exception {
    try (PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out)) {
      out.write((at(1) + "\n" + at(1) + "\n").getBytes(UTF_8));
      CompletableFuture<List<String>> firstBody = server.firstBody();
      tracks.add(new Track("-", new EventLines(in, MAX_LINE_BYTES), true, report));
      Thread player = new Thread(this::playUnchecked);
      player.start();
      assertThat(firstBody.get(60, TimeUnit.SECONDS)).containsExactly(at(1), at(1));
      out.close();
      player.join();
    }
    assertThat(report.lines()).containsExactly("2 sent, 2 accepted, 0 refused");
  }

  private void playUnchecked() {
    try {
      play();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aServerThatIsNotThereIsTriedAgain() throws Exception {
    server.close();
    play("a", at(1));
    assertThat(told)
        .containsExactly(
            "cannot reach " + server.url() + "/prefix (the connection is refused); trying again");
    assertThat(time.pauses()).hasSizeGreaterThan(5);
  }

  private void play(String name, String... lines) throws Exception {
    file(name, lines);
    play();
  }

  private void play() throws Exception {
    new Replay(
            tracks,
            tempo,
            shift,
            EventsRequest.to(server.url() + "/prefix/", "le1", Passes.none()),
            PATIENCE_MILLIS,
            time.surroundings(),
            report,
            () -> {})
        .run();
  }

  private void file(String name, String... lines) throws IOException {
    byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
    tracks.add(
        new Track(
            name, new EventLines(new ByteArrayInputStream(bytes), MAX_LINE_BYTES), false, report));
  }

  private static String at(long epochMillis) {
    return "{\"time\":" + epochMillis + "}";
  }

  /** A file on a disk that breaks. */
  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new EOFException("cut off");
    }
  }
}
