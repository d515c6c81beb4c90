package dev.wallboard.engine;

import java.util.Arrays;

/**
 * How long each engagement that was connected in a bucket had waited, or each that was abandoned:
 * one packed {@code long} each, in no order. One that is taken back is written once more with the
 * opposite sign; when such pairs have become many they are struck out. A successor goes on in the
 * same array, or strikes out in a new one.
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

  private static final long[] NO_CELLS = {};

  private long[] cells = NO_CELLS;
  private int size;
  private int takenBack;

  /** One that is the same, and goes on from here. */
  WaitCells successor() {
    WaitCells next = new WaitCells();
    next.cells = cells;
    next.size = size;
    next.takenBack = takenBack;
    return next;
  }

  /** Adds a wait, or takes an equal one back. */
  void add(int skill, int agent, long waitSeconds, boolean takeBack) {
    if (waitSeconds >= 1L << SECONDS_BITS) {
      throw new IllegalStateException("no engagement can wait for " + waitSeconds + " s");
    }
    long cell =
        ((long) skill << SKILL_SHIFT)
            | ((long) agent << AGENT_SHIFT)
            | waitSeconds << SECONDS_SHIFT;
    append(takeBack ? cell | TAKEN_BACK : cell);
    if (takeBack && ++takenBack > 8 && takenBack > size / 4) {
      strikeOut();
    }
  }

  private void append(long cell) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size + Math.max(8, size >> 1));
    }
    cells[size] = cell;
    size++;
  }

  /** Removes each cell that was taken back together with the mark that it was. */
  private void strikeOut() {
    long[] sorted = Arrays.copyOf(cells, size);
    Arrays.parallelSort(sorted);
    cells = NO_CELLS;
    size = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      int net = 0;
      while (to < sorted.length && (sorted[to] | TAKEN_BACK) == (sorted[from] | TAKEN_BACK)) {
        net += (sorted[to] & TAKEN_BACK) == 0 ? 1 : -1;
        to++;
      }
      for (int i = 0; i < net; i++) {
        append(sorted[from] & ~TAKEN_BACK);
      }
      from = to;
    }
    takenBack = 0;
  }

  /** Tells each wait, and each taken back with a count of −1. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < size; i++) {
      long cell = cells[i];
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
