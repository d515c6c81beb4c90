package dev.wallboard.engine;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntConsumer;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;

/**
 * Which engagements are to be looked at when a bucket begins, because one may end by silence or
 * have events that can be forgotten. An engagement has one such date at a time.
 */
final class Agenda {

  private static final long NEVER = Long.MAX_VALUE;

  private final Long2ObjectOpenHashMap<IntArrayList> byBucket = new Long2ObjectOpenHashMap<>();
  private long[] dates = new long[0];

  /** The engagement is to be looked at when the bucket begins, or earlier if it has such a date. */
  void lookNotLaterThan(long bucket, int engagement) {
    ensure(engagement);
    if (bucket < dates[engagement]) {
      dates[engagement] = bucket;
      byBucket.computeIfAbsent(bucket, absent -> new IntArrayList(2)).add(engagement);
    }
  }

  private void ensure(int engagement) {
    if (engagement >= dates.length) {
      int length = dates.length;
      dates = Arrays.copyOf(dates, Math.max(engagement + 1, length + (length >> 1)));
      Arrays.fill(dates, length, dates.length, NEVER);
    }
  }

  /** Tells which engagements are to be looked at now that the bucket begins; they lose the date. */
  void due(long bucket, IntConsumer look) {
    IntArrayList due = byBucket.remove(bucket);
    if (due == null) {
      return;
    }
    due.forEach(
        (int engagement) -> {
          if (dates[engagement] == bucket) {
            dates[engagement] = NEVER;
            look.accept(engagement);
          }
        });
  }
}
