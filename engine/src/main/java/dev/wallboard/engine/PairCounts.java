package dev.wallboard.engine;

import dev.wallboard.model.EngagementMetrics;
import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;

/**
 * What each agent handled for each skill in a bucket: a row of counters for each pair that occurs,
 * in the order in which they did.
 */
final class PairCounts {

  static final int INTERACTIVE_CHATS = 0;
  static final int NON_INTERACTIVE_CHATS = 1;
  static final int HANDLING_SECONDS = 2;
  static final int NON_INTERACTIVE_HANDLING_SECONDS = 3;
  static final int CONNECTIONS = 4;

  private static final long[] NO_PAIRS = {};
  private static final int[] NO_PLACES = {0};

  /** The pair of each row; successors go on in the same array. */
  private long[] pairs = NO_PAIRS;

  private int rows;
  private final CountPages counts;

  /**
   * Where to find the row of a pair: its number and 1, or 0 for nothing, from the place of the
   * pair's hash on. Of use for writing only, so a successor takes it along.
   */
  private int[] rowsByHash = NO_PLACES;

  PairCounts() {
    this(new CountPages());
  }

  private PairCounts(CountPages counts) {
    this.counts = counts;
  }

  /** One that is the same, and goes on from here. */
  PairCounts successor() {
    PairCounts next = new PairCounts(counts.successor());
    next.pairs = pairs;
    next.rows = rows;
    next.rowsByHash = rowsByHash;
    return next;
  }

  /** Adds to one of the counters of the skill and the agent. */
  void add(int skill, int agent, int counter, long by) {
    counts.add(rowOf((long) skill << 32 | agent), counter, by);
  }

  private int rowOf(long pair) {
    int mask = rowsByHash.length - 1;
    int place = (int) HashCommon.mix(pair) & mask;
    while (rowsByHash[place] != 0) {
      int row = rowsByHash[place] - 1;
      if (pairs[row] == pair) {
        return row;
      }
      place = (place + 1) & mask;
    }
    return newRow(pair);
  }

  private int newRow(long pair) {
    if (rows == pairs.length) {
      pairs = Arrays.copyOf(pairs, rows + Math.max(4, rows >> 1));
    }
    pairs[rows] = pair;
    rows++;
    if (rows * 3 > rowsByHash.length * 2) {
      rowsByHash = new int[Math.max(8, rowsByHash.length * 2)];
      for (int row = 0; row < rows; row++) {
        note(row);
      }
    } else {
      note(rows - 1);
    }
    return rows - 1;
  }

  private void note(int row) {
    int mask = rowsByHash.length - 1;
    int place = (int) HashCommon.mix(pairs[row]) & mask;
    while (rowsByHash[place] != 0) {
      place = (place + 1) & mask;
    }
    rowsByHash[place] = row + 1;
  }

  /** Tells every pair and what was counted for it. */
  void forEach(Visitor visitor) {
    for (int row = 0; row < rows; row++) {
      long pair = pairs[row];
      visitor.pair((int) (pair >>> 32), (int) pair, counts.page(row), CountPages.place(row));
    }
  }

  /** Is told the pairs. */
  interface Visitor {
    /** What was counted for the skill and the agent stands in the array from the place on. */
    void pair(int skill, int agent, long[] counts, int place);
  }

  /** Counters added up over buckets. */
  static final class Tally {
    private final long[] sums = new long[CountPages.WIDTH];

    /** Adds what stands in the array from the place on. */
    void add(long[] counts, int place) {
      for (int i = 0; i < CountPages.WIDTH; i++) {
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
