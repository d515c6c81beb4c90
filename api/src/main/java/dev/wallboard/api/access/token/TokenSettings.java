package dev.wallboard.api.access.token;

import dev.wallboard.api.access.Bounds;

/**
 * How long tokens and their keys last. Each setting has the name it has in the configuration, in
 * parentheses.
 *
 * @param lifetimeMillis how long a token is good, whole seconds ({@code tokens.lifetime})
 * @param rotationMillis after how long another key signs ({@code tokens.key-rotation})
 * @param maxVerified how many tokens are known again without another look at their signature
 *     ({@code tokens.max-verified})
 */
public record TokenSettings(long lifetimeMillis, long rotationMillis, int maxVerified) {

  private static final long HOUR_MILLIS = 3_600_000;
  private static final long DAY_MILLIS = 24 * HOUR_MILLIS;

  public static final TokenSettings DEFAULTS =
      new TokenSettings(HOUR_MILLIS, 90 * DAY_MILLIS, 10_000);

  public TokenSettings {
    Bounds.requireMillisBetween("tokens.lifetime", 60_000, 30 * DAY_MILLIS, lifetimeMillis);
    Bounds.requireMillisBetween(
        "tokens.key-rotation", HOUR_MILLIS, 3_650 * DAY_MILLIS, rotationMillis);
    Bounds.requireBetween("tokens.max-verified", 1, 10_000_000, maxVerified);
  }
}
