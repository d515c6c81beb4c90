package dev.wallboard.feeds.alerts.firing;

/**
 * How much is kept of what fires.
 *
 * @param maxActive pending and firing series of an account at once; beyond, nothing begins to
 *     ({@code alerts.max-active})
 * @param maxKept firings of an account; beyond, those of them that are over go, the oldest first
 *     ({@code alerts.max-kept})
 * @param keepMillis for how long those resolved are kept ({@code alerts.keep})
 */
public record FiringLimits(int maxActive, int maxKept, long keepMillis) {

  private static final long DAY_MILLIS = 86_400_000;

  public static final FiringLimits DEFAULTS = new FiringLimits(1_000, 10_000, 30 * DAY_MILLIS);

  public FiringLimits {
    if (maxActive < 1 || maxActive > 100_000) {
      throw new IllegalArgumentException(
          "alerts.max-active must be from 1 to 100000, not " + maxActive);
    }
    if (maxKept < 1 || maxKept > 1_000_000) {
      throw new IllegalArgumentException(
          "alerts.max-kept must be from 1 to 1000000, not " + maxKept);
    }
    if (keepMillis < 60_000 || keepMillis > 365 * DAY_MILLIS) {
      throw new IllegalArgumentException(
          "alerts.keep must be from 1m to 365d, not " + keepMillis + "ms");
    }
  }
}
