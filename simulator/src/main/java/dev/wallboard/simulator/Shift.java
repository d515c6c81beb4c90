package dev.wallboard.simulator;

/**
 * When an agent works, every day, by the clock of the centre.
 *
 * @param startMinute the minute of the day at which it begins
 * @param lengthMinutes how long it lasts; it may reach into the next day
 */
public record Shift(int startMinute, int lengthMinutes) {

  /** Whether a minute of the day lies in it. */
  boolean covers(int minuteOfDay) {
    return Math.floorMod(minuteOfDay - startMinute, DayCurve.MINUTES) < lengthMinutes;
  }
}
