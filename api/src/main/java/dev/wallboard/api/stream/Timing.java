package dev.wallboard.api.stream;

import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.WallClock;

/**
 * When it is looked whether bodies have changed.
 *
 * @param metrics the clock of the metrics
 * @param keepsPace whether that clock goes as fast as time: then the looks are at its multiples of
 *     the seconds asked for; otherwise so many seconds go by between them
 * @param elapsed how time goes by
 */
public record Timing(WallClock metrics, boolean keepsPace, ElapsedClock elapsed) {

  private static final long SECOND_MILLIS = 1_000;

  long millisToNext(int everySeconds) {
    long everyMillis = everySeconds * SECOND_MILLIS;
    return keepsPace
        ? everyMillis - Math.floorMod(metrics.nowEpochMillis(), everyMillis)
        : everyMillis;
  }
}
