package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;
import java.util.Arrays;

/**
 * When a skill was named by an event: of each bucket in which it was, the first time and the last.
 * That is enough to know when it has queue state data, since a bucket is shorter than a day.
 */
final class Namings {

  private long[] buckets = new long[2];
  private long[] first = new long[2];
  private long[] last = new long[2];
  private int size;

  /** It was named at the instant. */
  void add(long epochMillis) {
    long bucket = TimeGrid.bucketOf(epochMillis);
    int place = size > 0 && buckets[size - 1] == bucket ? size - 1 : placeFrom(bucket);
    if (place == size || buckets[place] != bucket) {
      insert(place, bucket, epochMillis);
    } else {
      first[place] = Math.min(first[place], epochMillis);
      last[place] = Math.max(last[place], epochMillis);
    }
  }

  private int placeFrom(long bucket) {
    if (size == 0 || buckets[size - 1] < bucket) {
      return size;
    }
    int found = Arrays.binarySearch(buckets, 0, size, bucket);
    return found >= 0 ? found : -found - 1;
  }

  private void insert(int place, long bucket, long epochMillis) {
    if (size == buckets.length) {
      buckets = Arrays.copyOf(buckets, size * 2);
      first = Arrays.copyOf(first, size * 2);
      last = Arrays.copyOf(last, size * 2);
    }
    shift(buckets, place);
    shift(first, place);
    shift(last, place);
    buckets[place] = bucket;
    first[place] = epochMillis;
    last[place] = epochMillis;
    size++;
  }

  private void shift(long[] values, int place) {
    System.arraycopy(values, place, values, place + 1, size - place);
  }

  /**
   * A naming before the instant, the last one or at least one of the same bucket; {@link
   * Long#MIN_VALUE} if there is none.
   */
  long latestBefore(long epochMillis) {
    for (int place = placeFrom(TimeGrid.bucketOf(epochMillis) + 1) - 1; place >= 0; place--) {
      if (last[place] < epochMillis) {
        return last[place];
      }
      if (first[place] < epochMillis) {
        return first[place];
      }
    }
    return Long.MIN_VALUE;
  }

  /**
   * The first naming at the instant or after it; within a bucket that was named before the instant
   * too, perhaps a later one. {@link Long#MAX_VALUE} if there is none.
   */
  long firstFrom(long epochMillis) {
    for (int place = placeFrom(TimeGrid.bucketOf(epochMillis)); place < size; place++) {
      if (first[place] >= epochMillis) {
        return first[place];
      }
      if (last[place] >= epochMillis) {
        return last[place];
      }
    }
    return Long.MAX_VALUE;
  }

  /** Whether any lies before the bucket. */
  boolean reachBefore(long bucket) {
    return size > 0 && buckets[0] < bucket;
  }

  /** Drops what lies before the bucket. */
  void forgetBefore(long bucket) {
    if (!reachBefore(bucket)) {
      return;
    }
    int gone = placeFrom(bucket);
    System.arraycopy(buckets, gone, buckets, 0, size - gone);
    System.arraycopy(first, gone, first, 0, size - gone);
    System.arraycopy(last, gone, last, 0, size - gone);
    size -= gone;
  }
}
