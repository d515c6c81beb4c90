package dev.wallboard.lab.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wallboard.intake.EventWriter;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportProgress;
import dev.wallboard.intake.sources.calls.CallImport;
import dev.wallboard.intake.sources.calls.CallMapping;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real call centres' days: the engine's figures are those that a plain reading of the files gives,
 * and the oracle's byte for byte.
 */
class RealCallsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NONE = "NULL";

  /** Entered, connected and abandoned of a queue in a stretch of time. */
  private record Tally(long entered, long connected, long abandoned) {
    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(
          entered + other.entered, connected + other.connected, abandoned + other.abandoned);
    }
  }

  /** A call of a file, read without any of the product's code; instants in epoch milliseconds. */
  private record PlainCall(String queue, long queued, long answered, long abandoned) {
    private static final long NEVER = Long.MIN_VALUE;

    Tally tally(long from, long to) {
      return new Tally(in(queued, from, to), in(answered, from, to), in(abandoned, from, to));
    }

    private static long in(long instant, long from, long to) {
      return instant >= from && instant < to ? 1 : 0;
    }
  }

  @Test
  void theBusiestDayOfVanadHasTheCountsOfItsFile() throws Exception {
    Offline.Loaded day = EngineSubject.load(vanadUntil("2014-01-07"), at("2014-01-06T20:30:00Z"));
    JsonNode totals = JSON.readTree(day.answer("queuehealth?v=1&timeframe=1440"));
    assertThat(totals.at("/metricsTotals/enteredQEng").asLong()).isEqualTo(6_988);
    assertThat(totals.at("/metricsTotals/abandonedEng").asLong()).isEqualTo(583);
    assertThat(totals.at("/metricsTotals/connectedEng").asLong()).isEqualTo(6_988 - 583);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014-01-06T20:30:00Z", "2014-01-06T20:29:59.999Z"})
  void vanadsCountsPerQueueAndHalfHourAreThoseOfTheFile(String now) throws Exception {
    Offline.Loaded day = EngineSubject.load(vanadUntil("2014-01-07"), at(now));
    assertCounts(day, plainVanad(), at(now));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1999-01-03T23:59:59.999Z", "1999-01-13T23:59:59.999Z", "1999-01-31T23:59:59Z"})
  void theBanksCountsPerQueueAndHalfHourAreThoseOfTheFile(String now) throws Exception {
    List<PlainCall> calls = plainBank();
    Offline.Loaded day = EngineSubject.load(imported("bank", "bank-1999-01.csv.gz"), at(now));
    assertCounts(day, calls, at(now));
  }

  /** Whole and by intervals of 30 minutes, cut backwards from the end of the bucket of now. */
  private static void assertCounts(Offline.Loaded day, List<PlainCall> calls, long now)
      throws IOException {
    JsonNode answer =
        JSON.readTree(day.answer("queuehealth?v=1&timeframe=1440&interval=30&skillIds=all"));
    long start = (now - 86_400_000) / 300_000 * 300_000;
    assertThat(answer.get("metricsByIntervals")).hasSizeGreaterThanOrEqualTo(48);
    for (JsonNode interval : answer.get("metricsByIntervals")) {
      long to = interval.get("timestamp").asLong();
      long from = Math.max(start, to - 1_800_000);
      assertThat(tallies(interval.get("metricsData")))
          .as("until %s", Instant.ofEpochMilli(to))
          .isEqualTo(counted(calls, from, to));
    }
    long end = now / 300_000 * 300_000 + 300_000;
    Map<String, Tally> whole = counted(calls, start, end);
    assertThat(whole).isNotEmpty();
    assertThat(tallies(answer)).isEqualTo(whole);
  }

  private static Map<String, Tally> tallies(JsonNode section) {
    Map<String, Tally> tallies = new TreeMap<>();
    section
        .get("skillsMetrics")
        .fields()
        .forEachRemaining(
            skill ->
                tallies.put(
                    skill.getKey(),
                    new Tally(
                        skill.getValue().get("enteredQEng").asLong(),
                        skill.getValue().get("connectedEng").asLong(),
                        skill.getValue().get("abandonedEng").asLong())));
    tallies.values().removeIf(Tally.NOTHING::equals);
    return tallies;
  }

  private static Map<String, Tally> counted(List<PlainCall> calls, long from, long to) {
    Map<String, Tally> tallies = new TreeMap<>();
    calls.forEach(call -> tallies.merge(call.queue, call.tally(from, to), Tally::plus));
    tallies.values().removeIf(Tally.NOTHING::equals);
    return tallies;
  }

  @Test
  void realDaysGiveTheOraclesBytesInAnyOrder() throws Exception {
    assertOraclesBytes(vanadUntil("2014-01-08"), "2014-01-06T12:34:56.789Z");
    assertOraclesBytes(vanadUntil("2014-01-08"), "2014-01-07T20:30:00Z");
    List<String> bank = imported("bank", "bank-1999-01.csv.gz");
    for (String now : List.of("1999-01-03T14:00:00Z", "1999-01-17T23:59:59Z")) {
      assertOraclesBytes(linesWithin(bank, at(now) - 3 * 86_400_000L, at(now)), now);
    }
  }

  private static void assertOraclesBytes(List<String> lines, String now) {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(20_261_123));
    OracleAt oracle = new Oracle(lines).at(at(now));
    Offline.Loaded engine = EngineSubject.load(shuffled, at(now));
    for (String path :
        List.of(
            "queuehealth?v=1&timeframe=1440&skillIds=all&interval=30",
            "queuehealth?v=1&timeframe=7",
            "engactivity?v=1&timeframe=1440&skillIds=all&agentIds=all&interval=60",
            "engactivity?v=1&timeframe=600&skillIds=all",
            "agentactivity?v=1&timeframe=1440&agentIds=all",
            "queuestate?v=2",
            "sla?v=1&timeframe=1440&histogram=5,10,20,40,80,160,320")) {
      assertThat(engine.answer(path)).as(path).isEqualTo(oracle.answer(path));
    }
  }

  // The files.

  private static List<String> vanadUntil(String day) throws Exception {
    return linesWithin(imported("vanad", "vanad-2014-01a.csv.gz"), 0, at(day + "T00:00:00Z"));
  }

  private static List<String> linesWithin(List<String> lines, long from, long to) {
    Predicate<String> within =
        line -> {
          long time = Event.parse(line).time;
          return time >= from && time < to;
        };
    return lines.stream().filter(within).toList();
  }

  private static List<String> imported(String mapping, String file) throws Exception {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    CallImport calls = new CallImport(CallMapping.named(mapping), new Directory());
    try (InputStream in = Files.newInputStream(data(file));
        EventWriter writer = new EventWriter(lines)) {
      calls.run(
          in,
          file,
          event -> {
            try {
              writer.write(event);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          },
          ImportProgress.UNWATCHED);
    }
    return lines.toString(UTF_8).lines().toList();
  }

  private static List<PlainCall> plainVanad() throws IOException {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    List<PlainCall> calls = new ArrayList<>();
    for (String[] row : rows("vanad-2014-01a.csv.gz")) {
      boolean answered = !row[3].equals(NONE);
      calls.add(
          new PlainCall(
              row[1],
              millis(row[0], format),
              answered ? millis(row[3], format) : PlainCall.NEVER,
              answered ? PlainCall.NEVER : millis(row[6], format)));
    }
    return calls;
  }

  /** Skills are numbered as their names appear in the rows that are used. */
  private static List<PlainCall> plainBank() throws IOException {
    Map<String, Integer> skills = new HashMap<>();
    List<PlainCall> calls = new ArrayList<>();
    for (String[] row : rows("bank-1999-01.csv.gz")) {
      boolean waited = !row[9].equals("0:00:00");
      boolean taken = row[12].equals("AGENT");
      if (taken || (row[12].equals("HANG") && waited)) {
        skills.putIfAbsent(row[4], skills.size() + 1);
        calls.add(bankCall(row, String.valueOf(skills.get(row[4])), waited, taken));
      }
    }
    return calls;
  }

  private static PlainCall bankCall(String[] row, String skill, boolean waited, boolean taken) {
    boolean served = !row[13].equals("0:00:00");
    long entry = clock(row, 6, Long.MIN_VALUE);
    long exit = clock(row, 7, entry);
    long queued = waited ? clock(row, 9, exit) : PlainCall.NEVER;
    if (!taken) {
      return new PlainCall(skill, queued, PlainCall.NEVER, clock(row, 10, queued));
    }
    if (!waited) {
      long answered = served ? clock(row, 13, exit) : exit;
      return new PlainCall(skill, answered, answered, PlainCall.NEVER);
    }
    long answered = clock(row, served ? 13 : 10, queued);
    return new PlainCall(skill, queued, Math.max(queued, answered), PlainCall.NEVER);
  }

  /**
   * The clock time on the day of the call, or the day after if that is far below the one before.
   */
  private static long clock(String[] row, int column, long previous) {
    String[] parts = row[column].split(":", -1);
    LocalDateTime midnight =
        LocalDateTime.parse(
            "19" + row[5] + "000000", DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
    long time =
        midnight.toEpochSecond(ZoneOffset.UTC) * 1000
            + (Integer.parseInt(parts[0]) * 3_600L
                    + Integer.parseInt(parts[1]) * 60L
                    + Integer.parseInt(parts[2]))
                * 1000;
    while (previous != Long.MIN_VALUE && time < previous - 12 * 3_600_000L) {
      time += 86_400_000L;
    }
    return time;
  }

  private static List<String[]> rows(String file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(data(file))), UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private static long millis(String text, DateTimeFormatter format) {
    return LocalDateTime.parse(text, format).toEpochSecond(ZoneOffset.UTC) * 1000;
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static Path data(String file) {
    Path path =
        Path.of(
            Objects.requireNonNullElse(System.getProperty("wallboard.data"), "../../shared/data"),
            file);
    assertThat(path)
        .as("real calls to test with: lay them there, or say -Dwallboard.data=FOLDER")
        .exists();
    return path;
  }
}
