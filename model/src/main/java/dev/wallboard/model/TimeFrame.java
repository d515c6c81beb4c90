package dev.wallboard.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of time [from, to) that a figure is about, in epoch milliseconds (spec: Time).
 *
 * @param fromEpochMillis the first instant
 * @param toEpochMillis the first instant after it
 */
public record TimeFrame(long fromEpochMillis, long toEpochMillis) {

  /** Every bucket from the one that contains {@code now − minutes} to the one of {@code now}. */
  public static TimeFrame ofBuckets(long nowEpochMillis, int minutes) {
    long from = nowEpochMillis - minutes * TimeGrid.MINUTE_MILLIS;
    return new TimeFrame(TimeGrid.startOf(TimeGrid.bucketOf(from)), gridEnd(nowEpochMillis));
  }

  /** Exactly the {@code minutes} before {@code now}. */
  public static TimeFrame exact(long nowEpochMillis, int minutes) {
    return new TimeFrame(nowEpochMillis - minutes * TimeGrid.MINUTE_MILLIS, nowEpochMillis);
  }

  /**
   * The frame cut backwards from the end of the bucket that contains {@code now}, oldest interval
   * first; an interval that sticks out of the frame is cut short, to nothing if it lies outside.
   */
  public List<Interval> intervals(long nowEpochMillis, int minutes) {
    long stepMillis = minutes * TimeGrid.MINUTE_MILLIS;
    List<Interval> latestFirst = new ArrayList<>();
    for (long end = gridEnd(nowEpochMillis); end > fromEpochMillis; end -= stepMillis) {
      latestFirst.add(new Interval(end, cut(end - stepMillis, end)));
    }
    List<Interval> oldestFirst = new ArrayList<>(latestFirst.size());
    for (int i = latestFirst.size() - 1; i >= 0; i--) {
      oldestFirst.add(latestFirst.get(i));
    }
    return oldestFirst;
  }

  private TimeFrame cut(long from, long to) {
    long start = Math.max(from, fromEpochMillis);
    return new TimeFrame(start, Math.max(start, Math.min(to, toEpochMillis)));
  }

  private static long gridEnd(long nowEpochMillis) {
    return TimeGrid.endOf(TimeGrid.bucketOf(nowEpochMillis));
  }

  /** The number of the bucket in which the frame begins. */
  public long firstBucket() {
    return TimeGrid.bucketOf(fromEpochMillis);
  }

  /** The number of the first bucket after the frame, if it ends with a bucket. */
  public long endBucket() {
    return TimeGrid.bucketOf(toEpochMillis);
  }

  /**
   * A part of a frame.
   *
   * @param timestampEpochMillis where the part would end on the grid; what answers call it by
   * @param frame the part itself, cut to the frame it belongs to
   */
  public record Interval(long timestampEpochMillis, TimeFrame frame) {}
}
