package dev.wallboard.api.http;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is to bring about. */
final class Await {

  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private Await() {}

  /** Returns once the condition holds, and fails if it does not in 20 seconds. */
  static void until(String what, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > DEADLINE_NANOS) {
        throw new AssertionError("not in 20 seconds: " + what);
      }
      Thread.onSpinWait();
    }
  }
}
