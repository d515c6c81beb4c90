package dev.wallboard.app;

import dev.wallboard.model.ElapsedClock;
import java.util.concurrent.TimeUnit;

/** The clocks of this process. */
final class ProcessClocks {

  private ProcessClocks() {}

  /** The time gone by, whatever happens to the date. */
  static ElapsedClock elapsed() {
    return () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
