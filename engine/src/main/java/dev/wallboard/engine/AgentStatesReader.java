package dev.wallboard.engine;

import dev.wallboard.engine.AccountReads.AgentStatesQuestion;
import dev.wallboard.model.AgentStates;
import dev.wallboard.model.IdSet;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers what agents do, and since when (spec: Integrations, Workforce management). */
final class AgentStatesReader {

  private final LedgerView view;

  AgentStatesReader(LedgerView view) {
    this.view = view;
  }

  AgentStates read(AgentStatesQuestion question, long now) {
    IntList numbers = Selection.ascending(question.agentIds(), view.agentIds());
    List<AgentStates.OfAgent> agents = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      Agent agent = view.agents().get(number);
      Profile profile = agent.profileAt(now);
      if (agent.isKnown(view.floorEpochMillis(), now) && isMember(profile, question)) {
        agents.add(ofAgent(agent, profile, question.sinceEpochMillis(), now));
      }
    }
    return new AgentStates(agents);
  }

  private static boolean isMember(Profile profile, AgentStatesQuestion question) {
    return question.groupIds().all()
        || (profile.groupId().isPresent()
            && question.groupIds().accepts(profile.groupId().getAsLong()));
  }

  private AgentStates.OfAgent ofAgent(Agent agent, Profile profile, OptionalLong since, long now) {
    Agent.Stretch present = agent.stretchAt(now);
    return new AgentStates.OfAgent(
        agent.id(),
        present.state(),
        present.reasonId(),
        present.sinceEpochMillis(),
        agent.load().levelAt(now),
        agent.load().positiveSince(view.floorEpochMillis(), now),
        profile.maxConcurrency(),
        profile.groupId(),
        IdSet.of(Arrays.stream(profile.skills()).mapToLong(view.skillIds()::idOf).toArray()),
        since.isPresent()
            ? Optional.of(agent.changesWithin(since.getAsLong(), now))
            : Optional.empty());
  }
}
