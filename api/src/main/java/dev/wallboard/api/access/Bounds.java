package dev.wallboard.api.access;

/**
 * Between what settings must lie. A class of its own, so that a part of the settings can be made
 * before the whole is.
 */
public final class Bounds {

  private Bounds() {}

  /** Refuses a number outside; both ends are inside. */
  public static void requireBetween(String name, long least, long most, long value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value);
    }
  }

  /** Refuses a time outside; both ends are inside. */
  public static void requireMillisBetween(
      String name, long leastMillis, long mostMillis, long millis) {
    if (millis < leastMillis || millis > mostMillis) {
      throw new IllegalArgumentException(
          "%s must be from %d ms to %d ms, not %d ms"
              .formatted(name, leastMillis, mostMillis, millis));
    }
  }
}
