package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;
import java.util.Arrays;

/**
 * When a skill was named by an event: of each bucket in which it was, the first time and the last.
 * That is enough to know when it has queue state data, since a bucket is shorter than a day.
 *
 * <p>Written until a snapshot sees it; from then on a {@link #successor} is, which shares the
 * arrays and copies them before anything in them changes.
 */
final class Namings {

  private static final long NO_BUCKET = Long.MIN_VALUE;
  private static final long[] NOTHING = {};

  /** The buckets but for the newest. */
  private long[] buckets = NOTHING;

  private long[] first = NOTHING;
  private long[] last = NOTHING;
  private int closed;

  /** The newest bucket, and its first time and last. */
  private long newestBucket = NO_BUCKET;

  private long newestFirst;
  private long newestLast;

  /** Whether versions before see the arrays, too. */
  private boolean sharesArrays;

  /** One that is the same, and goes on from here. */
  Namings successor() {
    Namings next = new Namings();
    next.buckets = buckets;
    next.first = first;
    next.last = last;
    next.closed = closed;
    next.newestBucket = newestBucket;
    next.newestFirst = newestFirst;
    next.newestLast = newestLast;
    next.sharesArrays = true;
    return next;
  }

  /** It was named at the instant. */
  void add(long epochMillis) {
    long bucket = TimeGrid.bucketOf(epochMillis);
    if (bucket < newestBucket) {
      addLate(bucket, epochMillis);
    } else if (bucket == newestBucket) {
      newestFirst = Math.min(newestFirst, epochMillis);
      newestLast = Math.max(newestLast, epochMillis);
    } else {
      closeNewest();
      newestBucket = bucket;
      newestFirst = epochMillis;
      newestLast = epochMillis;
    }
  }

  private void closeNewest() {
    if (newestBucket == NO_BUCKET) {
      return;
    }
    if (closed == buckets.length) {
      resize();
    }
    set(closed, newestBucket, newestFirst, newestLast);
    closed++;
  }

  private void set(int place, long bucket, long firstEpochMillis, long lastEpochMillis) {
    buckets[place] = bucket;
    first[place] = firstEpochMillis;
    last[place] = lastEpochMillis;
  }

  /** Copies the arrays; there is room for one more then. */
  private void resize() {
    int capacity = Math.max(2, closed + (closed >> 2) + 1);
    buckets = Arrays.copyOf(buckets, capacity);
    first = Arrays.copyOf(first, capacity);
    last = Arrays.copyOf(last, capacity);
    sharesArrays = false;
  }

  private void addLate(long bucket, long epochMillis) {
    if (sharesArrays || closed == buckets.length) {
      resize();
    }
    int place = placeFrom(bucket);
    if (place < closed && buckets[place] == bucket) {
      first[place] = Math.min(first[place], epochMillis);
      last[place] = Math.max(last[place], epochMillis);
      return;
    }
    shift(buckets, place);
    shift(first, place);
    shift(last, place);
    set(place, bucket, epochMillis, epochMillis);
    closed++;
  }

  private void shift(long[] values, int place) {
    System.arraycopy(values, place, values, place + 1, closed - place);
  }

  /** The place of the bucket or of the next later one; that of the newest is the last. */
  private int placeFrom(long bucket) {
    int found = Arrays.binarySearch(buckets, 0, closed, bucket);
    return found >= 0 ? found : -found - 1;
  }

  /** The place of the last bucket up to the given one; −1 if there is none. */
  private int placeUpTo(long bucket) {
    boolean newest = newestBucket != NO_BUCKET && newestBucket <= bucket;
    return newest ? closed : placeFrom(bucket + 1) - 1;
  }

  private long first(int place) {
    return place == closed ? newestFirst : first[place];
  }

  private long last(int place) {
    return place == closed ? newestLast : last[place];
  }

  /**
   * A naming before the instant, the last one or at least one of the same bucket; {@link
   * Long#MIN_VALUE} if there is none.
   */
  long latestBefore(long epochMillis) {
    for (int place = placeUpTo(TimeGrid.bucketOf(epochMillis)); place >= 0; place--) {
      if (last(place) < epochMillis) {
        return last(place);
      }
      if (first(place) < epochMillis) {
        return first(place);
      }
    }
    return Long.MIN_VALUE;
  }

  /**
   * The first naming at the instant or after it; within a bucket that was named before the instant
   * too, perhaps a later one. {@link Long#MAX_VALUE} if there is none.
   */
  long firstFrom(long epochMillis) {
    int places = newestBucket == NO_BUCKET ? 0 : closed + 1;
    for (int place = placeFrom(TimeGrid.bucketOf(epochMillis)); place < places; place++) {
      if (first(place) >= epochMillis) {
        return first(place);
      }
      if (last(place) >= epochMillis) {
        return last(place);
      }
    }
    return Long.MAX_VALUE;
  }

  /** Whether any lies before the bucket. */
  boolean reachBefore(long bucket) {
    return newestBucket != NO_BUCKET && (closed > 0 ? buckets[0] : newestBucket) < bucket;
  }

  /** Drops what lies before the bucket. */
  void forgetBefore(long bucket) {
    if (!reachBefore(bucket)) {
      return;
    }
    int gone = placeFrom(bucket);
    if (gone > 0) {
      buckets = Arrays.copyOfRange(buckets, gone, Math.max(gone + 2, buckets.length));
      first = Arrays.copyOfRange(first, gone, Math.max(gone + 2, first.length));
      last = Arrays.copyOfRange(last, gone, Math.max(gone + 2, last.length));
      closed -= gone;
      sharesArrays = false;
    }
    if (newestBucket < bucket) {
      newestBucket = NO_BUCKET;
    }
  }
}
