package dev.wallboard.engine;

import dev.wallboard.model.QueueCounts;
import java.util.Arrays;

/** What happened to each queue in a bucket: counters in one array, queue after queue. */
final class LineCounts {

  static final int ENTERED = 0;
  static final int CONNECTED = 1;
  static final int ABANDONED = 2;
  static final int SECONDS_TO_ANSWER = 3;
  static final int SECONDS_TO_ABANDON = 4;

  private static final int WIDTH = 5;

  private long[] counts = new long[0];

  /** Adds to one of the counters of a queue. */
  void add(int line, int counter, long by) {
    int at = line * WIDTH + counter;
    if (at >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(counts.length * 2, (line + 1) * WIDTH));
    }
    counts[at] += by;
  }

  /** Adds what was counted for a queue to a tally. */
  void addTo(Tally tally, int line) {
    int at = line * WIDTH;
    if (at < counts.length) {
      for (int i = 0; i < WIDTH; i++) {
        tally.sums[i] += counts[at + i];
      }
    }
  }

  /** How many were abandoned in a queue. */
  long abandoned(int line) {
    int at = line * WIDTH + ABANDONED;
    return at < counts.length ? counts[at] : 0;
  }

  /** Counters added up over buckets. */
  static final class Tally {
    private final long[] sums = new long[WIDTH];

    QueueCounts counts() {
      return new QueueCounts(
          sums[ENTERED],
          sums[CONNECTED],
          sums[ABANDONED],
          sums[SECONDS_TO_ANSWER],
          sums[SECONDS_TO_ABANDON]);
    }
  }
}
