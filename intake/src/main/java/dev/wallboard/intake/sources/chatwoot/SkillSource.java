package dev.wallboard.intake.sources.chatwoot;

/** What of a conversation is its skill. */
public enum SkillSource {
  /** The inbox it came in by. */
  INBOX,
  /** The team it is assigned to; without one it has no skill. */
  TEAM
}
