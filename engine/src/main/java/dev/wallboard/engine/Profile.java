package dev.wallboard.engine;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.IdSet;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * What an agent is: profile events merged member by member.
 *
 * @param skills dense numbers of the skills held, ascending; not to be changed
 * @param groupId the group, if any
 * @param maxConcurrency how many engagements at once
 */
record Profile(int[] skills, OptionalLong groupId, Concurrency maxConcurrency) {

  /** An agent of whom no profile says anything. */
  static final Profile NONE = new Profile(new int[0], OptionalLong.empty(), Concurrency.ONE);

  /** This profile with what the event says instead. */
  Profile with(AgentEvent.ProfileChanged event, DenseIds skillIds) {
    return new Profile(
        event.skillIds().map(ids -> numbersOf(ids, skillIds)).orElse(skills),
        event.groupId().isPresent() ? event.groupId() : groupId,
        event.maxConcurrency().orElse(maxConcurrency));
  }

  private static int[] numbersOf(IdSet ids, DenseIds skillIds) {
    return ids.stream().mapToInt(skillIds::numberOf).sorted().toArray();
  }

  boolean holds(int skill) {
    return Arrays.binarySearch(skills, skill) >= 0;
  }
}
