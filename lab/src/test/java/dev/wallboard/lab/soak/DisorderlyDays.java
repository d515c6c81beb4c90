package dev.wallboard.lab.soak;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.simulator.CentreSize;
import dev.wallboard.simulator.ContactCentre;
import dev.wallboard.simulator.Simulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * The events of a simulated contact centre as they arrive: one in twenty late, by anything up to a
 * day, one in twenty once more. Beside the simulated ones there are lives longer than a day: an
 * agent who is told of once and never again, and engagements that stay in a queue and with an agent
 * for most of the time.
 */
final class DisorderlyDays {

  private static final long HOUR_MILLIS = 60 * TimeGrid.MINUTE_MILLIS;
  private static final int LATE_PERCENT = 5;
  private static final int REPEATED_PERCENT = 5;
  private static final int LONG_LIVES = 50;
  private static final long TIRELESS_AGENT = 7;
  private static final long QUIET_SKILL = 900;

  private final SplittableRandom random;
  private final Simulation simulation;
  private final List<Event> longLives = new ArrayList<>();
  private final PriorityQueue<Arrival> onTheirWay =
      new PriorityQueue<>(
          Comparator.comparingLong(Arrival::epochMillis).thenComparing(Arrival::number));
  private long arrivals;
  private long late;
  private long repeated;

  private record Arrival(long epochMillis, long number, Event event) {}

  DisorderlyDays(long seed, CentreSize size, long startEpochMillis) {
    this.random = new SplittableRandom(seed);
    this.simulation = Simulation.of(ContactCentre.usual(seed, size, 0), seed, startEpochMillis);
    addTirelessAgent(startEpochMillis);
    for (int i = 0; i < LONG_LIVES; i++) {
      addLongLife("long-" + i, startEpochMillis + random.nextLong(12 * HOUR_MILLIS));
    }
    longLives.sort(Comparator.comparingLong(Event::epochMillis));
  }

  private void addTirelessAgent(long at) {
    longLives.add(
        new AgentEvent.ProfileChanged(
            at,
            0,
            TIRELESS_AGENT,
            Optional.of("Never sleeps"),
            Optional.of(IdSet.of(QUIET_SKILL)),
            OptionalLong.of(77),
            Optional.of(Concurrency.of(LONG_LIVES / 2))));
    longLives.add(
        new AgentEvent.StateChanged(
            at, 0, TIRELESS_AGENT, AgentState.ONLINE, OptionalLong.empty()));
  }

  private void addLongLife(String id, long queuedAt) {
    long connectedAt = queuedAt + random.nextLong(40 * HOUR_MILLIS);
    longLives.add(new EngagementEvent.Queued(queuedAt, 0, id, QUIET_SKILL, OptionalLong.empty()));
    if (random.nextInt(4) > 0) {
      longLives.add(
          new EngagementEvent.Connected(connectedAt, 0, id, TIRELESS_AGENT, OptionalLong.empty()));
      longLives.add(
          new EngagementEvent.Closed(
              connectedAt + random.nextLong(40 * HOUR_MILLIS), 0, id, Optional.empty()));
    }
  }

  /**
   * What has arrived since this was asked last; what would be too late for a server is left out.
   */
  List<Event> until(long nowEpochMillis) {
    simulation.until(nowEpochMillis).forEach(this::plan);
    while (!longLives.isEmpty() && longLives.get(0).epochMillis() <= nowEpochMillis) {
      plan(longLives.remove(0));
    }
    List<Event> arrived = new ArrayList<>();
    while (!onTheirWay.isEmpty() && onTheirWay.peek().epochMillis <= nowEpochMillis) {
      Event event = onTheirWay.remove().event;
      if (TimeGrid.bucketOf(event.epochMillis()) >= TimeGrid.oldestBucketAt(nowEpochMillis)) {
        arrived.add(event);
      }
    }
    return arrived;
  }

  private void plan(Event event) {
    boolean isLate = random.nextInt(100) < LATE_PERCENT;
    late += isLate ? 1 : 0;
    arrive(event, isLate ? random.nextLong(TimeGrid.DAY_MILLIS) : 0);
    if (random.nextInt(100) < REPEATED_PERCENT) {
      repeated++;
      arrive(event, random.nextLong(TimeGrid.DAY_MILLIS));
    }
  }

  private void arrive(Event event, long afterMillis) {
    onTheirWay.add(new Arrival(event.epochMillis() + afterMillis, arrivals++, event));
  }

  /** How many came late. */
  long late() {
    return late;
  }

  /** How many came once more. */
  long repeated() {
    return repeated;
  }
}
