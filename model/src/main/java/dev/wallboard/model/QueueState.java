package dev.wallboard.model;

import java.util.List;

/**
 * What {@code queuestate} says (spec: Current Queue State).
 *
 * @param skills the skills asked for, ascending by id
 * @param totals what is valid, added up; of the wait the longest
 */
public record QueueState(List<Keyed<OfSkill>> skills, OfSkill totals) {

  /**
   * The state of a queue now; −1 in each field where there is no queue state data.
   *
   * @param availableSlots how many more chats the agents online could take
   * @param queueSize how many wait
   * @param maxWaitMillis how long the longest of them has waited; −1 if nobody waits
   */
  public record OfSkill(long availableSlots, long queueSize, long maxWaitMillis) {

    /** No queue state data. */
    public static final OfSkill NONE = new OfSkill(-1, -1, -1);
  }
}
