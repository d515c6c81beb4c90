package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;

/**
 * What agents did, to the millisecond: over buckets that are over it is remembered, and only the
 * edges are walked (spec: Agent Activity).
 *
 * @param floorBucket before it agents have forgotten what they did
 * @param endBucket from here on nothing is remembered, because more may still happen there
 */
record AgentActivity(long floorBucket, long endBucket) {

  /** Adds what the agent did in [from, to). */
  void tally(Agent agent, long fromEpochMillis, long toEpochMillis, ActivityTally tally) {
    long firstWhole = TimeGrid.bucketOf(fromEpochMillis + TimeGrid.BUCKET_MILLIS - 1);
    long first = Math.max(firstWhole, firstRemembered());
    long end = Math.min(TimeGrid.bucketOf(toEpochMillis), endOfRemembered());
    if (first >= end) {
      agent.walk(fromEpochMillis, toEpochMillis, tally);
      return;
    }
    agent.walk(fromEpochMillis, TimeGrid.startOf(first), tally);
    for (long bucket = first; bucket < end; ) {
      long span = ActivitySpan.spanOf(bucket);
      long endOfSpan = Math.min(end, ActivitySpan.firstBucketOf(span + 1));
      spanOf(agent, span).addTo(tally, bucket, endOfSpan);
      bucket = endOfSpan;
    }
    agent.walk(TimeGrid.startOf(end), toEpochMillis, tally);
  }

  /** A span of which a part is forgotten is not remembered: older snapshots may know that part. */
  private long firstRemembered() {
    return ActivitySpan.firstBucketOf(ActivitySpan.spanOf(floorBucket + ActivitySpan.BUCKETS - 1));
  }

  private long endOfRemembered() {
    return ActivitySpan.firstBucketOf(ActivitySpan.spanOf(endBucket));
  }

  private static ActivitySpan spanOf(Agent agent, long number) {
    ActivitySpan span = agent.activity().find(number);
    if (span == null) {
      span = ActivitySpan.workOut(agent, number);
      agent.activity().keep(span);
    }
    return span;
  }
}
