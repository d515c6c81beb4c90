package dev.wallboard.engine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What readers worked out for whole buckets, or spans of several, and keep for the next who asks.
 *
 * <p>Any number of threads may ask and keep at once. All snapshots that share one of these agree on
 * everything it may hold; when a change comes late, the writer goes on with a {@link #without copy}
 * that lacks what is no longer right, and older snapshots keep theirs.
 *
 * @param <C> what is worked out
 */
final class Remembered<C extends Remembered.Cell> {

  /** What was worked out for a bucket or a span; it does not change. */
  interface Cell {

    /** The number of the bucket or span. */
    long number();
  }

  private final int size;

  /** Each cell at the place of its number; made when the first one is kept. */
  private volatile @Nullable AtomicReferenceArray<C> cells;

  /**
   * @param size how many numbers in a row there is room for; a later one takes an older one's place
   */
  Remembered(int size) {
    this.size = size;
  }

  private int place(long number) {
    return (int) Math.floorMod(number, (long) size);
  }

  /** What was worked out; null if nothing is remembered. */
  @Nullable C find(long number) {
    AtomicReferenceArray<C> present = cells;
    C cell = present == null ? null : present.getAcquire(place(number));
    return cell != null && cell.number() == number ? cell : null;
  }

  /** Keeps what was worked out. */
  void keep(C cell) {
    AtomicReferenceArray<C> present = cells;
    if (present == null) {
      // Of two threads that are here at once one may lose its cells, which is no harm.
      present = new AtomicReferenceArray<>(size);
      cells = present;
    }
    present.setRelease(place(cell.number()), cell);
  }

  /** One that remembers the same but for the numbers from the first to the last. */
  Remembered<C> without(long first, long last) {
    Remembered<C> rest = new Remembered<>(size);
    AtomicReferenceArray<C> present = cells;
    if (present != null) {
      for (int place = 0; place < size; place++) {
        C cell = present.getAcquire(place);
        if (cell != null && (cell.number() < first || cell.number() > last)) {
          rest.keep(cell);
        }
      }
    }
    return rest;
  }
}
