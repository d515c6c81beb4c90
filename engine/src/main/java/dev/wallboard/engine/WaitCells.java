package dev.wallboard.engine;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * How long each engagement that was connected in a bucket had waited: one packed {@code long} each,
 * in no order. One that is taken back is written once more with the opposite sign; when such pairs
 * have become many they are struck out.
 *
 * <pre>
 *   skill 20 bits · agent 20 bits · wait 23 bits, whole seconds · taken back 1 bit
 * </pre>
 */
final class WaitCells {

  /** How many bits a dense number of a skill or an agent has. */
  static final int ID_BITS = 20;

  private static final int SECONDS_BITS = 23;
  private static final int SECONDS_SHIFT = 1;
  private static final int AGENT_SHIFT = SECONDS_SHIFT + SECONDS_BITS;
  private static final int SKILL_SHIFT = AGENT_SHIFT + ID_BITS;
  private static final long TAKEN_BACK = 1;

  private final LongArrayList cells = new LongArrayList();
  private int takenBack;

  /** Adds a wait, or takes an equal one back. */
  void add(int skill, int agent, long waitSeconds, boolean takeBack) {
    if (waitSeconds >= 1L << SECONDS_BITS) {
      throw new IllegalStateException("no engagement can wait for " + waitSeconds + " s");
    }
    long cell =
        ((long) skill << SKILL_SHIFT)
            | ((long) agent << AGENT_SHIFT)
            | waitSeconds << SECONDS_SHIFT;
    cells.add(takeBack ? cell | TAKEN_BACK : cell);
    if (takeBack && ++takenBack > 8 && takenBack > cells.size() / 4) {
      strikeOut();
    }
  }

  /** Removes each cell that was taken back together with the mark that it was. */
  private void strikeOut() {
    long[] sorted = cells.toLongArray();
    Arrays.parallelSort(sorted);
    cells.clear();
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      int net = 0;
      while (to < sorted.length && (sorted[to] | TAKEN_BACK) == (sorted[from] | TAKEN_BACK)) {
        net += (sorted[to] & TAKEN_BACK) == 0 ? 1 : -1;
        to++;
      }
      for (int i = 0; i < net; i++) {
        cells.add(sorted[from] & ~TAKEN_BACK);
      }
      from = to;
    }
    takenBack = 0;
  }

  /** Tells each wait, and each taken back with a count of −1. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < cells.size(); i++) {
      long cell = cells.getLong(i);
      visitor.wait(
          (int) (cell >>> SKILL_SHIFT),
          (int) (cell >>> AGENT_SHIFT) & ((1 << ID_BITS) - 1),
          (cell >>> SECONDS_SHIFT) & ((1L << SECONDS_BITS) - 1),
          (cell & TAKEN_BACK) == 0 ? 1 : -1);
    }
  }

  /** Is told the waits. */
  interface Visitor {
    /** So many engagements of the skill and the agent waited that long. */
    void wait(int skill, int agent, long seconds, int count);
  }
}
