package dev.wallboard.intake.sources;

/**
 * How much a source may bring and remember. What goes beyond is refused record by record, or, where
 * it is memory of what is over, forgotten, the oldest first.
 *
 * @param maxRecordBytes a line, or an object of JSON ({@code sources.max-record-bytes})
 * @param maxSkills skills of an account's directory ({@code sources.max-skills})
 * @param maxAgents agents of an account's directory ({@code sources.max-agents})
 * @param maxGroups groups of an account's directory ({@code sources.max-groups})
 * @param maxReasons reasons to be away of an account's directory ({@code sources.max-reasons})
 * @param maxSkillsOfAgent skills that one agent has at once ({@code sources.max-skills-of-agent})
 * @param maxEngagements engagements that are remembered while they go on, and as many that are over
 *     ({@code sources.max-engagements})
 */
public record SourceLimits(
    int maxRecordBytes,
    int maxSkills,
    int maxAgents,
    int maxGroups,
    int maxReasons,
    int maxSkillsOfAgent,
    int maxEngagements) {

  /** The limits where nothing else is configured. */
  public static final SourceLimits DEFAULTS =
      new SourceLimits(1 << 20, 10_000, 100_000, 1_000, 10_000, 500, 200_000);

  public SourceLimits {
    requireBetween("sources.max-record-bytes", 1_024, 1 << 26, maxRecordBytes);
    requireBetween("sources.max-skills", 1, 1_000_000, maxSkills);
    requireBetween("sources.max-agents", 1, 1_000_000, maxAgents);
    requireBetween("sources.max-groups", 1, 1_000_000, maxGroups);
    requireBetween("sources.max-reasons", 1, 1_000_000, maxReasons);
    requireBetween("sources.max-skills-of-agent", 1, 100_000, maxSkillsOfAgent);
    requireBetween("sources.max-engagements", 1, 10_000_000, maxEngagements);
  }

  private static void requireBetween(String name, int least, int most, int value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value);
    }
  }
}
