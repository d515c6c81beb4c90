package dev.wallboard.app.replay;

import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.WallClock;

/**
 * The time that a replay goes by.
 *
 * @param wall what now is, for {@code --shift}
 * @param elapsed what the pace goes by
 * @param pause waits
 */
public record Surroundings(WallClock wall, ElapsedClock elapsed, Pause pause) {

  /** Waits for a number of milliseconds. */
  @FunctionalInterface
  public interface Pause {
    void pause(long millis) throws InterruptedException;
  }
}
