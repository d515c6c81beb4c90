package dev.wallboard.intake.sources.amazon;

import dev.wallboard.intake.Shown;
import dev.wallboard.intake.sources.ActivityStates;
import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.Naming.Name;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.AgentEvent.ProfileChanged;
import dev.wallboard.model.AgentEvent.StateChanged;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Makes the events of agents. A login and a logoff are at the event's own instant, any other state
 * since its status began. What was said of an agent last is not said again.
 */
final class Agents {

  /** What an agent's status is where nobody said what it stands for. */
  private static final ActivityStates USUAL =
      new ActivityStates(Map.of("Available", AgentState.ONLINE, "Offline", AgentState.LOGGED_OFF));

  private static final Map<String, AgentState> BY_TYPE =
      Map.of("ROUTABLE", AgentState.ONLINE, "OFFLINE", AgentState.LOGGED_OFF);

  private final Naming naming;
  private final Profiles profiles;
  private final ActivityStates given;

  /** There are as many as the directory has agents. */
  private final Map<Long, StateChanged> lastStates = new HashMap<>();

  private final Map<Long, Profiles.Profile> lastProfiles = new HashMap<>();

  Agents(Naming naming, Profiles profiles, ActivityStates given) {
    this.naming = naming;
    this.profiles = profiles;
    this.given = given;
  }

  Optional<String> take(JsonFields record, Consumer<Event> events) throws UnusableRecordException {
    At at = At.instant(record.requiredInstant("EventTimestamp"));
    String type = record.requiredText("EventType");
    return switch (type) {
      case "LOGIN", "STATE_CHANGE", "HEART_BEAT" -> snapshot(record, type, at, events);
      case "LOGOUT" -> logout(record, at, events);
      default -> Optional.of("agent event " + Shown.bareText(type));
    };
  }

  private Optional<String> logout(JsonFields record, At at, Consumer<Event> events)
      throws UnusableRecordException {
    Optional<JsonFields> snapshot = record.object("CurrentAgentSnapshot");
    long agentId = agentId(record, snapshot, at, events);
    say(
        new StateChanged(
            at.epochMillis(), at.sequence(), agentId, AgentState.LOGGED_OFF, OptionalLong.empty()),
        events);
    return Optional.empty();
  }

  private Optional<String> snapshot(JsonFields record, String type, At at, Consumer<Event> events)
      throws UnusableRecordException {
    JsonFields snapshot = record.requiredObject("CurrentAgentSnapshot");
    JsonFields status = snapshot.requiredObject("AgentStatus");
    long agentId = agentId(record, Optional.of(snapshot), at, events);
    At since =
        type.equals("LOGIN")
            ? at
            : At.instant(status.instant("StartTimestamp").orElse(at.epochMillis()));
    say(state(agentId, status, since, events), events);
    Optional<JsonFields> configuration = snapshot.object("Configuration");
    if (configuration.isPresent()) {
      say(agentId, profiles.of(configuration.get(), at, events), at, events);
    }
    return Optional.empty();
  }

  private void say(StateChanged state, Consumer<Event> events) {
    if (!state.equals(lastStates.put(state.agentId(), state))) {
      events.accept(state);
    }
  }

  private void say(long agentId, Profiles.Profile profile, At at, Consumer<Event> events) {
    if (!profile.equals(lastProfiles.put(agentId, profile))) {
      events.accept(
          new ProfileChanged(
              at.epochMillis(),
              at.sequence(),
              agentId,
              Optional.empty(),
              profile.skillIds(),
              profile.groupId(),
              profile.maxConcurrency()));
    }
  }

  private long agentId(
      JsonFields record, Optional<JsonFields> snapshot, At at, Consumer<Event> events)
      throws UnusableRecordException {
    Optional<JsonFields> configuration =
        snapshot.isPresent() ? snapshot.get().object("Configuration") : Optional.empty();
    Optional<String> shown =
        configuration.isPresent() ? shownName(configuration.get()) : Optional.empty();
    return naming.agent(new Name(Arn.id(record.requiredText("AgentARN")), shown), at, events);
  }

  private static Optional<String> shownName(JsonFields configuration)
      throws UnusableRecordException {
    String first = configuration.text("FirstName").orElse("");
    String last = configuration.text("LastName").orElse("");
    String whole = (first + " " + last).strip();
    return whole.isEmpty() ? configuration.text("Username") : Optional.of(whole);
  }

  private StateChanged state(long agentId, JsonFields status, At since, Consumer<Event> events)
      throws UnusableRecordException {
    Name name = Arn.name(status, "ARN", "Name");
    AgentState state = stateOf(name.shown().orElse(name.key()), status.text("Type"));
    OptionalLong reasonId =
        state == AgentState.AWAY
            ? OptionalLong.of(naming.reason(name, since, events))
            : OptionalLong.empty();
    return new StateChanged(since.epochMillis(), since.sequence(), agentId, state, reasonId);
  }

  private AgentState stateOf(String status, Optional<String> type) {
    return given
        .of(status)
        .or(() -> type.map(BY_TYPE::get))
        .or(() -> USUAL.of(status))
        .orElse(AgentState.AWAY);
  }
}
