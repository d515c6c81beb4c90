package dev.wallboard.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.lab.oracle.Oracle;
import dev.wallboard.lab.oracle.OracleAt;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three days of simulated time, with old events freed as they go: the disk and the heap stay as
 * they were after the second day, and the answers are those of all events ever sent.
 */
class DaysOfServiceTest {

  private static final long START = Instant.parse("2026-11-20T00:00:00Z").toEpochMilli();
  private static final long PIECE_MILLIS = 30 * 60_000L;
  private static final int PIECES_A_DAY = 48;
  private static final int DAYS = 5;
  private static final int PIECES_BETWEEN_QUESTIONS = 13;
  private static final int BULK_CHATS_A_PIECE = 3_000;
  private static final String SMALL = "1";
  private static final String LARGE = "2";
  private static final List<String> PATHS =
      List.of(
          "queuehealth?v=1&timeframe=60&skillIds=all",
          "queuehealth?v=1&timeframe=1440&interval=60&skillIds=all",
          "queuehealth?v=1&timeframe=1440&chatCenterId=1",
          "queuestate?v=2",
          "engactivity?v=1&timeframe=1440&interval=480&skillIds=all&agentIds=all",
          "agentactivity?v=1&timeframe=1440&interval=360&agentIds=all",
          "sla?v=1&timeframe=1440&groupIds=1,2");

  @TempDir private Path folder;

  private final List<String> sent = new ArrayList<>();
  private int asked;

  @Test
  void diskAndHeapAreBoundedAndTheAnswersAreThoseOfAllEventsEverSent() throws Exception {
    List<DrivenProcess.Held> evenings = new ArrayList<>();
    Days days = new Days(20_261_125, START, BULK_CHATS_A_PIECE);
    DrivenProcess server = DrivenProcess.start(folder, START);
    try {
      for (int piece = 1; piece <= DAYS * PIECES_A_DAY; piece++) {
        long now = START + piece * PIECE_MILLIS;
        send(days, now, server);
        if (piece % PIECES_BETWEEN_QUESTIONS == 0) {
          check(server, now);
        }
        if (piece == DAYS * PIECES_A_DAY / 2) {
          server.close();
          server = DrivenProcess.start(folder, now);
          check(server, now);
        }
        if (piece % PIECES_A_DAY == 0) {
          evenings.add(server.held());
          System.out.printf("after %d h: %s%n", piece / 2, evenings.get(evenings.size() - 1));
        }
      }
      System.out.printf("%d events of the small account, %d questions%n", sent.size(), asked);
      bounded(evenings);
    } finally {
      server.close();
    }
  }

  private void send(Days days, long now, DrivenProcess server) throws Exception {
    List<String> small = days.small(now);
    List<String> large = days.large(now - PIECE_MILLIS, now);
    sent.addAll(small);
    server.now(now);
    if (!small.isEmpty()) {
      server.send(SMALL, small);
    }
    server.send(LARGE, large);
  }

  private void check(DrivenProcess server, long now) throws Exception {
    OracleAt oracle = new Oracle(sent).at(now);
    for (String path : PATHS) {
      assertThat(server.get(SMALL, path))
          .as("%s at %s", path, Instant.ofEpochMilli(now))
          .isEqualTo(oracle.answer(path));
      asked++;
    }
  }

  /**
   * Ends of engagements are kept for up to two days more (decision 0011), so what is held grows
   * until the third evening, and no more after it. On the first evening nothing has been freed yet:
   * without freeing, the fifth would hold five times as much.
   */
  private static void bounded(List<DrivenProcess.Held> evenings) {
    DrivenProcess.Held first = evenings.get(0);
    DrivenProcess.Held third = evenings.get(2);
    DrivenProcess.Held fifth = evenings.get(4);
    assertThat(fifth.blocks()).as("blocks").isLessThan(third.blocks() * 11 / 10);
    assertThat(fifth.heapBytes()).as("heap").isLessThan(third.heapBytes() * 6 / 5);
    assertThat(fifth.diskBytes()).as("disk").isLessThan(third.diskBytes() * 3 / 2);
    assertThat(fifth.blocks()).as("blocks, were none freed").isLessThan(first.blocks() * 5 / 2);
    assertThat(fifth.diskBytes()).as("disk, were nothing freed").isLessThan(first.diskBytes() * 4);
  }
}
