package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;
import java.util.OptionalLong;

/**
 * How a level stands by time, to be read: what {@link StepFunction} writes. Changes lie in chunks
 * of a 5-minute bucket, in order of time. What the level opens a chunk with is the sum of the
 * changes before it, added up when asked: a late change touches its own chunk, and later ones shift
 * without being visited.
 *
 * <p>Once a snapshot sees it, it is not written any more, and any thread may read it.
 */
sealed class Level permits StepFunction {

  static final long NO_BUCKET = Long.MIN_VALUE;

  private static final long[] NO_BUCKETS = {};
  private static final int[] NO_NETS = {};
  private static final Chunk[] NO_CHUNKS = {};

  /** The level before the first chunk. */
  long base;

  /** The level after the last change. */
  long level;

  /** The chunks but for the last one, their buckets, and what their changes add up to. */
  Chunk[] chunks = NO_CHUNKS;

  long[] buckets = NO_BUCKETS;
  int[] nets = NO_NETS;
  int closed;

  /** The last chunk stands for itself, since it is the one that changes in place. */
  Chunk last = Chunk.NONE;

  long lastBucket = NO_BUCKET;
  int lastNet;

  /** How many chunks there are. */
  private int size() {
    return lastBucket == NO_BUCKET ? 0 : closed + 1;
  }

  private Chunk chunk(int place) {
    return place == closed ? last : chunks[place];
  }

  private long start(int place) {
    return TimeGrid.startOf(place == closed ? lastBucket : buckets[place]);
  }

  private int net(int place) {
    return place == closed ? lastNet : nets[place];
  }

  /** The level before the chunk; from whichever end is nearer. */
  private long opening(int place) {
    if (place <= closed >> 1) {
      long opening = base;
      for (int i = 0; i < place; i++) {
        opening += nets[i];
      }
      return opening;
    }
    long opening = level - lastNet;
    for (int i = closed - 1; i >= place; i--) {
      opening -= nets[i];
    }
    return opening;
  }

  /** The place of the first chunk but for the last of the bucket or of a later one. */
  final int firstFrom(long bucket) {
    int low = 0;
    int high = closed;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (buckets[middle] < bucket) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place of the last chunk whose bucket starts at the instant or before; −1 if none does. */
  private int lastUpTo(long epochMillis) {
    long bucket = TimeGrid.bucketOf(epochMillis);
    if (bucket >= lastBucket) {
      return size() - 1;
    }
    return firstFrom(bucket + 1) - 1;
  }

  /** The level at the instant, changes at the instant included. */
  final long levelAt(long epochMillis) {
    int place = lastUpTo(epochMillis);
    if (place < 0) {
      return base;
    }
    Chunk chunk = chunk(place);
    return opening(place) + chunk.sumOf(chunk.countUpTo(epochMillis - start(place)));
  }

  /** Tells the tally how the level held over [from, to). */
  final void tally(long fromEpochMillis, long toEpochMillis, LevelTally tally) {
    int place = Math.max(0, lastUpTo(fromEpochMillis));
    int size = size();
    long opening = size == 0 ? base : opening(place);
    long reached = fromEpochMillis;
    for (; place < size && start(place) < toEpochMillis; place++) {
      long start = start(place);
      tally.hold(opening, reached, start);
      reached = Math.max(reached, start);
      long end = Math.min(toEpochMillis, start + TimeGrid.BUCKET_MILLIS);
      if (end > reached) {
        chunk(place).tally(start, opening, reached, end, tally);
        reached = end;
      }
      opening += net(place);
    }
    tally.hold(opening, reached, toEpochMillis);
  }

  /**
   * The end of the last stretch with a level above 0 that began before the instant, but not later
   * than the instant; {@link Long#MIN_VALUE} if there is none.
   */
  final long lastPositiveBefore(long epochMillis) {
    if (levelAt(epochMillis - 1) > 0) {
      return epochMillis;
    }
    for (int place = lastUpTo(epochMillis - 1); place >= 0; place--) {
      int count = chunk(place).countUpTo(epochMillis - 1 - start(place));
      if (count > 0) {
        return start(place) + chunk(place).offsetMillis(count - 1);
      }
    }
    return Long.MIN_VALUE;
  }

  /**
   * The first instant, from the given one on, with a level above 0; {@link Long#MAX_VALUE} if there
   * is none.
   */
  final long firstPositiveFrom(long epochMillis) {
    return levelAt(epochMillis) > 0 ? epochMillis : nextChangeAfter(epochMillis);
  }

  /**
   * Since when the level has been above 0 at the one instant; empty if it is not, or has been since
   * before the other.
   */
  final OptionalLong positiveSince(long fromEpochMillis, long epochMillis) {
    Cursor cursor = cursorAt(fromEpochMillis);
    OptionalLong since = OptionalLong.empty();
    boolean isPositive = cursor.level() > 0;
    while (cursor.nextEpochMillis() <= epochMillis) {
      long at = cursor.nextEpochMillis();
      while (cursor.nextEpochMillis() == at) {
        cursor.advance();
      }
      if (cursor.level() > 0 && !isPositive) {
        since = OptionalLong.of(at);
      }
      isPositive = cursor.level() > 0;
    }
    return isPositive ? since : OptionalLong.empty();
  }

  /** The first change after the instant; {@link Long#MAX_VALUE} if there is none. */
  final long nextChangeAfter(long epochMillis) {
    return cursorAt(epochMillis).nextEpochMillis();
  }

  /** Whether any change lies before the bucket. */
  final boolean changesBefore(long bucket) {
    return lastBucket != NO_BUCKET && (closed > 0 ? buckets[0] : lastBucket) < bucket;
  }

  /** Whether the level has been 0 for as long as is known. */
  final boolean isZero() {
    return base == 0 && lastBucket == NO_BUCKET;
  }

  /** A walk over the changes after an instant. */
  final Cursor cursorAt(long epochMillis) {
    return new Cursor(epochMillis);
  }

  /** Walks forward over the changes; not to be used once the function has changed. */
  final class Cursor {
    private Chunk chunk = Chunk.NONE;
    private int place;
    private int index;
    private long reached;

    private Cursor(long epochMillis) {
      place = lastUpTo(epochMillis);
      if (place < 0) {
        reached = base;
      } else {
        chunk = chunk(place);
        index = chunk.countUpTo(epochMillis - start(place));
        reached = opening(place) + chunk.sumOf(index);
      }
      skipEmpty();
    }

    /** The level where the cursor stands. */
    long level() {
      return reached;
    }

    /** The next change, in epoch milliseconds; {@link Long#MAX_VALUE} after the last. */
    long nextEpochMillis() {
      return index == chunk.size() ? Long.MAX_VALUE : start(place) + chunk.offsetMillis(index);
    }

    /** Goes on to the next change. */
    void advance() {
      reached += chunk.change(index);
      index++;
      skipEmpty();
    }

    private void skipEmpty() {
      while (index == chunk.size() && place + 1 < size()) {
        place++;
        chunk = chunk(place);
        index = 0;
      }
    }
  }
}
