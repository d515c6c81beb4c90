package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of the last 24 hours, up to the one that contains {@code now}. A bucket that a
 * snapshot sees is succeeded before something is counted in it.
 */
final class BucketRing {

  private static final int SIZE = TimeGrid.MAX_FRAME_BUCKETS;

  /**
   * What is counted in 5 minutes.
   *
   * @param lines by queue
   * @param pairs by skill and agent
   * @param waits of each engagement connected
   * @param abandonments the wait of each engagement abandoned
   * @param era how many times the ring had been seen when this bucket was made
   */
  record Bucket(
      LineCounts lines, PairCounts pairs, WaitCells waits, WaitCells abandonments, int era) {
    Bucket(int era) {
      this(new LineCounts(), new PairCounts(), new WaitCells(), new WaitCells(), era);
    }

    Bucket successor(int newEra) {
      return new Bucket(
          lines.successor(),
          pairs.successor(),
          waits.successor(),
          abandonments.successor(),
          newEra);
    }
  }

  /**
   * The buckets as they are, for good.
   *
   * @param buckets each at the place of its number
   * @param top the number of the newest bucket
   */
  record Seen(List<Bucket> buckets, long top) {

    /** The number of the oldest bucket kept. */
    long floor() {
      return top - SIZE + 1;
    }

    /** The bucket of that number, which must be kept. */
    Bucket numbered(long bucket) {
      return buckets.get(place(bucket));
    }
  }

  private static final Seen NOTHING_SEEN = new Seen(List.of(), 0);

  private final Bucket[] buckets = new Bucket[SIZE];
  private Seen seen = NOTHING_SEEN;
  private long top;
  private int era;
  private boolean changed = true;

  /**
   * @param top the number of the bucket that contains {@code now}
   */
  BucketRing(long top) {
    this.top = top;
    for (int i = 0; i < SIZE; i++) {
      buckets[i] = new Bucket(era);
    }
  }

  /** The number of the newest bucket. */
  long top() {
    return top;
  }

  /** The number of the oldest bucket kept. */
  long floor() {
    return top - SIZE + 1;
  }

  private static int place(long bucket) {
    return (int) Math.floorMod(bucket, (long) SIZE);
  }

  /**
   * The bucket that contains the instant, to count in; null if it is older than all that are kept.
   */
  @Nullable Bucket at(long epochMillis) {
    long bucket = TimeGrid.bucketOf(epochMillis);
    if (bucket > top) {
      throw new IllegalStateException(
          "bucket " + bucket + " is ahead of the newest, " + top + "; events wait until it comes");
    }
    return bucket < floor() ? null : own(place(bucket));
  }

  private Bucket own(int place) {
    Bucket bucket = buckets[place];
    if (bucket.era != era) {
      bucket = bucket.successor(era);
      buckets[place] = bucket;
      change();
    }
    return bucket;
  }

  /** What was seen is its readers' alone from now on, and goes with them. */
  private void change() {
    changed = true;
    seen = NOTHING_SEEN;
  }

  /** Goes on to a later bucket; the oldest make room. */
  void begin(long bucket) {
    for (long next = Math.max(top + 1, bucket - SIZE + 1); next <= bucket; next++) {
      buckets[place(next)] = new Bucket(era);
    }
    top = bucket;
    change();
  }

  /** All as they are, for good; the same as before if nothing was counted since. */
  Seen seen() {
    if (changed) {
      seen = new Seen(List.of(buckets), top);
      changed = false;
      era++;
    }
    return seen;
  }
}
