package dev.wallboard.simulator;

import dev.wallboard.model.AgentState;
import dev.wallboard.model.TimeGrid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an agent leaves the desk for a while, and for how long. */
enum Pause {
  LUNCH(AgentState.AWAY, 30, 45, new Named(71, "Lunch")),
  BREAK(AgentState.AWAY, 9, 16, new Named(72, "Break")),
  MEETING(AgentState.AWAY, 20, 35, new Named(73, "Team meeting")),
  TRAINING(AgentState.AWAY, 40, 75, new Named(74, "Training")),
  COACHING(AgentState.AWAY, 15, 30, new Named(75, "Coaching")),
  ERRAND(AgentState.AWAY, 4, 12, null),
  MOMENT(AgentState.BACK_SOON, 1, 5, null);

  private final AgentState state;
  private final Spread length;
  private final Optional<Named> reason;

  Pause(AgentState state, int fromMinutes, int toMinutes, @Nullable Named reason) {
    this.state = state;
    this.length =
        new Spread.Even(fromMinutes * TimeGrid.MINUTE_MILLIS, toMinutes * TimeGrid.MINUTE_MILLIS);
    this.reason = Optional.ofNullable(reason);
  }

  AgentState state() {
    return state;
  }

  Spread length() {
    return length;
  }

  /** What is said of it; nothing where the agent just goes. */
  Optional<Named> reason() {
    return reason;
  }
}
