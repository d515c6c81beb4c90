package dev.wallboard.intake;

import dev.wallboard.model.TimeGrid;
import java.util.Map;
import java.util.TreeMap;

/**
 * The batches of an account that were judged, and are not yet in its engine. As long as there is
 * one, the account does not go on to a later bucket than that of its judgement: the oldest bucket
 * would go, and what was accepted for it would come too late.
 *
 * <p>Guarded by the lock of the account.
 */
final class Arrivals {

  private final TreeMap<Long, Integer> batchesByBucket = new TreeMap<>();

  /** A batch is judged at the instant. */
  void begin(long nowEpochMillis) {
    batchesByBucket.merge(TimeGrid.bucketOf(nowEpochMillis), 1, Integer::sum);
  }

  /** A batch that was judged at the instant is in the engine, or will never be. */
  void end(long nowEpochMillis) {
    batchesByBucket.compute(
        TimeGrid.bucketOf(nowEpochMillis),
        (bucket, batches) -> batches == null || batches == 1 ? null : batches - 1);
  }

  /** The instant, or an earlier one beyond which the account must not go yet. */
  long cap(long epochMillis) {
    Map.Entry<Long, Integer> first = batchesByBucket.firstEntry();
    return first == null ? epochMillis : Math.min(epochMillis, TimeGrid.endOf(first.getKey()) - 1);
  }
}
