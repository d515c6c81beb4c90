package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.Naming.Name;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.AgentEvent.ProfileChanged;
import dev.wallboard.model.AgentEvent.StateChanged;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Makes the events of agents: logged in to queues and off from them, paused and not. A pause, or
 * its end, of an agent who has logged off says nothing: some systems end pauses after the logoff.
 *
 * <p>Methods say why a line was left out, if it was.
 */
final class MemberEvents {

  /** What ADDMEMBER has as its parameter for an agent who begins with a pause. */
  private static final String PAUSED = "PAUSED";

  private static final Optional<String> USED = Optional.empty();

  private final Naming naming;
  private final Members members;

  MemberEvents(Naming naming, Members members) {
    this.naming = naming;
    this.members = members;
  }

  Optional<String> login(QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    long agentId = agentId(line, at, events);
    if (line.queue().isPresent()) {
      members.loginTo(agentId, skillId(line, at, events));
    } else {
      members.login(agentId);
    }
    boolean paused = line.parameter(1).filter(PAUSED::equals).isPresent();
    events.accept(state(at, agentId, paused ? AgentState.AWAY : AgentState.ONLINE));
    events.accept(profile(at, agentId, members.queues(agentId)));
    return USED;
  }

  Optional<String> logoff(QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    long agentId = agentId(line, at, events);
    if (line.queue().isPresent()) {
      members.logoffFrom(agentId, skillId(line, at, events));
    } else {
      members.logoff(agentId);
    }
    if (members.isLoggedOff(agentId)) {
      events.accept(state(at, agentId, AgentState.LOGGED_OFF));
    }
    events.accept(profile(at, agentId, members.queues(agentId)));
    return USED;
  }

  Optional<String> pause(QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    long agentId = agentId(line, at, events);
    if (members.isLoggedOff(agentId)) {
      return saysNothing(line);
    }
    Optional<String> reason = line.parameter(1);
    OptionalLong reasonId =
        reason.isPresent()
            ? OptionalLong.of(naming.reason(Name.of(reason.get()), at, events))
            : OptionalLong.empty();
    events.accept(
        new StateChanged(at.epochMillis(), at.sequence(), agentId, AgentState.AWAY, reasonId));
    return USED;
  }

  Optional<String> unpause(QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    long agentId = agentId(line, at, events);
    if (members.isLoggedOff(agentId)) {
      return saysNothing(line);
    }
    events.accept(state(at, agentId, AgentState.ONLINE));
    return USED;
  }

  private static Optional<String> saysNothing(QueueLogLine line) {
    return Optional.of(line.event() + " of an agent who has logged off");
  }

  private long agentId(QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    return naming.agent(Name.of(line.requiredAgent()), at, events);
  }

  private long skillId(QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    return naming.skill(Name.of(line.requiredQueue()), at, events);
  }

  private static Event state(At at, long agentId, AgentState state) {
    return new StateChanged(at.epochMillis(), at.sequence(), agentId, state, OptionalLong.empty());
  }

  private static Event profile(At at, long agentId, IdSet queues) {
    return new ProfileChanged(
        at.epochMillis(),
        at.sequence(),
        agentId,
        Optional.empty(),
        Optional.of(queues),
        OptionalLong.empty(),
        Optional.empty());
  }
}
