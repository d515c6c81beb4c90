package dev.wallboard.app;

import java.util.concurrent.TimeUnit;

/** Tells how much time has gone by since some instant of its own, and never what time it is. */
@FunctionalInterface
interface ElapsedClock {

  long elapsedMillis();

  /** The clock of this process; it goes on whatever happens to the date. */
  static ElapsedClock ofProcess() {
    return () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
