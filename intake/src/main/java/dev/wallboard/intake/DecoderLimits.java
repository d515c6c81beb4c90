package dev.wallboard.intake;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.NameEvent;

/**
 * How large one event may be (spec: events, Ingest; access, Limits). What is larger is refused by
 * itself and leaves its neighbours alone.
 *
 * @param maxEventBytes bytes of a line without its end, or of an element of an array ({@code
 *     intake.max-event-bytes})
 * @param maxNesting objects and arrays around a value; the event itself is the first ({@code
 *     intake.max-nesting})
 * @param maxEngagementIdCodePoints code points of an engagement's id ({@code
 *     intake.max-engagement-id-code-points})
 * @param maxNameCodePoints code points of the name of an agent, skill, group or reason ({@code
 *     intake.max-name-code-points})
 * @param maxSkillsPerProfile different skills of one agent's profile ({@code
 *     intake.max-skills-per-profile})
 */
public record DecoderLimits(
    int maxEventBytes,
    int maxNesting,
    int maxEngagementIdCodePoints,
    int maxNameCodePoints,
    int maxSkillsPerProfile) {

  /** The limits of a server whose configuration says nothing else. */
  public static final DecoderLimits DEFAULTS =
      new DecoderLimits(
          65_536,
          16,
          EngagementEvent.MAX_ENGAGEMENT_ID_CODE_POINTS,
          NameEvent.MAX_NAME_CODE_POINTS,
          500);

  public DecoderLimits {
    requireBetween("intake.max-event-bytes", 1, 1 << 26, maxEventBytes);
    requireBetween("intake.max-nesting", 1, 1_000, maxNesting);
    requireBetween("intake.max-engagement-id-code-points", 1, 1_024, maxEngagementIdCodePoints);
    requireBetween("intake.max-name-code-points", 1, 4_096, maxNameCodePoints);
    requireBetween("intake.max-skills-per-profile", 1, 100_000, maxSkillsPerProfile);
  }

  private static void requireBetween(String name, int least, int most, int value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value);
    }
  }
}
