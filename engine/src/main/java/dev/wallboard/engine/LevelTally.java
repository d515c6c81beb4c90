package dev.wallboard.engine;

import dev.wallboard.model.SampledLevel;
import dev.wallboard.model.TimeGrid;

/** Adds up how a level held over stretches of time: samples every 2 s, and the extremes. */
final class LevelTally {

  private long sum;
  private long count;
  private long max = Long.MIN_VALUE;
  private long min = Long.MAX_VALUE;

  /** The level held over [from, to); a stretch without duration is never seen. */
  void hold(long level, long fromEpochMillis, long toEpochMillis) {
    if (toEpochMillis > fromEpochMillis) {
      long samples = TimeGrid.samplesBetween(fromEpochMillis, toEpochMillis);
      held(level * samples, samples, level, level);
    }
  }

  /** Takes in a stretch that was added up before. */
  void held(long stretchSum, long stretchCount, long stretchMax, long stretchMin) {
    sum += stretchSum;
    count += stretchCount;
    max = Math.max(max, stretchMax);
    min = Math.min(min, stretchMin);
  }

  long sum() {
    return sum;
  }

  long max() {
    return max;
  }

  long min() {
    return min;
  }

  /** What was seen; the extremes count as soon as there is one sample. */
  SampledLevel seen() {
    return count == 0 ? SampledLevel.NONE : new SampledLevel(sum, count, max, min);
  }
}
