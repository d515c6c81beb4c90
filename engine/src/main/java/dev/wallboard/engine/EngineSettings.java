package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;

/**
 * What the arithmetic depends on besides events and the instant.
 *
 * @param engagementSilenceMillis after how long without an event that had an effect an engagement
 *     ends by itself (spec: events, Ends); a minute to 90 days ({@code engagement-silence})
 */
public record EngineSettings(long engagementSilenceMillis) {

  /** Seven days of silence. */
  public static final EngineSettings DEFAULT = new EngineSettings(7 * TimeGrid.DAY_MILLIS);

  private static final long LONGEST_SILENCE_MILLIS = 90 * TimeGrid.DAY_MILLIS;

  public EngineSettings {
    if (engagementSilenceMillis < TimeGrid.MINUTE_MILLIS
        || engagementSilenceMillis > LONGEST_SILENCE_MILLIS) {
      throw new IllegalArgumentException(
          "engagement-silence must be 1 minute to 90 days, not " + engagementSilenceMillis + " ms");
    }
  }
}
