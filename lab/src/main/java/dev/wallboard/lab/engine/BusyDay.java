package dev.wallboard.lab.engine;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventOrder;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * The events of a busy day for measurements: chats spread evenly over 24 hours, each of ten events
 * (queued, connected, seven messages, closed); agents online all day with breaks, each with a
 * number of skills of their own. Same seed, same events.
 *
 * @param engagements how many chats
 * @param skills how many skills, ids from 1
 * @param agents how many agents, ids from 1
 * @param skillsPerAgent how many skills each agent holds
 */
public record BusyDay(int engagements, int skills, int agents, int skillsPerAgent) {

  /** Where the day ends, and {@code now} of the measurements: some bucket's start, less 1 ms. */
  public static final long END_EPOCH_MILLIS = 1_790_000_100_000L - 1;

  private static final int MESSAGES = 7;
  private static final long SEED = 20_261_123;

  /** The events in order of time. */
  public List<Event> inOrder() {
    List<Event> events = new ArrayList<>(engagements * 10 + agents * 8);
    addAgents(events);
    addEngagements(events);
    events.sort(EventOrder.INSTANCE);
    return events;
  }

  private static long start() {
    return END_EPOCH_MILLIS - TimeGrid.DAY_MILLIS + TimeGrid.MINUTE_MILLIS;
  }

  private void addAgents(List<Event> events) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int agent = 1; agent <= agents; agent++) {
      events.add(profile(agent));
      events.add(state(agent, start(), AgentState.ONLINE));
      for (int pause = 0; pause < 3; pause++) {
        long from = start() + random.nextLong(22 * 60 * TimeGrid.MINUTE_MILLIS);
        events.add(state(agent, from, AgentState.AWAY));
        events.add(state(agent, from + 15 * TimeGrid.MINUTE_MILLIS, AgentState.ONLINE));
      }
    }
  }

  private Event profile(int agent) {
    long[] held = new long[skillsPerAgent];
    for (int i = 0; i < skillsPerAgent; i++) {
      held[i] = 1 + (agent * (long) skillsPerAgent + i) % skills;
    }
    return new AgentEvent.ProfileChanged(
        start(),
        0,
        agent,
        Optional.empty(),
        Optional.of(IdSet.of(held)),
        OptionalLong.of(agent % 20),
        Optional.of(Concurrency.of(4)));
  }

  private static Event state(int agent, long at, AgentState state) {
    return new AgentEvent.StateChanged(at, 0, agent, state, OptionalLong.empty());
  }

  private void addEngagements(List<Event> events) {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    long lastStart = TimeGrid.DAY_MILLIS - 30 * TimeGrid.MINUTE_MILLIS;
    for (int i = 0; i < engagements; i++) {
      long at = start() + lastStart * i / engagements;
      addEngagement(events, "chat-" + (1_000_000 + i), at, random);
    }
  }

  private void addEngagement(
      List<Event> events, String id, long queuedAt, SplittableRandom random) {
    int agent = 1 + random.nextInt(agents);
    long skill = 1 + (agent * (long) skillsPerAgent + random.nextInt(skillsPerAgent)) % skills;
    events.add(new EngagementEvent.Queued(queuedAt, 0, id, skill, OptionalLong.empty()));
    long at = queuedAt + 1 + random.nextLong(60_000);
    events.add(new EngagementEvent.Connected(at, 0, id, agent, OptionalLong.empty()));
    for (int message = 0; message < MESSAGES; message++) {
      at += 1 + random.nextLong(60_000);
      events.add(
          new EngagementEvent.Message(
              at,
              0,
              id,
              message % 2 == 0 ? EngagementEvent.Side.VISITOR : EngagementEvent.Side.AGENT));
    }
    at += 1 + random.nextLong(60_000);
    events.add(new EngagementEvent.Closed(at, 0, id, Optional.empty()));
  }
}
