package dev.wallboard.engine;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementEvent.Side;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.TimeGrid;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Events as they are told: {@code engagement("E-1").queuedAt("10:04:59")}. Times are of one day,
 * which {@link #at} knows; skill, agent and chat centre are those last named, at first skill 1,
 * agent 1 and no chat centre.
 */
final class Story {

  /** The day on which all stories play, in epoch milliseconds. */
  private static final long MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z").toEpochMilli();

  private Story() {}

  /** The instant of that day in epoch milliseconds; {@code 10:04}, {@code 10:04:59.123}. */
  static long at(String time) {
    return MIDNIGHT + LocalTime.parse(time).toNanoOfDay() / 1_000_000;
  }

  /** The instant so many days later. */
  static long daysAfter(int days, String time) {
    return at(time) + days * TimeGrid.DAY_MILLIS;
  }

  static OfEngagement engagement(String engagementId) {
    return new OfEngagement(engagementId);
  }

  static OfAgent agent(long agentId) {
    return new OfAgent(agentId);
  }

  /** All events of the stories, one story after the other. */
  static List<Event> all(Teller... stories) {
    return Stream.of(stories).flatMap(story -> story.events().stream()).toList();
  }

  /** Has events to tell. */
  interface Teller {
    List<Event> events();
  }

  /** What happened to an engagement. */
  static final class OfEngagement implements Teller {
    private final List<Event> events = new ArrayList<>();
    private final String id;
    private long skillId = 1;
    private long agentId = 1;
    private OptionalLong centreId = OptionalLong.empty();

    private OfEngagement(String id) {
      this.id = id;
    }

    OfEngagement inSkill(long newSkillId) {
      skillId = newSkillId;
      return this;
    }

    OfEngagement byAgent(long newAgentId) {
      agentId = newAgentId;
      return this;
    }

    OfEngagement inCentre(long newCentreId) {
      centreId = OptionalLong.of(newCentreId);
      return this;
    }

    OfEngagement queuedAt(String time) {
      return queuedAt(at(time));
    }

    OfEngagement queuedAt(long epochMillis) {
      return and(new EngagementEvent.Queued(epochMillis, 0, id, skillId, centreId));
    }

    OfEngagement connectedAt(String time) {
      return connectedAt(at(time));
    }

    OfEngagement connectedAt(long epochMillis) {
      return and(
          new EngagementEvent.Connected(epochMillis, 0, id, agentId, OptionalLong.of(skillId)));
    }

    OfEngagement visitorWroteAt(String time) {
      return and(new EngagementEvent.Message(at(time), 0, id, Side.VISITOR));
    }

    OfEngagement agentWroteAt(String time) {
      return and(new EngagementEvent.Message(at(time), 0, id, Side.AGENT));
    }

    OfEngagement transferredAt(String time) {
      return and(new EngagementEvent.Transferred(at(time), 0, id, skillId, OptionalLong.empty()));
    }

    OfEngagement abandonedAt(String time) {
      return abandonedAt(at(time));
    }

    OfEngagement abandonedAt(long epochMillis) {
      return and(new EngagementEvent.Abandoned(epochMillis, 0, id));
    }

    OfEngagement closedAt(String time) {
      return closedAt(at(time));
    }

    OfEngagement closedAt(long epochMillis) {
      return and(new EngagementEvent.Closed(epochMillis, 0, id, Optional.empty()));
    }

    private OfEngagement and(Event event) {
      events.add(event);
      return this;
    }

    @Override
    public List<Event> events() {
      return events;
    }
  }

  /** What an agent did and was. */
  static final class OfAgent implements Teller {
    private final List<Event> events = new ArrayList<>();
    private final long id;

    private OfAgent(long id) {
      this.id = id;
    }

    OfAgent onlineAt(String time) {
      return stateAt(time, AgentState.ONLINE);
    }

    OfAgent stateAt(String time, AgentState state) {
      return and(new AgentEvent.StateChanged(at(time), 0, id, state, OptionalLong.empty()));
    }

    OfAgent awayAt(String time, long reasonId) {
      return and(
          new AgentEvent.StateChanged(at(time), 0, id, AgentState.AWAY, OptionalLong.of(reasonId)));
    }

    OfAgent skillsAt(String time, long... skillIds) {
      return and(
          new AgentEvent.ProfileChanged(
              at(time),
              0,
              id,
              Optional.empty(),
              Optional.of(IdSet.of(skillIds)),
              OptionalLong.empty(),
              Optional.empty()));
    }

    OfAgent groupAt(String time, long groupId) {
      return and(
          new AgentEvent.ProfileChanged(
              at(time),
              0,
              id,
              Optional.empty(),
              Optional.empty(),
              OptionalLong.of(groupId),
              Optional.empty()));
    }

    OfAgent concurrencyAt(String time, Concurrency concurrency) {
      return and(
          new AgentEvent.ProfileChanged(
              at(time),
              0,
              id,
              Optional.empty(),
              Optional.empty(),
              OptionalLong.empty(),
              Optional.of(concurrency)));
    }

    private OfAgent and(Event event) {
      events.add(event);
      return this;
    }

    @Override
    public List<Event> events() {
      return events;
    }
  }
}
