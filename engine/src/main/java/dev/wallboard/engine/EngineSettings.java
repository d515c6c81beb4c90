package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;

/**
 * What the arithmetic depends on besides events and the instant.
 *
 * @param engagementSilenceMillis after how long without an event that had an effect an engagement
 *     ends by itself (spec: events, Ends); a minute to 90 days ({@code engagement-silence})
 * @param maxEventsPerEngagement from so many events on, messages aside, an engagement is told to be
 *     full ({@code account.max-events-per-engagement})
 */
public record EngineSettings(long engagementSilenceMillis, int maxEventsPerEngagement) {

  /** Seven days of silence. */
  public static final EngineSettings DEFAULT = new EngineSettings(7 * TimeGrid.DAY_MILLIS, 10_000);

  private static final long LONGEST_SILENCE_MILLIS = 90 * TimeGrid.DAY_MILLIS;

  /** The settings with another silence. */
  public EngineSettings(long engagementSilenceMillis) {
    this(engagementSilenceMillis, 10_000);
  }

  public EngineSettings {
    if (maxEventsPerEngagement < 1) {
      throw new IllegalArgumentException(
          "account.max-events-per-engagement must be at least 1, not " + maxEventsPerEngagement);
    }
    if (engagementSilenceMillis < TimeGrid.MINUTE_MILLIS
        || engagementSilenceMillis > LONGEST_SILENCE_MILLIS) {
      throw new IllegalArgumentException(
          "engagement-silence must be 1 minute to 90 days, not " + engagementSilenceMillis + " ms");
    }
  }
}
