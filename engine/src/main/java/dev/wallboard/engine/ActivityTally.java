package dev.wallboard.engine;

import dev.wallboard.model.AgentState;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.StateTimes;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Adds up how long an agent was in which state, and for which reason. */
final class ActivityTally implements Agent.PieceVisitor {

  /** By the order of the states. */
  private final Sum[] states = new Sum[AgentState.values().length];

  private final Long2ObjectRBTreeMap<Sum> reasons = new Long2ObjectRBTreeMap<>();

  ActivityTally() {
    for (int state = 0; state < states.length; state++) {
      states[state] = new Sum();
    }
  }

  @Override
  public void piece(Agent.Piece piece) {
    long millis = piece.toEpochMillis - piece.fromEpochMillis;
    add(
        piece.state,
        piece.reasonId,
        millis,
        piece.load > 0 ? millis : 0,
        piece.isInMaxConcurrency() ? millis : 0);
  }

  /**
   * Adds a stretch of time in a state.
   *
   * @param reasonId why, if the agent said
   * @param totalMillis how long it was
   * @param chattingMillis how much of it with an engagement at least
   * @param inMaxConcurrencyMillis how much of it with as many as the agent can have
   */
  void add(
      AgentState state,
      OptionalLong reasonId,
      long totalMillis,
      long chattingMillis,
      long inMaxConcurrencyMillis) {
    states[state.ordinal()].add(totalMillis, chattingMillis, inMaxConcurrencyMillis);
    if (reasonId.isPresent() && totalMillis > 0) {
      reasons
          .computeIfAbsent(reasonId.getAsLong(), absent -> new Sum())
          .add(totalMillis, chattingMillis, inMaxConcurrencyMillis);
    }
  }

  /** What it all comes to. */
  AgentTimes times() {
    List<Keyed<StateTimes>> byReason = new ArrayList<>(reasons.size());
    for (Long2ObjectMap.Entry<Sum> reason : reasons.long2ObjectEntrySet()) {
      byReason.add(new Keyed<>(reason.getLongKey(), reason.getValue().times()));
    }
    return new AgentTimes(
        timesIn(AgentState.ONLINE),
        timesIn(AgentState.BACK_SOON),
        timesIn(AgentState.AWAY),
        byReason);
  }

  private StateTimes timesIn(AgentState state) {
    return states[state.ordinal()].times();
  }

  private static final class Sum {
    private long totalMillis;
    private long chattingMillis;
    private long inMaxConcurrencyMillis;

    void add(long total, long chatting, long inMaxConcurrency) {
      totalMillis += total;
      chattingMillis += chatting;
      inMaxConcurrencyMillis += inMaxConcurrency;
    }

    StateTimes times() {
      return new StateTimes(totalMillis, chattingMillis, inMaxConcurrencyMillis);
    }
  }
}
