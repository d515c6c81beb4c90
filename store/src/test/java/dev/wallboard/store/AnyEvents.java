package dev.wallboard.store;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementEvent.Side;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventType;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Events of every type with members of every kind. */
final class AnyEvents {

  private static final EventType[] TYPES = EventType.values();
  private static final AgentState[] STATES = AgentState.values();
  private static final String[] TEXTS = {
    "E-1", "x", "Ünïcødé ☎", "\u0001\n", "🙂", "a".repeat(128)
  };

  private final Random random;

  AnyEvents(long seed) {
    random = new Random(seed);
  }

  Stream<Event> stream() {
    return Stream.generate(this::next);
  }

  private Event next() {
    long time = time();
    long sequence = random.nextBoolean() ? 0 : id();
    return switch (TYPES[random.nextInt(TYPES.length)]) {
      case ENGAGEMENT_QUEUED ->
          new EngagementEvent.Queued(time, sequence, text(), id(), perhapsId());
      case ENGAGEMENT_CONNECTED ->
          new EngagementEvent.Connected(time, sequence, text(), id(), perhapsId());
      case ENGAGEMENT_MESSAGE ->
          new EngagementEvent.Message(
              time, sequence, text(), random.nextBoolean() ? Side.AGENT : Side.VISITOR);
      case ENGAGEMENT_TRANSFERRED ->
          new EngagementEvent.Transferred(time, sequence, text(), id(), perhapsId());
      case ENGAGEMENT_ABANDONED -> new EngagementEvent.Abandoned(time, sequence, text());
      case ENGAGEMENT_CLOSED ->
          new EngagementEvent.Closed(time, sequence, text(), perhaps(random::nextBoolean));
      case AGENT_STATE -> state(time, sequence);
      case AGENT_PROFILE ->
          new AgentEvent.ProfileChanged(
              time,
              sequence,
              id(),
              perhaps(this::text),
              perhaps(() -> IdSet.of(random.longs(random.nextInt(4)).toArray())),
              perhapsId(),
              perhaps(this::concurrency));
      case SKILL_PROFILE -> new NameEvent.SkillNamed(time, sequence, id(), text());
      case GROUP_PROFILE -> new NameEvent.GroupNamed(time, sequence, id(), text());
      case REASON_PROFILE -> new NameEvent.ReasonNamed(time, sequence, id(), text());
    };
  }

  private Event state(long time, long sequence) {
    AgentState state = STATES[random.nextInt(STATES.length)];
    OptionalLong reason = state == AgentState.AWAY ? perhapsId() : OptionalLong.empty();
    return new AgentEvent.StateChanged(time, sequence, id(), state, reason);
  }

  private long time() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextLong();
      case 1 -> random.nextInt(3) - 1;
      default -> 1_795_000_000_000L + random.nextInt();
    };
  }

  private long id() {
    return switch (random.nextInt(5)) {
      case 0 -> Long.MIN_VALUE;
      case 1 -> Long.MAX_VALUE;
      case 2 -> -1;
      default -> random.nextInt(1_000);
    };
  }

  private OptionalLong perhapsId() {
    return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(id());
  }

  private <T> Optional<T> perhaps(Supplier<T> value) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(value.get());
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private Concurrency concurrency() {
    return switch (random.nextInt(3)) {
      case 0 -> Concurrency.UNLIMITED;
      case 1 -> Concurrency.of(Integer.MAX_VALUE);
      default -> Concurrency.of(random.nextInt(4));
    };
  }
}
