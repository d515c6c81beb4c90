package dev.wallboard.intake;

/**
 * How much there may be of an account (spec: access, Limits). Each setting has the name it has in
 * the configuration, in parentheses.
 *
 * @param maxSkills different skills ({@code account.max-skills})
 * @param maxAgents different agents ({@code account.max-agents})
 * @param maxGroups different agent groups ({@code account.max-groups})
 * @param maxChatCenters different chat centres ({@code account.max-chat-centers})
 * @param maxOpenEngagements engagements in a queue or with an agent ({@code
 *     account.max-open-engagements})
 * @param maxEventsPerEngagement events of an engagement of the last day, messages aside ({@code
 *     account.max-events-per-engagement})
 */
public record AccountLimits(
    int maxSkills,
    int maxAgents,
    int maxGroups,
    int maxChatCenters,
    int maxOpenEngagements,
    int maxEventsPerEngagement) {

  public static final AccountLimits DEFAULTS =
      new AccountLimits(10_000, 100_000, 1_000, 100, 1_000_000, 10_000);

  /** What the engine's packed cells have room for. */
  private static final int MOST_IDS = 1_000_000;

  public AccountLimits {
    requireBetween("account.max-skills", MOST_IDS, maxSkills);
    requireBetween("account.max-agents", MOST_IDS, maxAgents);
    requireBetween("account.max-groups", MOST_IDS, maxGroups);
    requireBetween("account.max-chat-centers", MOST_IDS, maxChatCenters);
    requireBetween("account.max-open-engagements", 1_000_000_000, maxOpenEngagements);
    requireBetween("account.max-events-per-engagement", 1_000_000, maxEventsPerEngagement);
  }

  private static void requireBetween(String name, int most, int value) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be from 1 to " + most + ", not " + value);
    }
  }
}
