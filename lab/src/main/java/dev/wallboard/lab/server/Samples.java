package dev.wallboard.lab.server;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, many times. */
final class Samples {

  private long[] nanos;
  private int size;

  Samples(int capacity) {
    nanos = new long[Math.max(1, capacity)];
  }

  void add(long sampleNanos) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = sampleNanos;
  }

  void addAll(Samples others) {
    for (int i = 0; i < others.size; i++) {
      add(others.nanos[i]);
    }
  }

  /** The sample that the ratio of all does not exceed, in milliseconds. */
  double millisAt(double ratio) {
    if (size == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(size - 1, Math.ceil(ratio * size))] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.3f ms, p99 %.3f ms, longest %.3f ms",
        millisAt(0.5),
        millisAt(0.99),
        millisAt(1));
  }
}
