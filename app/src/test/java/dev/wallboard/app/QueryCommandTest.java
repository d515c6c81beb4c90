package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code query} from its arguments to what it prints (spec: The command line). */
class QueryCommandTest {

  private static final String NOW = "2026-11-23T10:40:00Z";
  private static final String QUEUED = event("engagement.queued", "10:30:00", "\"skillId\":5");
  private static final String ABANDONED = event("engagement.abandoned", "10:30:09", "\"x\":1");
  private static final String ABANDONED_AFTER_9_S =
      "{\"slaDataRange\":{\"0\":{\"chats\":0,\"percentageFromTotal\":0.0,\"accumulated\":0.0}}}";

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  QueryCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String event(String type, String time, String member) {
    return "{\"type\":\"%s\",\"time\":\"2026-11-23T%sZ\",\"engagementId\":\"E-1\",%s}\n"
        .formatted(type, time, member);
  }

  @Test
  void aLineIsPrintedForEachPathInOrder() throws Exception {
    Path events = file("events.ndjson", QUEUED + ABANDONED);
    assertThat(query(events, "queuestate?v=1", "sla?v=1&timeframe=5&histogram=0")).isZero();
    assertThat(lines(out))
        .containsExactly(
            "{\"skills\":{\"5\":{\"currentAvailableSlots\":0,\"currentQueueSize\":0}},"
                + "\"totals\":{\"currentAvailableSlots\":0,\"currentQueueSize\":0}}",
            ABANDONED_AFTER_9_S);
    assertThat(lines(err)).containsExactly("0 ahead of now, 0 malformed");
  }

  @Test
  void filesMayBePackedAndComeInAnyOrderAndOneMayBeStandardInput() throws Exception {
    Path packed = folder.resolve("late.ndjson.gz");
    try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write(ABANDONED.getBytes(UTF_8));
    }
    int status =
        run(
            QUEUED,
            "query",
            "--account",
            "le79144597",
            "--events",
            packed.toString(),
            "-",
            "--at",
            NOW,
            "queuehealth?v=1&timeframe=60");
    assertThat(status).isZero();
    assertThat(out.toString(UTF_8))
        .contains("\"enteredQEng\":1,\"connectedEng\":0,\"abandonedEng\":1", "ToAbandon\":9");
  }

  @Test
  void eventsAheadAndMalformedOnesAreCountedAndTheFirstTenListed() throws Exception {
    Path first =
        file(
            "first.ndjson",
            QUEUED + "{}\n" + event("engagement.queued", "10:41:00", "\"skillId\":5"));
    Path second =
        file(
            "second.ndjson",
            event("engagement.closed", "10:41:00.001", "\"a\":1") + "nonsense\n".repeat(11));
    int status = query(List.of(first, second), "queuestate?v=1");
    assertThat(status).isZero();
    assertThat(lines(err)).hasSize(11).endsWith("1 ahead of now, 12 malformed");
    assertThat(lines(err).get(0)).startsWith(first + ":2: type must be a type of event");
    assertThat(lines(err).get(9)).startsWith(second + ":10: ");
  }

  @Test
  void aRefusedCallPrintsItsErrorAndTheOthersAreAnswered() throws Exception {
    Path events = file("events.ndjson", QUEUED);
    assertThat(query(events, "sla?v=9&timeframe=5", "queuestate?v=1")).isEqualTo(1);
    assertThat(lines(out)).hasSize(2);
    assertThat(lines(out).get(0)).contains("\"status\":400", "v=9");
    assertThat(lines(out).get(1)).startsWith("{\"skills\":");
  }

  @Test
  void aMissingFileFailsAndNamesIt() {
    assertThat(query(folder.resolve("none.ndjson"), "queuestate?v=1")).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("none.ndjson: there is no such file");
    assertThat(out.size()).isZero();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int query(Path events, String... paths) {
    return query(List.of(events), paths);
  }

  private int query(List<Path> events, String... paths) {
    List<String> words = new ArrayList<>(List.of("query", "--account", "1", "--at", NOW));
    for (Path file : events) {
      words.addAll(List.of("--events", file.toString()));
    }
    words.addAll(List.of(paths));
    return run("", words.toArray(String[]::new));
  }

  private int run(String in, String... words) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            false);
    return new CommandFrame(streams).run(words);
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(UTF_8).lines().toList();
  }
}
