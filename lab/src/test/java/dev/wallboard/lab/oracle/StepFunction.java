package dev.wallboard.lab.oracle;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;

/**
 * A whole number over time: 0 before the first step, then the value of the latest step at or before
 * the instant asked.
 */
final class StepFunction {
  private final long[] times;
  private final long[] values;

  private StepFunction(long[] times, long[] values) {
    this.times = times;
    this.values = values;
  }

  /** The running sum of what is added at each instant. */
  static StepFunction ofDeltas(TreeMap<Long, Long> deltas) {
    long[] times = new long[deltas.size()];
    long[] values = new long[deltas.size()];
    int i = 0;
    long sum = 0;
    for (Map.Entry<Long, Long> delta : deltas.entrySet()) {
      sum += delta.getValue();
      times[i] = delta.getKey();
      values[i++] = sum;
    }
    return new StepFunction(times, values);
  }

  static StepFunction ofValues(Collection<Long> instants, LongUnaryOperator valueAt) {
    long[] times = new TreeSet<>(instants).stream().mapToLong(Long::longValue).toArray();
    return new StepFunction(times, Arrays.stream(times).map(valueAt).toArray());
  }

  /** Adds {@code amount} over [from, to). */
  static void add(TreeMap<Long, Long> deltas, long from, long to, long amount) {
    deltas.merge(from, amount, Long::sum);
    deltas.merge(to, -amount, Long::sum);
  }

  long[] times() {
    return times;
  }

  long at(long t) {
    int i = Arrays.binarySearch(times, t);
    int index = i >= 0 ? i : -i - 2;
    return index < 0 ? 0 : values[index];
  }

  /** Answers {@link #at} for instants that never go back. */
  Walk walk() {
    return new Walk();
  }

  final class Walk {
    private int next;

    long at(long t) {
      while (next < times.length && times[next] <= t) {
        next++;
      }
      return next == 0 ? 0 : values[next - 1];
    }
  }
}
