package dev.wallboard.feeds.alerts.rules;

/**
 * How much may be ruled.
 *
 * @param maxRules rules of an account, and of a file ({@code alerts.max-rules})
 */
public record RuleLimits(int maxRules) {

  public static final RuleLimits DEFAULTS = new RuleLimits(200);

  /** The most skills, groups, accounts or receivers that a rule may name. */
  static final int MAX_NAMED = 1_000;

  /** The most skills or groups of a rule that reads all waits anew for each of them. */
  static final int MAX_OF_WAITS = 20;

  static final int MAX_NAME = 100;
  static final int MAX_QUIET = 14;
  static final int MAX_HOLD_SECONDS = 86_400;
  static final int MAX_WITHIN_SECONDS = 86_400;
  static final int MAX_FROM_CHATS = 1_000_000;
  static final int MAX_TIMEFRAME_MINUTES = 1_440;

  public RuleLimits {
    if (maxRules < 1) {
      throw new IllegalArgumentException("alerts.max-rules must be at least 1, not " + maxRules);
    }
  }
}
