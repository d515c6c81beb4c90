package dev.wallboard.intake;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.NameEvent;

/**
 * How large one event may be (spec: events, Ingest; access, Limits). What is larger is refused by
 * itself and leaves its neighbours alone.
 *
 * @param maxEventBytes bytes of a line without its end, or of an element of an array
 * @param maxNesting objects and arrays around a value; the event itself is the first
 * @param maxEngagementIdCodePoints code points of an engagement's id
 * @param maxNameCodePoints code points of the name of an agent, skill, group or reason
 * @param maxSkillsPerProfile different skills of one agent's profile
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
    requirePositive("maxEventBytes", maxEventBytes);
    requirePositive("maxNesting", maxNesting);
    requirePositive("maxEngagementIdCodePoints", maxEngagementIdCodePoints);
    requirePositive("maxNameCodePoints", maxNameCodePoints);
    requirePositive("maxSkillsPerProfile", maxSkillsPerProfile);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
  }
}
