package dev.wallboard.lab.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A frame and its intervals, latest first, over [from, to). */
record Frame(Slice whole, List<Slice> intervals) {
  /** One stretch [from, to) of time; {@code timestamp} is its end on the grid. */
  record Slice(long from, long to, long timestamp) {
    boolean contains(long t) {
      return from <= t && t < to;
    }
  }

  static Frame ofBuckets(long now, long timeframeMinutes, Long intervalMinutes) {
    long from = Instants.bucketStart(now - timeframeMinutes * Instants.MINUTE);
    long end = Instants.bucketStart(now) + Instants.BUCKET;
    return new Frame(new Slice(from, end, end), cut(from, end, end, intervalMinutes));
  }

  static Frame exact(long now, long timeframeMinutes, Long intervalMinutes) {
    long from = now - timeframeMinutes * Instants.MINUTE;
    long end = Instants.bucketStart(now) + Instants.BUCKET;
    return new Frame(new Slice(from, now, end), cut(from, now, end, intervalMinutes));
  }

  /** The frame [from, to) cut backwards from the end of the grid. */
  private static List<Slice> cut(long from, long to, long gridEnd, Long intervalMinutes) {
    List<Slice> slices = new ArrayList<>();
    if (intervalMinutes != null) {
      long length = intervalMinutes * Instants.MINUTE;
      for (long end = gridEnd; end > from; end -= length) {
        slices.add(new Slice(Math.max(from, end - length), Math.min(to, end), end));
      }
    }
    return slices;
  }

  List<Slice> oldestFirst() {
    List<Slice> reversed = new ArrayList<>(intervals);
    Collections.reverse(reversed);
    return reversed;
  }
}
