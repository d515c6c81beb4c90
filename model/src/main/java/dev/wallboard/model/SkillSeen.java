package dev.wallboard.model;

/**
 * When a skill last had cause for queue state data, as far as that is known of a time whose events
 * are gone: an event named it, its queue was not empty, or an agent who held it was logged on
 * (spec: Current Queue State, Queue state data).
 *
 * @param epochMillis the skill has queue state data up to 24 hours after this instant, in
 *     milliseconds of UTC since 1970; exclusive where a state ended
 */
public record SkillSeen(long skillId, long epochMillis) {}
