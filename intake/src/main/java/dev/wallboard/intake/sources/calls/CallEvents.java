package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.NameIds;
import dev.wallboard.model.EngagementEvent.Abandoned;
import dev.wallboard.model.EngagementEvent.Closed;
import dev.wallboard.model.EngagementEvent.Connected;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Makes the events of calls. Names get their ids only when events are made of their row, so that
 * rows that are skipped or cannot be used leave no trace in the directory.
 */
final class CallEvents {

  private static final long NO_SKILL = -1;
  private static final long SEQUENCE = 0;
  private static final long FIRST_EPOCH_MILLIS =
      Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
  private static final long LAST_EPOCH_MILLIS =
      Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  private final CallMapping mapping;
  private final Directory directory;
  private final BiConsumer<Row, String> remarks;
  private final Set<String> remarkedNumbers = new HashSet<>();

  CallEvents(CallMapping mapping, Directory directory, BiConsumer<Row, String> remarks) {
    this.mapping = mapping;
    this.directory = directory;
    this.remarks = remarks;
  }

  /** The events of a row, in the order of a call's life. */
  List<Event> of(Row row, RowRule.Stages stages) throws UnusableRowException {
    RowTimes times = mapping.times().of(row);
    String id = mapping.ids().of(row);
    OptionalLong queuedAt = instantIfNamed("queued-at", stages.queuedAt(), times);
    OptionalLong connectedAt = connectedAt(stages, times);
    return connectedAt.isPresent()
        ? connectedCall(row, stages, times, new Begin(id, queuedAt), connectedAt.getAsLong())
        : abandonedCall(row, stages, times, new Begin(id, queuedAt));
  }

  private record Begin(String id, OptionalLong queuedAt) {}

  private List<Event> connectedCall(
      Row row, RowRule.Stages stages, RowTimes times, Begin begin, long connectedAt)
      throws UnusableRowException {
    OptionalLong closedAt = instantIfNamed("closed-at", stages.closedAt(), times);
    String agent = agent(row);
    OptionalLong skillId = skillId(row);
    long agentId = idOf(agent, "agent", directory.agents(), row);
    List<Event> events = new ArrayList<>(3);
    begin.queuedAt().ifPresent(at -> events.add(queued(at, begin.id(), skillId)));
    events.add(new Connected(connectedAt, SEQUENCE, begin.id(), agentId, skillId));
    closedAt.ifPresent(at -> events.add(new Closed(at, SEQUENCE, begin.id(), Optional.empty())));
    remarkIfBackwards(row, events, stages);
    return events;
  }

  private List<Event> abandonedCall(Row row, RowRule.Stages stages, RowTimes times, Begin begin)
      throws UnusableRowException {
    long leftAt = instant("left-at", stages.leftAt().orElseThrow(), times);
    long queuedAt = begin.queuedAt().orElseThrow();
    List<Event> events =
        List.of(
            queued(queuedAt, begin.id(), skillId(row)),
            new Abandoned(leftAt, SEQUENCE, begin.id()));
    remarkIfBackwards(row, events, stages);
    return events;
  }

  private static Event queued(long at, String id, OptionalLong skillId) {
    return new Queued(at, SEQUENCE, id, skillId.orElse(NO_SKILL), OptionalLong.empty());
  }

  /** Empty if the call was abandoned; needed where the mapping does not say when it was left. */
  private static OptionalLong connectedAt(RowRule.Stages stages, RowTimes times)
      throws UnusableRowException {
    Optional<Moment> moment = stages.connectedAt();
    if (moment.isEmpty() || stages.leftAt().isEmpty()) {
      return instantIfNamed("connected-at", moment, times);
    }
    OptionalLong at = moment.get().at(times);
    return at.isEmpty() ? at : OptionalLong.of(writable("connected-at", moment.get(), at));
  }

  private static OptionalLong instantIfNamed(String stage, Optional<Moment> moment, RowTimes times)
      throws UnusableRowException {
    return moment.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(instant(stage, moment.get(), times));
  }

  private static long instant(String stage, Moment moment, RowTimes times)
      throws UnusableRowException {
    OptionalLong at = moment.at(times);
    if (at.isEmpty()) {
      throw UnusableRowException.ofColumn(moment.shown(), "none, but the call needs " + stage);
    }
    return writable(stage, moment, at);
  }

  private static long writable(String stage, Moment moment, OptionalLong at)
      throws UnusableRowException {
    long epochMillis = at.getAsLong();
    if (epochMillis < FIRST_EPOCH_MILLIS || epochMillis > LAST_EPOCH_MILLIS) {
      throw UnusableRowException.ofColumn(
          moment.shown(), stage + " is not within the years 0 to 9999");
    }
    return epochMillis;
  }

  private String agent(Row row) throws UnusableRowException {
    String column = mapping.agentColumn().orElseThrow();
    Optional<String> agent = row.value(column);
    if (agent.isEmpty()) {
      throw UnusableRowException.ofColumn(column, "none, but a connected call has an agent");
    }
    return agent.get();
  }

  private OptionalLong skillId(Row row) {
    Optional<String> skill = mapping.skillColumn().flatMap(row::value);
    return skill.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(idOf(skill.get(), "skill", directory.skills(), row));
  }

  private long idOf(String name, String kind, NameIds ids, Row row) {
    Optional<String> sharing = ids.nameWithIdOf(name);
    if (sharing.isPresent() && remarkedNumbers.add(kind + " " + name)) {
      remarks.accept(
          row,
          kind + " " + name + " is also the id that \"" + sharing.get() + "\" was given before");
    }
    return ids.idOf(name);
  }

  /** Times that run backwards are written all the same: they are what the row says. */
  private void remarkIfBackwards(Row row, List<Event> events, RowRule.Stages stages) {
    for (int later = 1; later < events.size(); later++) {
      long back = events.get(later - 1).epochMillis() - events.get(later).epochMillis();
      if (back > 0) {
        remarks.accept(
            row,
            nameOf(events.get(later), stages)
                + " is "
                + BigDecimal.valueOf(back, 3).stripTrailingZeros().toPlainString()
                + " s before "
                + nameOf(events.get(later - 1), stages));
        return;
      }
    }
  }

  private static String nameOf(Event event, RowRule.Stages stages) {
    return switch (event.type()) {
      case ENGAGEMENT_QUEUED -> named("queued-at", stages.queuedAt());
      case ENGAGEMENT_CONNECTED -> named("connected-at", stages.connectedAt());
      case ENGAGEMENT_ABANDONED -> named("left-at", stages.leftAt());
      case ENGAGEMENT_CLOSED -> named("closed-at", stages.closedAt());
      case ENGAGEMENT_MESSAGE,
          ENGAGEMENT_TRANSFERRED,
          AGENT_STATE,
          AGENT_PROFILE,
          SKILL_PROFILE,
          GROUP_PROFILE,
          REASON_PROFILE ->
          throw new IllegalStateException("no event of a call: " + event.type());
    };
  }

  private static String named(String stage, Optional<Moment> moment) {
    return stage + " (" + moment.map(Moment::shown).orElse("") + ")";
  }
}
