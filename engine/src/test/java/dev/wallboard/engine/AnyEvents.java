package dev.wallboard.engine;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementEvent.Side;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventType;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Events about a few engagements, agents and skills, in no order that makes sense: many share an
 * instant, most come where they have no effect, and some lie at the edges of buckets.
 */
final class AnyEvents {

  private static final EventType[] TYPES = EventType.values();
  private static final AgentState[] STATES = AgentState.values();

  private final Random random;
  private final long fromEpochMillis;
  private final long toEpochMillis;

  AnyEvents(Random random, long fromEpochMillis, long toEpochMillis) {
    this.random = random;
    this.fromEpochMillis = fromEpochMillis;
    this.toEpochMillis = toEpochMillis;
  }

  List<Event> some(int count) {
    List<Event> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(next());
    }
    return events;
  }

  private Event next() {
    long at = instant();
    long sequence = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0;
    String engagementId = "E-" + random.nextInt(6);
    return switch (type()) {
      case ENGAGEMENT_QUEUED ->
          new EngagementEvent.Queued(at, sequence, engagementId, skillId(), perhaps(3));
      case ENGAGEMENT_CONNECTED ->
          new EngagementEvent.Connected(at, sequence, engagementId, agentId(), perhaps(4));
      case ENGAGEMENT_MESSAGE ->
          new EngagementEvent.Message(
              at, sequence, engagementId, random.nextBoolean() ? Side.AGENT : Side.VISITOR);
      case ENGAGEMENT_TRANSFERRED ->
          new EngagementEvent.Transferred(at, sequence, engagementId, skillId(), perhaps(3));
      case ENGAGEMENT_ABANDONED -> new EngagementEvent.Abandoned(at, sequence, engagementId);
      case ENGAGEMENT_CLOSED ->
          new EngagementEvent.Closed(at, sequence, engagementId, perhapsSaid());
      case AGENT_STATE -> state(at, sequence);
      case AGENT_PROFILE -> profile(at, sequence);
      case SKILL_PROFILE -> new NameEvent.SkillNamed(at, sequence, random.nextInt(5), name());
      case GROUP_PROFILE -> new NameEvent.GroupNamed(at, sequence, random.nextInt(3), name());
      case REASON_PROFILE -> new NameEvent.ReasonNamed(at, sequence, random.nextInt(3), name());
    };
  }

  private String name() {
    return "name " + random.nextInt(4);
  }

  /** Names are rare. */
  private EventType type() {
    EventType type = TYPES[random.nextInt(TYPES.length)];
    boolean rare = type.compareTo(EventType.SKILL_PROFILE) >= 0 && random.nextInt(5) > 0;
    return rare ? EventType.ENGAGEMENT_QUEUED : type;
  }

  private long instant() {
    long at = random.nextLong(fromEpochMillis, toEpochMillis);
    return switch (random.nextInt(4)) {
      case 0 -> Math.max(fromEpochMillis, at / 300_000 * 300_000);
      case 1 -> Math.max(fromEpochMillis, at / 600_000 * 600_000 - 1);
      default -> at;
    };
  }

  private long skillId() {
    return random.nextInt(4) - 1;
  }

  private long agentId() {
    return random.nextInt(3);
  }

  private OptionalLong perhaps(int bound) {
    return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(bound));
  }

  private Optional<Boolean> perhapsSaid() {
    return random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean());
  }

  private Event state(long at, long sequence) {
    AgentState state = STATES[random.nextInt(STATES.length)];
    OptionalLong reason = state == AgentState.AWAY ? perhaps(3) : OptionalLong.empty();
    return new AgentEvent.StateChanged(at, sequence, agentId(), state, reason);
  }

  private Event profile(long at, long sequence) {
    Optional<IdSet> skills =
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(IdSet.of(skillId(), skillId()));
    return new AgentEvent.ProfileChanged(
        at,
        sequence,
        agentId(),
        random.nextBoolean() ? Optional.empty() : Optional.of(name()),
        skills,
        perhaps(3),
        perhapsConcurrency());
  }

  private Optional<Concurrency> perhapsConcurrency() {
    return switch (random.nextInt(4)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Concurrency.UNLIMITED);
      default -> Optional.of(Concurrency.of(random.nextInt(4)));
    };
  }
}
