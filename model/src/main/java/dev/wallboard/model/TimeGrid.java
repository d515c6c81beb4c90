package dev.wallboard.model;

/**
 * The grid of 5-minute buckets on which events are counted, aligned to the epoch (spec: Time). A
 * bucket is told by its number: the count of whole buckets from the epoch to its start.
 */
public final class TimeGrid {

  public static final long MINUTE_MILLIS = 60_000;
  public static final long DAY_MILLIS = 24 * 60 * MINUTE_MILLIS;
  public static final long BUCKET_MINUTES = 5;
  public static final long BUCKET_MILLIS = BUCKET_MINUTES * MINUTE_MILLIS;

  /** The longest time frame a call may ask for. */
  public static final int MAX_TIMEFRAME_MINUTES = 1440;

  /** How many buckets the longest frame can touch: 24 hours and one more. */
  public static final int MAX_FRAME_BUCKETS = (int) (DAY_MILLIS / BUCKET_MILLIS) + 1;

  /** Levels are sampled at every instant that is a multiple of this (spec: Queue Health). */
  public static final long SAMPLE_MILLIS = 2_000;

  private TimeGrid() {}

  /** The number of the bucket that contains the instant. */
  public static long bucketOf(long epochMillis) {
    return Math.floorDiv(epochMillis, BUCKET_MILLIS);
  }

  /** The first instant of the bucket, in epoch milliseconds. */
  public static long startOf(long bucket) {
    return bucket * BUCKET_MILLIS;
  }

  /** The first instant after the bucket, in epoch milliseconds. */
  public static long endOf(long bucket) {
    return startOf(bucket + 1);
  }

  /**
   * The bucket that begins at W: no frame asked at {@code now} reaches further back (spec: events,
   * Ingest).
   */
  public static long oldestBucketAt(long nowEpochMillis) {
    return bucketOf(nowEpochMillis - DAY_MILLIS);
  }

  /** How many samples fall into [from, to), both in epoch milliseconds. */
  public static long samplesBetween(long fromEpochMillis, long toEpochMillis) {
    return samplesBefore(toEpochMillis) - samplesBefore(fromEpochMillis);
  }

  /** How many samples lie between the epoch and the instant, itself left out: ⌈t / period⌉. */
  private static long samplesBefore(long epochMillis) {
    return -Math.floorDiv(-epochMillis, SAMPLE_MILLIS);
  }
}
