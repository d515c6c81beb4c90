package dev.wallboard.engine;

import dev.wallboard.model.EngagementMetrics;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/** What each agent handled for each skill in a bucket: a sparse table of counters. */
final class PairCounts {

  static final int INTERACTIVE_CHATS = 0;
  static final int NON_INTERACTIVE_CHATS = 1;
  static final int HANDLING_SECONDS = 2;
  static final int NON_INTERACTIVE_HANDLING_SECONDS = 3;
  static final int CONNECTIONS = 4;

  private static final int WIDTH = 5;

  private final Long2IntOpenHashMap rows = new Long2IntOpenHashMap();
  private long[] counts = new long[4 * WIDTH];

  PairCounts() {
    rows.defaultReturnValue(-1);
  }

  /** Adds to one of the counters of the skill and the agent. */
  void add(int skill, int agent, int counter, long by) {
    int row = rowOf((long) skill << 32 | agent);
    counts[row * WIDTH + counter] += by;
  }

  private int rowOf(long pair) {
    int row = rows.get(pair);
    if (row < 0) {
      row = rows.size();
      rows.put(pair, row);
      if (counts.length < (row + 1) * WIDTH) {
        counts = Arrays.copyOf(counts, counts.length * 2);
      }
    }
    return row;
  }

  /** Tells every pair and what was counted for it. */
  void forEach(Visitor visitor) {
    for (Long2IntMap.Entry entry : rows.long2IntEntrySet()) {
      long pair = entry.getLongKey();
      visitor.pair((int) (pair >>> 32), (int) pair, counts, entry.getIntValue() * WIDTH);
    }
  }

  /** Is told the pairs. */
  interface Visitor {
    /** What was counted for the skill and the agent stands in the array from the place on. */
    void pair(int skill, int agent, long[] counts, int place);
  }

  /** Counters added up over buckets. */
  static final class Tally {
    private final long[] sums = new long[WIDTH];

    /** Adds what stands in the array from the place on. */
    void add(long[] counts, int place) {
      for (int i = 0; i < WIDTH; i++) {
        sums[i] += counts[place + i];
      }
    }

    EngagementMetrics metrics() {
      return new EngagementMetrics(
          sums[INTERACTIVE_CHATS],
          sums[NON_INTERACTIVE_CHATS],
          sums[HANDLING_SECONDS],
          sums[NON_INTERACTIVE_HANDLING_SECONDS],
          sums[CONNECTIONS]);
    }
  }
}
