package dev.wallboard.engine;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntRBTreeMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Those who wait: in the queue of a skill, or those of one chat centre in it. Written until a
 * snapshot sees it; from then on a {@link #successor} is.
 */
final class QueueLine {

  /** What {@link #longestWaitSince} says if nobody waits. */
  static final long NOBODY = Long.MAX_VALUE;

  private final int number;
  private final StepFunction size;

  /**
   * When the stays began that have not ended, and how many began then. Of use for writing only, so
   * a successor takes it along.
   */
  private final Long2IntRBTreeMap waiting;

  /** The first of them. */
  private long waitingSince = NOBODY;

  /** Stays that end ahead of {@code now}; until then they wait still. */
  private List<LeaveAhead> leavesAhead = List.of();

  /** Whether versions before see the list, too. */
  private boolean sharesLeaves = true;

  private record LeaveAhead(long sinceEpochMillis, long epochMillis, int count) {}

  /**
   * @param number which place it has in {@link LineCounts}
   */
  QueueLine(int number) {
    this(number, new StepFunction(), new Long2IntRBTreeMap());
  }

  private QueueLine(int number, StepFunction size, Long2IntRBTreeMap waiting) {
    this.number = number;
    this.size = size;
    this.waiting = waiting;
  }

  /** One that is the same, and goes on from here. */
  QueueLine successor() {
    QueueLine next = new QueueLine(number, size.successor(), waiting);
    next.waitingSince = waitingSince;
    next.leavesAhead = leavesAhead;
    return next;
  }

  int number() {
    return number;
  }

  /** How many wait, by time. */
  StepFunction size() {
    return size;
  }

  /** A stay began; with a count of −1 this is taken back. */
  void enter(long epochMillis, int count) {
    size.add(epochMillis, count);
    waits(epochMillis, count);
  }

  /** A stay ended; with a count of −1 this is taken back. */
  void leave(long sinceEpochMillis, long epochMillis, int count, long nowEpochMillis) {
    size.add(epochMillis, -count);
    waits(sinceEpochMillis, -count);
    if (epochMillis > nowEpochMillis) {
      ownLeaves();
      leavesAhead.add(new LeaveAhead(sinceEpochMillis, epochMillis, count));
    }
  }

  private void ownLeaves() {
    if (sharesLeaves) {
      leavesAhead = new ArrayList<>(leavesAhead);
      sharesLeaves = false;
    }
  }

  private void waits(long sinceEpochMillis, int count) {
    if (waiting.addTo(sinceEpochMillis, count) + count == 0) {
      waiting.remove(sinceEpochMillis);
    }
    if (sinceEpochMillis <= waitingSince) {
      waitingSince = firstOf(waiting);
    }
  }

  /** When the first began of whom any are counted; between two changes some may be below 0. */
  private static long firstOf(Long2IntRBTreeMap counts) {
    if (counts.isEmpty()) {
      return NOBODY;
    }
    long first = counts.firstLongKey();
    if (counts.get(first) > 0) {
      return first;
    }
    for (Long2IntMap.Entry entry : counts.long2IntEntrySet()) {
      if (entry.getIntValue() > 0) {
        return entry.getLongKey();
      }
    }
    return NOBODY;
  }

  /** Drops what lies before the bucket, and the leaves that {@code now} has reached. */
  void forget(long beforeBucket, long nowEpochMillis) {
    size.forgetBefore(beforeBucket);
    if (!leavesAhead.isEmpty()) {
      ownLeaves();
      leavesAhead.removeIf(leave -> leave.epochMillis <= nowEpochMillis);
    }
  }

  /**
   * When the engagement that waits longest at {@code now} began to wait, in epoch milliseconds;
   * {@link #NOBODY} if nobody waits.
   */
  long longestWaitSince(long nowEpochMillis) {
    long since = Math.min(waitingSince, leavingSince(nowEpochMillis));
    return since <= nowEpochMillis ? since : NOBODY;
  }

  /** The same of those only whose leave is ahead of {@code now}. */
  private long leavingSince(long nowEpochMillis) {
    if (leavesAhead.isEmpty()) {
      return NOBODY;
    }
    Long2IntRBTreeMap counts = new Long2IntRBTreeMap();
    for (LeaveAhead leave : leavesAhead) {
      if (leave.epochMillis > nowEpochMillis) {
        counts.addTo(leave.sinceEpochMillis, leave.count);
      }
    }
    return firstOf(counts);
  }
}
