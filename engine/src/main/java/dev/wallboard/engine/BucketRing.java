package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;
import org.jspecify.annotations.Nullable;

/** The buckets of the last 24 hours, up to the one that contains {@code now}. */
final class BucketRing {

  private static final int SIZE = TimeGrid.MAX_FRAME_BUCKETS;

  /**
   * What is counted in 5 minutes.
   *
   * @param lines by queue
   * @param pairs by skill and agent
   * @param waits of each engagement connected
   */
  record Bucket(LineCounts lines, PairCounts pairs, WaitCells waits) {
    Bucket() {
      this(new LineCounts(), new PairCounts(), new WaitCells());
    }
  }

  private final Bucket[] buckets = new Bucket[SIZE];
  private long top;

  /**
   * @param top the number of the bucket that contains {@code now}
   */
  BucketRing(long top) {
    this.top = top;
    for (int i = 0; i < SIZE; i++) {
      buckets[i] = new Bucket();
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

  /** The bucket that contains the instant; null if it is older than all that are kept. */
  @Nullable Bucket at(long epochMillis) {
    long bucket = TimeGrid.bucketOf(epochMillis);
    if (bucket > top) {
      throw new IllegalStateException(
          "bucket " + bucket + " is ahead of the newest, " + top + "; events wait until it comes");
    }
    return bucket < floor() ? null : numbered(bucket);
  }

  /** The bucket of that number, which must be kept. */
  Bucket numbered(long bucket) {
    return buckets[(int) Math.floorMod(bucket, (long) SIZE)];
  }

  /** Begins the next bucket; the oldest makes room. */
  void begin() {
    top++;
    buckets[(int) Math.floorMod(top, (long) SIZE)] = new Bucket();
  }
}
