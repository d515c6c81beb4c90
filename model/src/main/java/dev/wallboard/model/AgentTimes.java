package dev.wallboard.model;

import java.util.List;

/**
 * What an agent did in a stretch of time (spec: Agent Activity).
 *
 * @param online time online
 * @param backSoon time in "back in 5"
 * @param away time away, with and without a reason
 * @param awayByReason the part of it that had a reason, ascending by the reason's id
 */
public record AgentTimes(
    StateTimes online, StateTimes backSoon, StateTimes away, List<Keyed<StateTimes>> awayByReason) {

  /** Time in any of the states. */
  public StateTimes loggedIn() {
    return online.plus(backSoon).plus(away);
  }
}
