package dev.wallboard.intake;

import dev.wallboard.model.TimeGrid;

/**
 * What the door takes.
 *
 * @param maxAheadMillis how far ahead of {@code now} an event may be ({@code intake.max-ahead})
 * @param maxBodyBytes the largest body, packed and unpacked ({@code intake.max-body-bytes})
 * @param maxAccounts how many accounts may have events ({@code intake.max-accounts})
 * @param account how much there may be of each
 */
public record IntakeSettings(
    long maxAheadMillis, int maxBodyBytes, int maxAccounts, AccountLimits account) {

  public static final IntakeSettings DEFAULTS =
      new IntakeSettings(
          Admission.DEFAULT_MAX_AHEAD_MILLIS, 16 << 20, 1_000, AccountLimits.DEFAULTS);

  private static final long LONGEST_AHEAD_MILLIS = TimeGrid.DAY_MILLIS;

  public IntakeSettings {
    if (maxAheadMillis < 0 || maxAheadMillis > LONGEST_AHEAD_MILLIS) {
      throw new IllegalArgumentException(
          "intake.max-ahead must be 0 to 1 day, not " + maxAheadMillis + " ms");
    }
    requireBetween("intake.max-body-bytes", 1 << 30, maxBodyBytes);
    requireBetween("intake.max-accounts", 1_000_000, maxAccounts);
  }

  private static void requireBetween(String name, int most, int value) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be from 1 to " + most + ", not " + value);
    }
  }
}
