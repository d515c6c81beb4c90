package dev.wallboard.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What agents do, ascending by their ids (spec: Integrations, Workforce management). */
public record AgentStates(List<OfAgent> agents) {

  /**
   * An agent at an instant.
   *
   * @param sinceEpochMillis when the state with its reason began; empty if no event ever told one
   * @param load how many engagements the agent is connected to
   * @param chattingSinceEpochMillis since when that has been above 0; empty if it is 0, or has been
   *     for longer than is kept
   * @param changes of state after the instant asked for, in order; empty if none was asked for
   */
  public record OfAgent(
      long id,
      AgentState state,
      OptionalLong reasonId,
      OptionalLong sinceEpochMillis,
      long load,
      OptionalLong chattingSinceEpochMillis,
      Concurrency maxConcurrency,
      OptionalLong groupId,
      IdSet skillIds,
      Optional<List<Change>> changes) {}

  /** Another state, or another reason for it. */
  public record Change(long epochMillis, AgentState state, OptionalLong reasonId) {}
}
