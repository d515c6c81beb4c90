package dev.wallboard.engine;

import dev.wallboard.engine.AccountReads.AgentActivityQuestion;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.StateTimes;
import dev.wallboard.model.TimeFrame;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Answers what agents did, to the millisecond (spec: Agent Activity). */
final class AgentActivityReader {

  private final LedgerView view;

  AgentActivityReader(LedgerView view) {
    this.view = view;
  }

  ByInterval<List<Keyed<AgentTimes>>> read(AgentActivityQuestion question, long now) {
    List<Agent> agents = new ArrayList<>();
    Selection.ascending(question.agentIds(), view.agentIds())
        .forEach(number -> agents.add(view.agents().get(number)));
    TimeFrame frame = TimeFrame.exact(now, question.timeframeMinutes());
    return new ByInterval<>(
        Intervals.latestFirst(
            frame, question.intervalMinutes(), now, interval -> timesOf(agents, interval)),
        timesOf(agents, frame));
  }

  private static List<Keyed<AgentTimes>> timesOf(List<Agent> agents, TimeFrame frame) {
    List<Keyed<AgentTimes>> times = new ArrayList<>();
    for (Agent agent : agents) {
      Clock clock = new Clock();
      agent.walk(frame.fromEpochMillis(), frame.toEpochMillis(), clock);
      AgentTimes read = clock.times();
      if (read.loggedIn().totalMillis() > 0) {
        times.add(new Keyed<>(agent.id(), read));
      }
    }
    return times;
  }

  /** Adds up how long an agent was in which state. */
  private static final class Clock implements Agent.PieceVisitor {
    private final Map<AgentState, Sum> states = new EnumMap<>(AgentState.class);
    private final Long2ObjectRBTreeMap<Sum> reasons = new Long2ObjectRBTreeMap<>();

    Clock() {
      for (AgentState state : AgentState.values()) {
        states.put(state, new Sum());
      }
    }

    @Override
    public void piece(Agent.Piece piece) {
      sumOf(piece.state).add(piece);
      if (piece.reasonId.isPresent()) {
        reasons.computeIfAbsent(piece.reasonId.getAsLong(), absent -> new Sum()).add(piece);
      }
    }

    private Sum sumOf(AgentState state) {
      Sum sum = states.get(state);
      if (sum == null) {
        throw new IllegalStateException("no sum of " + state);
      }
      return sum;
    }

    AgentTimes times() {
      List<Keyed<StateTimes>> byReason = new ArrayList<>(reasons.size());
      for (Long2ObjectMap.Entry<Sum> reason : reasons.long2ObjectEntrySet()) {
        byReason.add(new Keyed<>(reason.getLongKey(), reason.getValue().times()));
      }
      return new AgentTimes(
          sumOf(AgentState.ONLINE).times(),
          sumOf(AgentState.BACK_SOON).times(),
          sumOf(AgentState.AWAY).times(),
          byReason);
    }
  }

  private static final class Sum {
    private long totalMillis;
    private long chattingMillis;
    private long inMaxConcurrencyMillis;

    void add(Agent.Piece piece) {
      long millis = piece.toEpochMillis - piece.fromEpochMillis;
      totalMillis += millis;
      chattingMillis += piece.load > 0 ? millis : 0;
      inMaxConcurrencyMillis += piece.isInMaxConcurrency() ? millis : 0;
    }

    StateTimes times() {
      return new StateTimes(totalMillis, chattingMillis, inMaxConcurrencyMillis);
    }
  }
}
