package dev.wallboard.engine;

import static dev.wallboard.model.TimeGrid.BUCKET_MILLIS;

import dev.wallboard.model.TimeGrid;
import java.util.Arrays;

/**
 * A level that changes at instants: how many wait in a queue, how many engagements an agent has.
 *
 * <p>Kept as the set of its changes, so they may come in any order and be taken back; changes at
 * one instant are one. They lie in chunks of a 5-minute bucket, in order of time. A chunk knows its
 * summary relative to the level it opens with, and that level is the sum of the changes before it:
 * a late change touches its own chunk, and later ones shift without being visited.
 *
 * <p>What lies before the floor is one number, the level there.
 */
final class StepFunction {

  private long base;
  private long floorBucket = Long.MIN_VALUE;
  private Chunk[] chunks = new Chunk[0];

  /** The bucket of each chunk, side by side for the search. */
  private long[] buckets = new long[0];

  private int size;
  private int knownOpenings;

  /** The bucket of the first chunk and of the last, at hand for what comes in order. */
  private long oldestBucket = Long.MAX_VALUE;

  private long newestBucket = Long.MIN_VALUE;

  /** Adds a change of the level at an instant; a negative one takes away. */
  void add(long epochMillis, int by) {
    long bucket = TimeGrid.bucketOf(epochMillis);
    if (bucket < floorBucket) {
      base += by;
      knownOpenings = 0;
      return;
    }
    int place = placeOf(bucket);
    chunks[place].add((int) (epochMillis - TimeGrid.startOf(bucket)), by);
    knownOpenings = Math.min(knownOpenings, place + 1);
  }

  private int placeOf(long bucket) {
    if (bucket == newestBucket) {
      return size - 1;
    }
    int place = bucket > newestBucket ? size : firstFrom(bucket);
    if (place == size || buckets[place] != bucket) {
      insert(place, new Chunk(bucket));
    }
    return place;
  }

  private void insert(int place, Chunk chunk) {
    if (size == chunks.length) {
      int capacity = Math.max(4, size + (size >> 1));
      chunks = Arrays.copyOf(chunks, capacity);
      buckets = Arrays.copyOf(buckets, capacity);
    }
    System.arraycopy(chunks, place, chunks, place + 1, size - place);
    System.arraycopy(buckets, place, buckets, place + 1, size - place);
    chunks[place] = chunk;
    buckets[place] = chunk.bucket;
    size++;
    knownOpenings = Math.min(knownOpenings, place);
    knowEnds();
  }

  private void knowEnds() {
    oldestBucket = size == 0 ? Long.MAX_VALUE : buckets[0];
    newestBucket = size == 0 ? Long.MIN_VALUE : buckets[size - 1];
  }

  /** The place of the first chunk of the bucket or of a later one. */
  private int firstFrom(long bucket) {
    int low = 0;
    int high = size;
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

  private void knowOpenings() {
    long level = knownOpenings == 0 ? base : chunks[knownOpenings - 1].closing();
    for (; knownOpenings < size; knownOpenings++) {
      chunks[knownOpenings].opening = level;
      level = chunks[knownOpenings].closing();
    }
  }

  /** The level at the instant, changes at the instant included. */
  long levelAt(long epochMillis) {
    knowOpenings();
    int place = lastUpTo(epochMillis);
    return place < 0 ? base : chunks[place].levelAt(epochMillis);
  }

  /** The place of the last chunk whose bucket starts at the instant or before; −1 if none does. */
  private int lastUpTo(long epochMillis) {
    return firstFrom(TimeGrid.bucketOf(epochMillis) + 1) - 1;
  }

  /** Tells the tally how the level held over [from, to). */
  void tally(long fromEpochMillis, long toEpochMillis, LevelTally tally) {
    knowOpenings();
    long reached = fromEpochMillis;
    int place = Math.max(0, lastUpTo(fromEpochMillis));
    for (; place < size && chunks[place].start() < toEpochMillis; place++) {
      Chunk chunk = chunks[place];
      tally.hold(chunk.opening, reached, chunk.start());
      reached = Math.max(reached, chunk.start());
      long end = Math.min(toEpochMillis, chunk.end());
      if (end > reached) {
        chunk.tally(reached, end, tally);
        reached = end;
      }
    }
    if (reached < toEpochMillis) {
      tally.hold(levelAt(reached), reached, toEpochMillis);
    }
  }

  /**
   * The end of the last stretch with a level above 0 that began before the instant, but not later
   * than the instant; {@link Long#MIN_VALUE} if there is none.
   */
  long lastPositiveBefore(long epochMillis) {
    if (levelAt(epochMillis - 1) > 0) {
      return epochMillis;
    }
    for (int place = lastUpTo(epochMillis - 1); place >= 0; place--) {
      long last = chunks[place].lastChangeBefore(epochMillis);
      if (last != Long.MIN_VALUE) {
        return last;
      }
    }
    return Long.MIN_VALUE;
  }

  /**
   * The first instant, from the given one on, with a level above 0; {@link Long#MAX_VALUE} if there
   * is none.
   */
  long firstPositiveFrom(long epochMillis) {
    return levelAt(epochMillis) > 0 ? epochMillis : nextChangeAfter(epochMillis);
  }

  /** The first change after the instant; {@link Long#MAX_VALUE} if there is none. */
  long nextChangeAfter(long epochMillis) {
    for (int place = Math.max(0, lastUpTo(epochMillis)); place < size; place++) {
      long next = chunks[place].nextChangeAfter(epochMillis);
      if (next != Long.MAX_VALUE) {
        return next;
      }
    }
    return Long.MAX_VALUE;
  }

  /** Whether any change lies before the bucket. */
  boolean changesBefore(long bucket) {
    return oldestBucket < bucket;
  }

  /** Draws all that lies before the bucket together into the level there. */
  void forgetBefore(long bucket) {
    floorBucket = bucket;
    if (!changesBefore(bucket)) {
      return;
    }
    int gone = firstFrom(bucket);
    for (int place = 0; place < gone; place++) {
      base += chunks[place].net;
    }
    System.arraycopy(chunks, gone, chunks, 0, size - gone);
    System.arraycopy(buckets, gone, buckets, 0, size - gone);
    Arrays.fill(chunks, size - gone, size, null);
    size -= gone;
    knownOpenings = 0;
    knowEnds();
  }

  /** Whether the level has been 0 for as long as is known. */
  boolean isZero() {
    return base == 0 && size == 0;
  }

  /** A walk over the changes after an instant. */
  Cursor cursorAt(long epochMillis) {
    return new Cursor(epochMillis);
  }

  /** Walks forward over the changes; not to be used once the function has changed. */
  final class Cursor {
    private int place;
    private int index;
    private long level;

    private Cursor(long epochMillis) {
      knowOpenings();
      place = lastUpTo(epochMillis);
      if (place < 0) {
        place = 0;
        level = base;
      } else {
        index = chunks[place].countUpTo(epochMillis);
        level = chunks[place].levelAfter(index);
      }
      skipEmpty();
    }

    /** The level where the cursor stands. */
    long level() {
      return level;
    }

    /** The next change, in epoch milliseconds; {@link Long#MAX_VALUE} after the last. */
    long nextEpochMillis() {
      return place == size ? Long.MAX_VALUE : chunks[place].instantOf(index);
    }

    /** Goes on to the next change. */
    void advance() {
      level += chunks[place].changes[index];
      index++;
      skipEmpty();
    }

    private void skipEmpty() {
      while (place < size && index == chunks[place].size) {
        place++;
        index = 0;
      }
    }
  }

  /** The changes within a bucket: milliseconds from its start, ascending, and by how much. */
  private static final class Chunk {
    final long bucket;
    private int[] offsetsMillis = new int[2];
    private int[] changes = new int[2];
    private int size;
    private long net;
    private long opening;

    private boolean summarised;
    private long sumAboveOpening;
    private long maxAboveOpening;
    private long minAboveOpening;

    Chunk(long bucket) {
      this.bucket = bucket;
    }

    long start() {
      return TimeGrid.startOf(bucket);
    }

    long end() {
      return TimeGrid.endOf(bucket);
    }

    long closing() {
      return opening + net;
    }

    long instantOf(int index) {
      return start() + offsetsMillis[index];
    }

    void add(int offsetMillis, int by) {
      summarised = false;
      net += by;
      int place = countUpToOffset(offsetMillis);
      if (place > 0 && offsetsMillis[place - 1] == offsetMillis) {
        change(place - 1, by);
      } else {
        insert(place, offsetMillis, by);
      }
    }

    private void change(int place, int by) {
      changes[place] = Math.addExact(changes[place], by);
      if (changes[place] == 0) {
        System.arraycopy(offsetsMillis, place + 1, offsetsMillis, place, size - place - 1);
        System.arraycopy(changes, place + 1, changes, place, size - place - 1);
        size--;
      }
    }

    private void insert(int place, int offsetMillis, int by) {
      if (size == changes.length) {
        int capacity = size + Math.max(2, size >> 1);
        offsetsMillis = Arrays.copyOf(offsetsMillis, capacity);
        changes = Arrays.copyOf(changes, capacity);
      }
      System.arraycopy(offsetsMillis, place, offsetsMillis, place + 1, size - place);
      System.arraycopy(changes, place, changes, place + 1, size - place);
      offsetsMillis[place] = offsetMillis;
      changes[place] = by;
      size++;
    }

    /** How many changes lie at the offset or before it. */
    private int countUpToOffset(int offsetMillis) {
      if (size == 0 || offsetsMillis[size - 1] <= offsetMillis) {
        return size;
      }
      int found = Arrays.binarySearch(offsetsMillis, 0, size, offsetMillis);
      return found >= 0 ? found + 1 : -found - 1;
    }

    int countUpTo(long epochMillis) {
      return countUpToOffset((int) Math.min(epochMillis - start(), BUCKET_MILLIS));
    }

    long levelAfter(int count) {
      long level = opening;
      for (int i = 0; i < count; i++) {
        level += changes[i];
      }
      return level;
    }

    long levelAt(long epochMillis) {
      return epochMillis >= end() ? closing() : levelAfter(countUpTo(epochMillis));
    }

    long lastChangeBefore(long epochMillis) {
      int count = countUpTo(epochMillis - 1);
      return count == 0 ? Long.MIN_VALUE : instantOf(count - 1);
    }

    long nextChangeAfter(long epochMillis) {
      int count = epochMillis < start() ? 0 : countUpTo(epochMillis);
      return count == size ? Long.MAX_VALUE : instantOf(count);
    }

    void tally(long from, long to, LevelTally tally) {
      if (from == start() && to == end()) {
        tallyWhole(tally);
      } else {
        tallyPart(from, to, opening, tally);
      }
    }

    private void tallyWhole(LevelTally tally) {
      summarise();
      long samples = BUCKET_MILLIS / TimeGrid.SAMPLE_MILLIS;
      tally.held(
          opening * samples + sumAboveOpening,
          samples,
          opening + maxAboveOpening,
          opening + minAboveOpening);
    }

    private void summarise() {
      if (!summarised) {
        LevelTally relative = new LevelTally();
        tallyPart(start(), end(), 0, relative);
        sumAboveOpening = relative.sum();
        maxAboveOpening = relative.max();
        minAboveOpening = relative.min();
        summarised = true;
      }
    }

    private void tallyPart(long from, long to, long openingLevel, LevelTally tally) {
      int index = countUpTo(from);
      long level = levelAfter(index) - opening + openingLevel;
      long reached = from;
      for (; index < size && instantOf(index) < to; index++) {
        tally.hold(level, reached, instantOf(index));
        reached = instantOf(index);
        level += changes[index];
      }
      tally.hold(level, reached, to);
    }
  }
}
