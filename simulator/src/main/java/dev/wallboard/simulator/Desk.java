package dev.wallboard.simulator;

import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.IdSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/** An agent at work; the {@link Simulation}'s to change. */
final class Desk {

  final AgentPlan plan;
  IdSet skillIds;
  Concurrency maxConcurrency;
  AgentState state = AgentState.LOGGED_OFF;
  OptionalLong reasonId = OptionalLong.empty();
  final List<Talk> talks = new ArrayList<>();

  /** Given to the agent, and not taken yet. */
  int given;

  long idleSince;

  Desk(AgentPlan plan) {
    this.plan = plan;
    this.skillIds = plan.skillIds();
    this.maxConcurrency = plan.maxConcurrency();
  }

  boolean isFreeFor(long skillId) {
    int most = maxConcurrency.unlimited() ? 4 : maxConcurrency.limit();
    return state == AgentState.ONLINE && talks.size() + given < most && skillIds.contains(skillId);
  }

  /** The queue of a skill, and who may serve it. */
  static final class SkillDesk {
    final SkillPlan plan;
    final Deque<Talk> queue = new ArrayDeque<>();

    SkillDesk(SkillPlan plan) {
      this.plan = plan;
    }
  }
}
