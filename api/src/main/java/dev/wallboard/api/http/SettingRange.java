package dev.wallboard.api.http;

/**
 * What numbers a setting may have. Apart from the settings, whose classes could not be initialised
 * in any order if one needed the other for it.
 */
final class SettingRange {

  private static final long HOUR_MILLIS = 3_600_000;

  private SettingRange() {}

  static void requireBetween(String name, long least, long most, long value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value);
    }
  }

  static void requireMillisBetween(String name, long leastMillis, long millis) {
    if (millis < leastMillis || millis > HOUR_MILLIS) {
      throw new IllegalArgumentException(
          name + " must be from " + leastMillis + " ms to 1 h, not " + millis + " ms");
    }
  }
}
