package dev.wallboard.engine;

import dev.wallboard.engine.AccountReads.AgentActivityQuestion;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.TimeFrame;
import java.util.ArrayList;
import java.util.List;

/** Answers what agents did, to the millisecond (spec: Agent Activity). */
final class AgentActivityReader {

  private final LedgerView view;

  AgentActivityReader(LedgerView view) {
    this.view = view;
  }

  ByInterval<List<Keyed<AgentTimes>>> read(AgentActivityQuestion question, long now) {
    List<Agent> agents = new ArrayList<>();
    Selection.ascending(question.agentIds(), view.agentIds())
        .forEach(number -> addUnlessBlank(view.agents().get(number), agents));
    TimeFrame frame = TimeFrame.exact(now, question.timeframeMinutes());
    return new ByInterval<>(
        Intervals.latestFirst(
            frame, question.intervalMinutes(), now, interval -> timesOf(agents, interval)),
        timesOf(agents, frame));
  }

  private static void addUnlessBlank(Agent agent, List<Agent> agents) {
    if (agent.hasStates()) {
      agents.add(agent);
    }
  }

  private List<Keyed<AgentTimes>> timesOf(List<Agent> agents, TimeFrame frame) {
    AgentActivity activity = new AgentActivity(view.ring().floor(), view.ring().top());
    List<Keyed<AgentTimes>> times = new ArrayList<>();
    for (Agent agent : agents) {
      ActivityTally tally = new ActivityTally();
      activity.tally(agent, frame.fromEpochMillis(), frame.toEpochMillis(), tally);
      AgentTimes read = tally.times();
      if (read.loggedIn().totalMillis() > 0) {
        times.add(new Keyed<>(agent.id(), read));
      }
    }
    return times;
  }
}
