package dev.wallboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.EngagementEvent.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventOrderTest {

  @Test
  void timeComesBeforeSequence() {
    assertBefore(
        new EngagementEvent.Abandoned(1, Long.MAX_VALUE, "E"),
        new EngagementEvent.Abandoned(2, Long.MIN_VALUE, "E"));
    assertBefore(
        new EngagementEvent.Abandoned(Long.MIN_VALUE, 0, "E"),
        new EngagementEvent.Abandoned(Long.MAX_VALUE, 0, "E"));
  }

  @Test
  void sequenceComesBeforeType() {
    assertBefore(
        new EngagementEvent.Closed(1, -1, "E", Optional.empty()),
        new EngagementEvent.Queued(1, 0, "E", 1, OptionalLong.empty()));
  }

  @Test
  void typesOfOneInstantComeInTheOrderOfTheTable() {
    List<Event> table =
        List.of(
            new EngagementEvent.Queued(1, 0, "E", 1, OptionalLong.empty()),
            new EngagementEvent.Connected(1, 0, "E", 1, OptionalLong.empty()),
            new EngagementEvent.Message(1, 0, "E", Side.AGENT),
            new EngagementEvent.Transferred(1, 0, "E", 1, OptionalLong.empty()),
            new EngagementEvent.Abandoned(1, 0, "E"),
            new EngagementEvent.Closed(1, 0, "E", Optional.empty()),
            new AgentEvent.StateChanged(1, 0, 1, AgentState.ONLINE, OptionalLong.empty()),
            new AgentEvent.ProfileChanged(
                1,
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty()),
            new NameEvent.SkillNamed(1, 0, 1, "n"),
            new NameEvent.GroupNamed(1, 0, 1, "n"),
            new NameEvent.ReasonNamed(1, 0, 1, "n"));
    for (int i = 1; i < table.size(); i++) {
      assertBefore(table.get(i - 1), table.get(i));
    }
  }

  @Test
  void numbersOfOneTypeCompareAsText() {
    assertBefore(queued(10), queued(9));
    assertBefore(queued(-1), queued(0));
  }

  @Test
  void aMemberLeftOutComparesByTheNextName() {
    assertBefore(
        new EngagementEvent.Queued(1, 0, "E", 5, OptionalLong.of(1)),
        new EngagementEvent.Queued(1, 0, "E", 4, OptionalLong.empty()));
    assertBefore(
        new EngagementEvent.Closed(1, 0, "E", Optional.of(true)),
        new EngagementEvent.Closed(1, 0, "E", Optional.empty()));
  }

  @Test
  void namesCompareAsUnsignedBytesOfUtf8() {
    assertBefore(named("z"), named("é"));
    assertBefore(named("\uffff"), named("\ud83d\ude00"));
    assertBefore(named("Z"), named("a"));
  }

  @Test
  void escapedCharactersCompareAsTheyAreWritten() {
    assertBefore(named("Z"), named("\""));
    assertBefore(named("\""), named("a"));
    assertBefore(named("["), named("\u0001"));
  }

  @Test
  void textsOfOneInstantAreEqualExactlyWhenTheEventsAre() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      events.add(anyOf(random));
    }
    for (Event left : events) {
      for (Event right : events) {
        int order = EventOrder.INSTANCE.compare(left, right);
        assertThat(order == 0)
            .as("seed %d: %s, %s", seed, left, right)
            .isEqualTo(left.equals(right))
            .isEqualTo(CanonicalText.of(left).equals(CanonicalText.of(right)));
        assertThat(Integer.signum(EventOrder.INSTANCE.compare(right, left)))
            .as("seed %d: %s, %s", seed, left, right)
            .isEqualTo(-Integer.signum(order));
      }
    }
  }

  /** Out of so few that equal ones are met. */
  private static Event anyOf(Random random) {
    long at = random.nextInt(2);
    long sequence = random.nextInt(2);
    OptionalLong some = random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(7);
    return switch (random.nextInt(5)) {
      case 0 -> new EngagementEvent.Queued(at, sequence, "E", random.nextInt(12), some);
      case 1 -> new EngagementEvent.Connected(at, sequence, "E", random.nextInt(3), some);
      case 2 -> new EngagementEvent.Transferred(at, sequence, "E", random.nextInt(3), some);
      case 3 -> new AgentEvent.StateChanged(at, sequence, 1, AgentState.AWAY, some);
      default ->
          new AgentEvent.ProfileChanged(
              at,
              sequence,
              1,
              random.nextBoolean() ? Optional.empty() : Optional.of("n"),
              random.nextBoolean() ? Optional.empty() : Optional.of(IdSet.of(1, 2)),
              some,
              random.nextBoolean()
                  ? Optional.of(Concurrency.UNLIMITED)
                  : Optional.of(Concurrency.of(Integer.MAX_VALUE)));
    };
  }

  private static Event queued(long skill) {
    return new EngagementEvent.Queued(1, 0, "E", skill, OptionalLong.empty());
  }

  private static Event named(String name) {
    return new NameEvent.SkillNamed(1, 0, 1, name);
  }

  private static void assertBefore(Event left, Event right) {
    assertThat(EventOrder.INSTANCE.compare(left, right)).isNegative();
    assertThat(EventOrder.INSTANCE.compare(right, left)).isPositive();
  }
}
