package dev.wallboard.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.lab.oracle.Oracle;
import dev.wallboard.lab.oracle.OracleAt;
import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.simulator.CentreSize;
import dev.wallboard.store.EmbeddedStore;
import dev.wallboard.store.StoreSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three days of a simulated contact centre, its events late and repeated, over HTTP to a server
 * whose clock is moved by hand. It forgets what is old, on disk and in memory, and no answer shows
 * it: all are the oracle's over all events ever sent.
 */
class ThreeDaysTest {

  private static final long SEED = 20_261_125;
  private static final CentreSize SIZE = new CentreSize(20, 120, 1);

  /** Some bucket's start. */
  private static final long START_EPOCH_MILLIS = 1_795_000_200_000L;

  private static final long HOUR_MILLIS = 60 * TimeGrid.MINUTE_MILLIS;
  private static final int POSTS_AN_HOUR = 20;

  /** A day and all that is kept beside it. */
  private static final int FULL_HOURS = 26;

  private static final int RESTART_HOURS = 37;

  /** From now on all that can be remembered of a question has been asked for. */
  private static final int SETTLED_HOURS = 51;

  private static final int END_HOURS = 72;
  private static final List<Integer> STOPS =
      List.of(5, FULL_HOURS, RESTART_HOURS, SETTLED_HOURS, END_HOURS);

  /** So small that three days are many of them. */
  private static final int WRITE_BUFFER_BYTES = 64 << 10;

  private static final List<String> PATHS =
      List.of(
          "queuehealth?v=1&timeframe=1440&skillIds=all&interval=60",
          "queuehealth?v=1&timeframe=1439",
          "queuehealth?v=1&timeframe=60&interval=5&skillIds=900,101,104&chatCenterId=21",
          "engactivity?v=1&timeframe=1440&skillIds=all&agentIds=all",
          "agentactivity?v=1&timeframe=1440&agentIds=all&interval=480",
          "queuestate?v=2",
          "sla?v=1&timeframe=1440&groupIds=11,77");

  @TempDir private Path temp;

  /**
   * What was held at some hour.
   *
   * @param hoardedBytes on the disk of a store that was told the same and frees nothing
   */
  private record Held(
      long sentEvents,
      long blocks,
      long hoardedBlocks,
      long diskBytes,
      long hoardedBytes,
      long heapBytes) {

    String atHour(int hour) {
      return String.format(
          Locale.ROOT,
          "%2d h: %,7d events sent; %,5d blocks (hoarded %,5d); %,6d KiB on disk (hoarded %,6d);"
              + " %,6d KiB of heap",
          hour,
          sentEvents,
          blocks,
          hoardedBlocks,
          diskBytes >> 10,
          hoardedBytes >> 10,
          heapBytes >> 10);
    }
  }

  @Test
  void whatIsOldIsForgottenAndNoAnswerShowsIt() throws Exception {
    StoreSettings settings = StoreSettings.DEFAULTS.withWriteBufferBytes(WRITE_BUFFER_BYTES);
    DisorderlyDays days = new DisorderlyDays(SEED, SIZE, START_EPOCH_MILLIS);
    SentEvents sent = new SentEvents(temp.resolve("sent.ndjson"));
    Map<Integer, Held> held = new TreeMap<>();
    try (SoakedServer server =
            new SoakedServer(temp.resolve("data"), START_EPOCH_MILLIS, settings);
        EmbeddedStore hoarder = EmbeddedStore.open(temp.resolve("hoarded"), settings)) {
      for (int hour = 1; hour <= END_HOURS; hour++) {
        live(hour, days, server, hoarder, sent);
        if (STOPS.contains(hour)) {
          Held now = held(server, hoarder, sent);
          held.put(hour, now);
          System.out.println(now.atHour(hour));
          assertAnswers(server, sent, hour);
        }
      }
    }
    System.out.printf(
        Locale.ROOT, "seed %d: %,d late, %,d repeated%n", SEED, days.late(), days.repeated());
    assertBlocksAreBounded(held);
    assertDiskIsBounded(held);
    assertHeapIsBounded(held, sent);
  }

  /** An hour goes by, and what is old then is freed. */
  private static void live(
      int hour, DisorderlyDays days, SoakedServer server, EmbeddedStore hoarder, SentEvents sent)
      throws Exception {
    long from = epochMillis(hour - 1);
    for (int post = 1; post <= POSTS_AN_HOUR; post++) {
      long now = from + post * HOUR_MILLIS / POSTS_AN_HOUR;
      List<Event> events = days.until(now);
      byte[] lines = SentEvents.lines(events);
      server.moveTo(now);
      server.post(lines, events.size());
      hoarder.append(SoakedServer.ACCOUNT, events).toCompletableFuture().join();
      sent.add(lines, events.size());
    }
    server.awaitCleaned();
  }

  private static long epochMillis(int hour) {
    return START_EPOCH_MILLIS + hour * HOUR_MILLIS;
  }

  private Held held(SoakedServer server, EmbeddedStore hoarder, SentEvents sent) {
    return new Held(
        sent.count(),
        server.blocks(),
        hoarder.blocks(SoakedServer.ACCOUNT),
        diskBytes(temp.resolve("data").resolve("store")),
        diskBytes(temp.resolve("hoarded")),
        LiveHeap.engineBytes());
  }

  /** What the files of a store take, but for what RocksDB tells of itself. */
  private static long diskBytes(Path store) {
    File[] files = store.resolve("log").toFile().listFiles();
    return Stream.of(files)
        .filter(file -> !file.getName().startsWith("LOG"))
        .mapToLong(File::length)
        .sum();
  }

  private static void assertAnswers(SoakedServer server, SentEvents sent, int hour)
      throws Exception {
    long now = epochMillis(hour) + 12_345;
    server.moveTo(now);
    List<String> expected = oracles(sent, now);
    assertThat(answers(server)).as("after %d h", hour).isEqualTo(expected);
    if (hour == RESTART_HOURS) {
      server.restart();
      assertThat(answers(server)).as("after a restart").isEqualTo(expected);
    }
  }

  private static List<String> answers(SoakedServer server) throws Exception {
    List<String> answers = new ArrayList<>();
    for (String path : PATHS) {
      answers.add(server.answer(path));
    }
    return answers;
  }

  private static List<String> oracles(SentEvents sent, long now) throws IOException {
    OracleAt oracle = new Oracle(sent.all()).at(now);
    return PATHS.stream().map(oracle::answer).toList();
  }

  private static Held at(int hour, Map<Integer, Held> held) {
    return Objects.requireNonNull(held.get(hour));
  }

  /**
   * Kept are what was posted within a day and a bucket, a block each, and for each bucket of that
   * time at most one block of what was carried.
   */
  private static void assertBlocksAreBounded(Map<Integer, Held> held) {
    int most = TimeGrid.MAX_FRAME_BUCKETS * POSTS_AN_HOUR / 12 + 1 + TimeGrid.MAX_FRAME_BUCKETS;
    assertThat(held.values()).allMatch(at -> at.blocks <= most);
    assertThat(at(END_HOURS, held).hoardedBlocks).as("without cleaning").isGreaterThan(most);
  }

  /**
   * What is freed still takes room until the files it lies in are merged with later ones, so that
   * there may be two days of it.
   */
  private static void assertDiskIsBounded(Map<Integer, Held> held) {
    long twoDaysBytes = 2 * at(FULL_HOURS, held).hoardedBytes;
    assertThat(held.values()).allMatch(at -> at.diskBytes < twoDaysBytes);
    assertThat(at(END_HOURS, held).hoardedBytes).as("without cleaning").isGreaterThan(twoDaysBytes);
  }

  /** Once all is as full as it gets, new events take the place of old ones. */
  private static void assertHeapIsBounded(Map<Integer, Held> held, SentEvents sent)
      throws IOException {
    Held settled = at(SETTLED_HOURS, held);
    long grown = at(END_HOURS, held).heapBytes - settled.heapBytes;
    long unforgotten = sent.bytesUnforgotten(settled.sentEvents, epochMillis(END_HOURS));
    System.out.printf(
        Locale.ROOT,
        "from %d h on the heap grew by %,d KiB; %,d KiB is what those events take where nothing is"
            + " forgotten%n",
        SETTLED_HOURS,
        grown >> 10,
        unforgotten >> 10);
    assertThat(grown).isLessThan(unforgotten / 4);
  }
}
