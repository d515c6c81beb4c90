package dev.wallboard.engine;

import dev.wallboard.model.SkillSeen;
import dev.wallboard.model.TimeGrid;
import java.util.List;

/**
 * What is counted of an account, as it was at some instant, for good: what {@link Ledger} writes,
 * to be read by any thread. Nothing in it is written any more, but for what readers remember.
 *
 * @param skillIds the ids of the skills
 * @param agentIds the ids of the agents
 * @param centreIds the ids of the chat centres
 * @param skills by dense number
 * @param agents by dense number
 * @param ring the buckets of the last 24 hours
 * @param skillNames what skills are called
 * @param groupNames what groups are called
 * @param reasonNames what reasons are called
 */
record LedgerView(
    KnownIds skillIds,
    KnownIds agentIds,
    KnownIds centreIds,
    List<Skill> skills,
    List<Agent> agents,
    BucketRing.Seen ring,
    Names.Seen skillNames,
    Names.Seen groupNames,
    Names.Seen reasonNames) {

  /** The first instant of the oldest bucket kept. */
  long floorEpochMillis() {
    return TimeGrid.startOf(ring.floor());
  }

  /** The available slots of the skill. */
  AvailableSlots slotsOf(Skill skill) {
    return new AvailableSlots(skill, agents, ring.top());
  }

  /** Which skills still have queue state data by what lies before the oldest bucket. */
  List<SkillSeen> skillsSeen() {
    return skills.stream().flatMap(skill -> skill.seenBefore(floorEpochMillis()).stream()).toList();
  }

  /** Whether both are the same in all their parts. */
  boolean isSameAs(LedgerView other) {
    return skillIds == other.skillIds
        && agentIds == other.agentIds
        && centreIds == other.centreIds
        && skills == other.skills
        && agents == other.agents
        && ring == other.ring
        && skillNames == other.skillNames
        && groupNames == other.groupNames
        && reasonNames == other.reasonNames;
  }
}
