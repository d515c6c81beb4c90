package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;
import java.util.Arrays;

/**
 * How the available slots of a skill held in each bucket that was worked out: the sum of their
 * samples and the extremes. Worked out from the agents when first asked for, and again when a
 * change has come late.
 */
final class SlotCells {

  private static final int SIZE = TimeGrid.MAX_FRAME_BUCKETS;
  private static final long SAMPLES = TimeGrid.BUCKET_MILLIS / TimeGrid.SAMPLE_MILLIS;
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final long[] bucketOf = new long[SIZE];
  private final long[] sum = new long[SIZE];
  private final long[] max = new long[SIZE];
  private final long[] min = new long[SIZE];

  SlotCells() {
    Arrays.fill(bucketOf, UNKNOWN);
  }

  private static int place(long bucket) {
    return (int) Math.floorMod(bucket, (long) SIZE);
  }

  /** Whether the bucket was worked out, and nothing has changed since. */
  boolean knows(long bucket) {
    return bucketOf[place(bucket)] == bucket;
  }

  /** Keeps what was worked out for the whole bucket. */
  void keep(long bucket, LevelTally tally) {
    int place = place(bucket);
    bucketOf[place] = bucket;
    sum[place] = tally.sum();
    max[place] = tally.max();
    min[place] = tally.min();
  }

  /** Tells how the level held over the bucket, which must be known. */
  void tally(long bucket, LevelTally tally) {
    int place = place(bucket);
    tally.held(sum[place], SAMPLES, max[place], min[place]);
  }

  /** Forgets the buckets from the first to the last. */
  void invalidate(long firstBucket, long lastBucket) {
    long first = Math.max(firstBucket, lastBucket - SIZE + 1);
    for (long bucket = first; bucket <= lastBucket; bucket++) {
      if (knows(bucket)) {
        bucketOf[place(bucket)] = UNKNOWN;
      }
    }
  }
}
