package dev.wallboard.model;

import java.util.Optional;
import java.util.OptionalLong;

/** An event that changes what an agent does or is (spec: events, Format). */
public sealed interface AgentEvent extends Event {

  /** Which agent. */
  long agentId();

  /** The agent's state from then on; {@code reasonId} is given for {@link AgentState#AWAY} only. */
  record StateChanged(
      long epochMillis, long sequence, long agentId, AgentState state, OptionalLong reasonId)
      implements AgentEvent {
    public StateChanged {
      if (reasonId.isPresent() && state != AgentState.AWAY) {
        throw new IllegalArgumentException("only away has a reason, not " + state.wireName());
      }
    }

    @Override
    public EventType type() {
      return EventType.AGENT_STATE;
    }
  }

  /** What the agent is from then on; a member left out keeps its earlier value. */
  record ProfileChanged(
      long epochMillis,
      long sequence,
      long agentId,
      Optional<String> name,
      Optional<IdSet> skillIds,
      OptionalLong groupId,
      Optional<Concurrency> maxConcurrency)
      implements AgentEvent {
    @Override
    public EventType type() {
      return EventType.AGENT_PROFILE;
    }
  }
}
