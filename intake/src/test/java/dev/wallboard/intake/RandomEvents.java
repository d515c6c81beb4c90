package dev.wallboard.intake;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventType;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;

/** Events of every type with members of every kind, extremes and odd texts among them. */
final class RandomEvents {

  private static final EventType[] TYPES = EventType.values();
  private static final AgentState[] STATES = AgentState.values();
  private static final int[] CODE_POINTS = {
    'a', 'Z', '0', ' ', '"', '\\', '/', '\n', '\r', '\t', 1, 0x1f, 0x7f, 0xe9, 0x2028, 0xfeff,
    0xfffd, 0xffff, 0x1f600, 0x10ffff, 0x202e
  };

  private final Random random;

  RandomEvents(long seed) {
    random = new Random(seed);
  }

  Event next() {
    long time = time();
    long sequence = random.nextBoolean() ? 0 : id();
    return switch (TYPES[random.nextInt(TYPES.length)]) {
      case ENGAGEMENT_QUEUED ->
          new EngagementEvent.Queued(time, sequence, text(1, 128), id(), perhapsId());
      case ENGAGEMENT_CONNECTED ->
          new EngagementEvent.Connected(time, sequence, text(1, 128), id(), perhapsId());
      case ENGAGEMENT_MESSAGE ->
          new EngagementEvent.Message(
              time,
              sequence,
              text(1, 128),
              random.nextBoolean() ? EngagementEvent.Side.AGENT : EngagementEvent.Side.VISITOR);
      case ENGAGEMENT_TRANSFERRED ->
          new EngagementEvent.Transferred(time, sequence, text(1, 128), id(), perhapsId());
      case ENGAGEMENT_ABANDONED -> new EngagementEvent.Abandoned(time, sequence, text(1, 128));
      case ENGAGEMENT_CLOSED ->
          new EngagementEvent.Closed(time, sequence, text(1, 128), perhaps(random::nextBoolean));
      case AGENT_STATE -> stateChanged(time, sequence);
      case AGENT_PROFILE ->
          new AgentEvent.ProfileChanged(
              time,
              sequence,
              id(),
              perhaps(() -> text(0, 256)),
              perhaps(this::ids),
              perhapsId(),
              perhaps(this::concurrency));
      case SKILL_PROFILE -> new NameEvent.SkillNamed(time, sequence, id(), text(0, 256));
      case GROUP_PROFILE -> new NameEvent.GroupNamed(time, sequence, id(), text(0, 256));
      case REASON_PROFILE -> new NameEvent.ReasonNamed(time, sequence, id(), text(0, 256));
    };
  }

  private Event stateChanged(long time, long sequence) {
    AgentState state = STATES[random.nextInt(STATES.length)];
    OptionalLong reason = state == AgentState.AWAY ? perhapsId() : OptionalLong.empty();
    return new AgentEvent.StateChanged(time, sequence, id(), state, reason);
  }

  /** Mostly of the years 0 to 9999, now and then far outside. */
  private long time() {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextLong();
      case 1 -> -random.nextInt(5_000);
      default -> (long) (random.nextDouble() * 315_569_520_000_000L) - 62_167_219_200_000L;
    };
  }

  private long id() {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextLong();
      case 1 -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
      case 2 -> -1;
      default -> random.nextInt(3_000);
    };
  }

  private OptionalLong perhapsId() {
    return random.nextBoolean() ? OptionalLong.of(id()) : OptionalLong.empty();
  }

  private <T> Optional<T> perhaps(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private IdSet ids() {
    int most = random.nextInt(20) == 0 ? 500 : 12;
    return IdSet.of(random.longs(random.nextInt(most + 1)).map(any -> id()).toArray());
  }

  private Concurrency concurrency() {
    return switch (random.nextInt(4)) {
      case 0 -> Concurrency.UNLIMITED;
      case 1 -> Concurrency.of(Integer.MAX_VALUE);
      default -> Concurrency.of(random.nextInt(10));
    };
  }

  private String text(int least, int most) {
    int length = random.nextInt(10) == 0 ? most : least + random.nextInt(12);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(CODE_POINTS[random.nextInt(CODE_POINTS.length)]);
    }
    return text.toString();
  }
}
