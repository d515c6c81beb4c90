package dev.wallboard.engine;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntRBTreeMap;
import java.util.ArrayList;
import java.util.List;

/** Those who wait: in the queue of a skill, or those of one chat centre in it. */
final class QueueLine {

  private final int number;
  private final StepFunction size = new StepFunction();

  /** When the stays began that have not ended, and how many began then. */
  private final Long2IntRBTreeMap waiting = new Long2IntRBTreeMap();

  /** Stays that end ahead of {@code now}; until then they wait still. */
  private final List<LeaveAhead> leavesAhead = new ArrayList<>();

  private record LeaveAhead(long sinceEpochMillis, long epochMillis, int count) {}

  /**
   * @param number which place it has in {@link LineCounts}
   */
  QueueLine(int number) {
    this.number = number;
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
      leavesAhead.add(new LeaveAhead(sinceEpochMillis, epochMillis, count));
    }
  }

  private void waits(long sinceEpochMillis, int count) {
    if (waiting.addTo(sinceEpochMillis, count) + count == 0) {
      waiting.remove(sinceEpochMillis);
    }
  }

  /** Drops what lies before the bucket, and the leaves that {@code now} has reached. */
  void forget(long beforeBucket, long nowEpochMillis) {
    size.forgetBefore(beforeBucket);
    leavesAhead.removeIf(leave -> leave.epochMillis <= nowEpochMillis);
  }

  /**
   * When the engagement that waits longest at {@code now} began to wait, in epoch milliseconds;
   * {@link Long#MAX_VALUE} if nobody waits.
   */
  long longestWaitSince(long nowEpochMillis) {
    Long2IntMap counts = waiting;
    if (!leavesAhead.isEmpty()) {
      counts = withLeavesAhead(nowEpochMillis);
    }
    for (Long2IntMap.Entry entry : counts.long2IntEntrySet()) {
      if (entry.getIntValue() > 0) {
        return entry.getLongKey() <= nowEpochMillis ? entry.getLongKey() : Long.MAX_VALUE;
      }
    }
    return Long.MAX_VALUE;
  }

  private Long2IntRBTreeMap withLeavesAhead(long nowEpochMillis) {
    Long2IntRBTreeMap counts = new Long2IntRBTreeMap(waiting);
    for (LeaveAhead leave : leavesAhead) {
      if (leave.epochMillis > nowEpochMillis) {
        counts.addTo(leave.sinceEpochMillis, leave.count);
      }
    }
    return counts;
  }
}
