package dev.wallboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.AgentEvent.ProfileChanged;
import dev.wallboard.model.AgentEvent.StateChanged;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementEvent.Closed;
import dev.wallboard.model.EngagementEvent.Connected;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.EngagementEvent.Transferred;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventType;
import dev.wallboard.model.TimeGrid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final long START = Instant.parse("2026-11-23T00:00:00Z").toEpochMilli();
  private static final long END = START + TimeGrid.DAY_MILLIS;
  private static final List<Event> DAY = simulation(7).until(END);

  private static Simulation simulation(long seed) {
    return Simulation.of(ContactCentre.usual(seed, CentreSize.USUAL, 0), seed, START);
  }

  private static <T extends Event> Stream<T> all(Class<T> type) {
    return DAY.stream().filter(type::isInstance).map(type::cast);
  }

  private static long count(EventType type) {
    return DAY.stream().filter(event -> event.type() == type).count();
  }

  @Test
  void theSameSeedGivesTheSameDay() {
    assertThat(simulation(7).until(END)).isEqualTo(DAY);
    assertThat(simulation(8).until(END)).isNotEqualTo(DAY);
  }

  @Test
  void theStepsInWhichItIsAskedForDoNotMatter() {
    Simulation simulation = simulation(7);
    Random random = new Random(1);
    List<Event> events = new ArrayList<>();
    for (long at = START; at < END; at += random.nextInt(1_000_000)) {
      events.addAll(simulation.until(at));
    }
    events.addAll(simulation.until(END));
    assertThat(events).isEqualTo(DAY);
  }

  @Test
  void eventsComeInOrderAndWithinTheTimeAskedFor() {
    assertThat(DAY).isSortedAccordingTo((a, b) -> Long.compare(a.epochMillis(), b.epochMillis()));
    assertThat(DAY).allMatch(event -> event.epochMillis() >= START && event.epochMillis() < END);
  }

  @Test
  void everyKindOfEventOccursWithEveryMember() {
    for (EventType type : EventType.values()) {
      assertThat(count(type)).as(type.wireName()).isPositive();
    }
    assertThat(all(Queued.class).map(event -> event.chatCenterId()))
        .contains(OptionalLong.of(21), OptionalLong.of(22), OptionalLong.empty());
    assertThat(all(Closed.class).map(Closed::interactive).collect(Collectors.toSet())).hasSize(3);
    assertThat(all(Transferred.class).map(event -> event.agentId().isPresent()))
        .contains(true, false);
    assertThat(all(Connected.class).map(event -> event.skillId().isPresent()))
        .contains(true, false);
    assertThat(all(StateChanged.class).map(StateChanged::state).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(AgentState.values());
    assertThat(all(StateChanged.class).map(event -> event.reasonId().isPresent()))
        .contains(true, false);
    assertThat(all(ProfileChanged.class).map(event -> event.skillIds().isPresent()))
        .contains(true, false);
    assertThat(
            all(ProfileChanged.class)
                .flatMap(event -> event.maxConcurrency().stream())
                .map(most -> most.unlimited()))
        .contains(true, false);
    assertThat(
            all(ProfileChanged.class)
                .flatMap(event -> event.groupId().stream().boxed())
                .collect(Collectors.toSet()))
        .hasSize(3);
  }

  @Test
  void aDayIsLikeADay() {
    long entered = count(EventType.ENGAGEMENT_QUEUED);
    double abandoned = (double) count(EventType.ENGAGEMENT_ABANDONED) / entered;
    assertThat(entered).isBetween(5_000L, 12_000L);
    assertThat(abandoned).isBetween(0.02, 0.15);
    long atNight = queuedBetween(1, 4);
    long beforeNoon = queuedBetween(9, 12);
    assertThat(atNight).isBetween(10L, beforeNoon / 5);
  }

  private static long queuedBetween(int fromHour, int toHour) {
    long hour = 60 * TimeGrid.MINUTE_MILLIS;
    return all(Queued.class)
        .filter(
            event ->
                event.epochMillis() >= START + fromHour * hour
                    && event.epochMillis() < START + toHour * hour)
        .count();
  }

  @Test
  void everyLifeBeginsInAQueueOrWithAnAgentAndEndsOnce() {
    Map<String, List<EngagementEvent>> lives =
        all(EngagementEvent.class).collect(Collectors.groupingBy(EngagementEvent::engagementId));
    for (List<EngagementEvent> life : lives.values()) {
      EventType first = life.get(0).type();
      assertThat(first).isIn(EventType.ENGAGEMENT_QUEUED, EventType.ENGAGEMENT_CONNECTED);
      long ends =
          life.stream()
              .filter(
                  event ->
                      event.type() == EventType.ENGAGEMENT_CLOSED
                          || event.type() == EventType.ENGAGEMENT_ABANDONED)
              .count();
      assertThat(ends).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void theFloorIsAtWorkWhenItBegins() {
    long noon = START + TimeGrid.DAY_MILLIS / 2;
    List<Event> first =
        Simulation.of(ContactCentre.usual(3, CentreSize.USUAL, 0), 3, noon).until(noon + 1);
    Set<Long> online = new HashSet<>();
    first.stream()
        .filter(StateChanged.class::isInstance)
        .map(StateChanged.class::cast)
        .filter(event -> event.state() == AgentState.ONLINE)
        .forEach(event -> online.add(event.agentId()));
    assertThat(online.size()).isGreaterThan(20);
  }

  @Test
  void theCentresClockMayBeAheadOfUtc() {
    Simulation ahead =
        Simulation.of(
            ContactCentre.usual(7, CentreSize.USUAL, 10 * 60 * TimeGrid.MINUTE_MILLIS), 7, START);
    long tenToEleven =
        ahead.until(START + 60 * TimeGrid.MINUTE_MILLIS).stream()
            .filter(event -> event.type() == EventType.ENGAGEMENT_QUEUED)
            .count();
    assertThat(tenToEleven).isGreaterThan(400);
  }
}
