package dev.wallboard.intake.sources.chatwoot;

import java.util.OptionalLong;

/**
 * What is remembered of a conversation.
 *
 * @param openings how often it was opened; 0 if it never was
 * @param open whether it is
 * @param skillId its skill while it is open
 * @param agentId who has it while it is open
 * @param updatedEpochMillis how late it was as Chatwoot told it last; what it tells of before is
 *     old
 */
record Conversation(
    long openings, boolean open, long skillId, OptionalLong agentId, long updatedEpochMillis) {

  /** One that was never heard of. */
  static final Conversation UNKNOWN =
      new Conversation(0, false, -1, OptionalLong.empty(), Long.MIN_VALUE);

  Conversation opened(long skill, OptionalLong agent, long atEpochMillis) {
    return new Conversation(openings + 1, true, skill, agent, atEpochMillis);
  }

  Conversation with(long skill, OptionalLong agent, long atEpochMillis) {
    return new Conversation(openings, open, skill, agent, atEpochMillis);
  }

  Conversation closed(long atEpochMillis) {
    return new Conversation(openings, false, skillId, OptionalLong.empty(), atEpochMillis);
  }
}
