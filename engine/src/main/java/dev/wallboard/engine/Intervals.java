package dev.wallboard.engine;

import dev.wallboard.model.ByInterval;
import dev.wallboard.model.TimeFrame;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Says something of each interval of a frame, when it is asked for. */
final class Intervals {

  private Intervals() {}

  /** From the oldest to the latest. */
  static <T> Optional<Iterable<ByInterval.Part<T>>> oldestFirst(
      TimeFrame frame, OptionalInt minutes, long now, Function<TimeFrame, T> say) {
    return minutes.isEmpty()
        ? Optional.empty()
        : Optional.of(lazily(frame.intervals(now, minutes.getAsInt()), say));
  }

  /** From the latest to the oldest. */
  static <T> Optional<Iterable<ByInterval.Part<T>>> latestFirst(
      TimeFrame frame, OptionalInt minutes, long now, Function<TimeFrame, T> say) {
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    List<TimeFrame.Interval> intervals = frame.intervals(now, minutes.getAsInt());
    Collections.reverse(intervals);
    return Optional.of(lazily(intervals, say));
  }

  private static <T> Iterable<ByInterval.Part<T>> lazily(
      List<TimeFrame.Interval> intervals, Function<TimeFrame, T> say) {
    return () ->
        intervals.stream()
            .map(
                interval ->
                    new ByInterval.Part<>(
                        interval.timestampEpochMillis(), say.apply(interval.frame())))
            .iterator();
  }
}
