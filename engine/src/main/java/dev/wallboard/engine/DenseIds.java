package dev.wallboard.engine;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Ids numbered from 0 in order of first appearance, so that arrays can be indexed by them. */
final class DenseIds {

  /** Stands for an id that is not there. */
  static final int NONE = -1;

  /** More than this many would not fit into the packed cells of {@link WaitCells}. */
  static final int MAX = 1 << WaitCells.ID_BITS;

  private final String what;
  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
  private final LongArrayList ids = new LongArrayList();

  /**
   * @param what the plural of what is numbered, for the message when there are too many
   */
  DenseIds(String what) {
    this.what = what;
    numbers.defaultReturnValue(NONE);
  }

  /** The number of the id, which gets one if it has none yet. */
  int numberOf(long id) {
    int number = numbers.get(id);
    return number == NONE ? admit(id) : number;
  }

  private int admit(long id) {
    int number = ids.size();
    if (number == MAX) {
      throw new IllegalStateException("an account can have at most " + MAX + " " + what);
    }
    numbers.put(id, number);
    ids.add(id);
    return number;
  }

  /** The number of the id, or {@link #NONE} if it never appeared. */
  int find(long id) {
    return numbers.get(id);
  }

  /** The id of the number. */
  long idOf(int number) {
    return ids.getLong(number);
  }

  int size() {
    return ids.size();
  }
}
