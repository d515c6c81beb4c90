package dev.wallboard.model;

import java.util.Optional;

/**
 * An answer about a frame as a whole and, where asked for, about each of its intervals.
 *
 * @param intervals the parts in the order in which the method lists them; each is computed when the
 *     iteration comes to it, so that a long answer never stands in memory whole
 * @param whole the frame
 */
public record ByInterval<T>(Optional<Iterable<Part<T>>> intervals, T whole) {

  /**
   * What is said about one interval.
   *
   * @param timestampEpochMillis the end of the interval on the grid
   * @param data what is said of it
   */
  public record Part<T>(long timestampEpochMillis, T data) {}
}
