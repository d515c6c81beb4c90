package dev.wallboard.app.server;

import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.WallClock;
import java.util.concurrent.TimeUnit;

/**
 * The clocks that the metrics go by.
 *
 * @param wall what {@code now} is
 * @param elapsed goes as fast as the wall clock does where nobody sets it
 * @param real whether that is the time of the world
 * @param speed how many times as fast as the world's; 0 stands still
 */
public record Clocks(WallClock wall, ElapsedClock elapsed, boolean real, double speed) {

  /** The clocks of this machine. */
  public static Clocks ofMachine() {
    return new Clocks(System::currentTimeMillis, Clocks::sinceSomeInstant, true, 1);
  }

  /**
   * Clocks that start at an instant, in milliseconds of UTC, and go {@code speed} times as fast.
   */
  public static Clocks startingAt(long startEpochMillis, double speed) {
    long origin = System.nanoTime();
    ElapsedClock elapsed = () -> (long) ((System.nanoTime() - origin) / 1e6 * speed);
    return new Clocks(() -> startEpochMillis + elapsed.elapsedMillis(), elapsed, false, speed);
  }

  private static long sinceSomeInstant() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
