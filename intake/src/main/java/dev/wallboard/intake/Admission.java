package dev.wallboard.intake;

import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import java.util.Optional;

/**
 * Whether an event comes at a time at which it can be taken in. Judged once, at arrival, before the
 * event is kept; what is kept is never judged again (spec: events, Ingest). An account's limits are
 * judged elsewhere.
 */
public final class Admission {

  /** How far ahead of {@code now} an event may be where nothing else is configured. */
  public static final long DEFAULT_MAX_AHEAD_MILLIS = 60_000;

  private final long maxAheadMillis;
  private final boolean anyAge;

  private Admission(long maxAheadMillis, boolean anyAge) {
    if (maxAheadMillis < 0) {
      throw new IllegalArgumentException(
          "max-ahead must not be negative, not " + maxAheadMillis + " ms");
    }
    this.maxAheadMillis = maxAheadMillis;
    this.anyAge = anyAge;
  }

  /**
   * Of a server: refuses what is more than {@code maxAheadMillis} ahead of {@code now}, and what is
   * before W, the start of the bucket that contains {@code now} − 24 h.
   */
  public static Admission atArrival(long maxAheadMillis) {
    return new Admission(maxAheadMillis, false);
  }

  /** Of {@code query}: refuses only what is more than 60 s ahead (spec: cli). */
  public static Admission ofQuery() {
    return new Admission(DEFAULT_MAX_AHEAD_MILLIS, true);
  }

  /** Why the event cannot be taken in at {@code now}; empty if it can. */
  public Optional<String> refusal(Event event, long nowEpochMillis) {
    long time = event.epochMillis();
    if (time > nowEpochMillis + maxAheadMillis) {
      return Optional.of(
          "time %s is more than %s ahead of now, %s"
              .formatted(shown(time), shownDuration(maxAheadMillis), shown(nowEpochMillis)));
    }
    if (anyAge) {
      return Optional.empty();
    }
    long oldest = TimeGrid.startOf(TimeGrid.oldestBucketAt(nowEpochMillis));
    return time >= oldest
        ? Optional.empty()
        : Optional.of(
            "time %s is before %s, where the oldest frame begins"
                .formatted(shown(time), shown(oldest)));
  }

  private static String shown(long epochMillis) {
    return Rfc3339.canWrite(epochMillis) ? Rfc3339.format(epochMillis) : Long.toString(epochMillis);
  }

  private static String shownDuration(long millis) {
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
