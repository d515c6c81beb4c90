package dev.wallboard.intake.live;

import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * How a live source fares.
 *
 * @param name what the configuration calls it
 * @param records records that came
 * @param events events that became of them and were kept
 * @param lastRecordEpochMillis when the last record says it happened; empty before the first
 * @param refusedByReason records and deliveries that could not be used
 * @param skippedByReason records left out on purpose
 */
public record SourceHealth(
    String name,
    long records,
    long events,
    OptionalLong lastRecordEpochMillis,
    SortedMap<String, Long> refusedByReason,
    SortedMap<String, Long> skippedByReason) {

  /** How many refusals there were. */
  public long refused() {
    return refusedByReason.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How long ago the last record happened; empty before the first. */
  public OptionalLong lagMillis(long nowEpochMillis) {
    return lastRecordEpochMillis.isPresent()
        ? OptionalLong.of(Math.max(0, nowEpochMillis - lastRecordEpochMillis.getAsLong()))
        : OptionalLong.empty();
  }
}
