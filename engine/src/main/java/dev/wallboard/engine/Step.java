package dev.wallboard.engine;

import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EventOrder;
import dev.wallboard.model.EventType;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An event of an engagement as the engine keeps it: ids are dense numbers, and whose it is goes
 * without saying. A number that the event does not give is {@link DenseIds#NONE}.
 */
record Step(
    long epochMillis, long sequence, EventType type, int skill, int agent, int centre, Says says) {

  /** What a message or a close says besides. */
  enum Says {
    NOTHING,
    FROM_VISITOR,
    FROM_AGENT,
    INTERACTIVE,
    NOT_INTERACTIVE
  }

  /** The event in dense numbers; ids that are new get one. */
  static Step of(EngagementEvent event, Dictionary ids) {
    int skill = DenseIds.NONE;
    int agent = DenseIds.NONE;
    int centre = DenseIds.NONE;
    Says says = Says.NOTHING;
    if (event instanceof EngagementEvent.Queued queued) {
      skill = ids.skills().numberOf(queued.skillId());
      centre = numberOf(queued.chatCenterId(), ids.centres());
    } else if (event instanceof EngagementEvent.Connected connected) {
      agent = ids.agents().numberOf(connected.agentId());
      skill = numberOf(connected.skillId(), ids.skills());
    } else if (event instanceof EngagementEvent.Message message) {
      says = saysOf(message);
    } else if (event instanceof EngagementEvent.Transferred transferred) {
      skill = ids.skills().numberOf(transferred.skillId());
      agent = numberOf(transferred.agentId(), ids.agents());
    } else if (event instanceof EngagementEvent.Closed closed) {
      says = saysOf(closed);
    }
    return new Step(
        event.epochMillis(), event.sequence(), event.type(), skill, agent, centre, says);
  }

  private static int numberOf(OptionalLong id, DenseIds ids) {
    return id.isPresent() ? ids.numberOf(id.getAsLong()) : DenseIds.NONE;
  }

  private static Says saysOf(EngagementEvent.Message message) {
    return switch (message.from()) {
      case VISITOR -> Says.FROM_VISITOR;
      case AGENT -> Says.FROM_AGENT;
    };
  }

  private static Says saysOf(EngagementEvent.Closed closed) {
    if (closed.interactive().isEmpty()) {
      return Says.NOTHING;
    }
    return closed.interactive().get() ? Says.INTERACTIVE : Says.NOT_INTERACTIVE;
  }

  /** Compares by time, sequence and type; 0 leaves the order to {@link #compareFully}. */
  int compareKey(long otherMillis, long otherSequence, EventType otherType) {
    int byTime = Long.compare(epochMillis, otherMillis);
    if (byTime != 0) {
      return byTime;
    }
    int bySequence = Long.compare(sequence, otherSequence);
    return bySequence != 0 ? bySequence : type.compareTo(otherType);
  }

  /** Compares in the one total order of an engagement's events; 0 if they are the same event. */
  int compareFully(Step other, Dictionary ids) {
    int byKey = compareKey(other.epochMillis, other.sequence, other.type);
    if (byKey != 0) {
      return byKey;
    }
    return equals(other) ? 0 : EventOrder.INSTANCE.compare(event(ids), other.event(ids));
  }

  /** The event again; of the engagement "", since only events of one engagement are compared. */
  private EngagementEvent event(Dictionary ids) {
    return switch (type) {
      case ENGAGEMENT_QUEUED ->
          new EngagementEvent.Queued(
              epochMillis, sequence, "", ids.skills().idOf(skill), idOf(centre, ids.centres()));
      case ENGAGEMENT_CONNECTED ->
          new EngagementEvent.Connected(
              epochMillis, sequence, "", ids.agents().idOf(agent), idOf(skill, ids.skills()));
      case ENGAGEMENT_MESSAGE ->
          new EngagementEvent.Message(
              epochMillis,
              sequence,
              "",
              says == Says.FROM_AGENT ? EngagementEvent.Side.AGENT : EngagementEvent.Side.VISITOR);
      case ENGAGEMENT_TRANSFERRED ->
          new EngagementEvent.Transferred(
              epochMillis, sequence, "", ids.skills().idOf(skill), idOf(agent, ids.agents()));
      case ENGAGEMENT_ABANDONED -> new EngagementEvent.Abandoned(epochMillis, sequence, "");
      case ENGAGEMENT_CLOSED ->
          new EngagementEvent.Closed(epochMillis, sequence, "", interactive());
      case AGENT_STATE, AGENT_PROFILE, SKILL_PROFILE, GROUP_PROFILE, REASON_PROFILE ->
          throw new IllegalStateException(type + " is no event of an engagement");
    };
  }

  private static OptionalLong idOf(int number, DenseIds ids) {
    return number == DenseIds.NONE ? OptionalLong.empty() : OptionalLong.of(ids.idOf(number));
  }

  private Optional<Boolean> interactive() {
    return says == Says.NOTHING ? Optional.empty() : Optional.of(says == Says.INTERACTIVE);
  }
}
