package dev.wallboard.engine;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/** Ids numbered from 0 in order of first appearance, so that arrays can be indexed by them. */
final class DenseIds {

  /** Stands for an id that is not there. */
  static final int NONE = -1;

  /** More than this many would not fit into the packed cells of {@link WaitCells}. */
  static final int MAX = 1 << WaitCells.ID_BITS;

  private final String what;
  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
  private long[] ids = new long[8];
  private int size;
  private KnownIds seen = KnownIds.NONE;

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
    if (size == MAX) {
      throw new IllegalStateException("an account can have at most " + MAX + " " + what);
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    numbers.put(id, size);
    ids[size] = id;
    return size++;
  }

  /** The id of the number. */
  long idOf(int number) {
    return ids[number];
  }

  int size() {
    return size;
  }

  /** All ids, in the order of their numbers. */
  long[] all() {
    return Arrays.copyOf(ids, size);
  }

  /** The ids that are known now, for good; the same as before if none has come since. */
  KnownIds seen() {
    if (seen.size() != size) {
      seen = new KnownIds(ids, size);
    }
    return seen;
  }
}
