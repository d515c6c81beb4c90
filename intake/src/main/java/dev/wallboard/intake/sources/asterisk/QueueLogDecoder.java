package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.Shown;
import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.SecondPlaces;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.Event;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Turns the lines of a queue log, in their order, into events (spec: integrations, Sources). The
 * same lines make the same events. Remembers what {@link CallEvents} and {@link MemberEvents} do.
 * Not safe for several threads.
 */
final class QueueLogDecoder {

  private final SecondPlaces places;
  private final Calls remembered;
  private final Members agents;
  private final CallEvents calls;
  private final MemberEvents members;

  /** Remembers nothing yet. */
  QueueLogDecoder(Naming naming, SourceLimits limits) {
    this(naming, limits, QueueLogMemory.NOTHING);
  }

  /** Goes on where the one ended that had this memory. */
  QueueLogDecoder(Naming naming, SourceLimits limits, QueueLogMemory memory) {
    this.places = new SecondPlaces(new TreeMap<>(memory.nextBySecond()));
    this.remembered = new Calls(limits.maxEngagements(), memory);
    this.agents = new Members(limits.maxSkillsOfAgent(), memory.agents());
    this.calls = new CallEvents(naming, remembered);
    this.members = new MemberEvents(naming, agents);
  }

  /** What it remembers now. */
  QueueLogMemory memory() {
    return new QueueLogMemory(
        places.nextBySecond(), remembered.openMemory(), remembered.overMemory(), agents.memory());
  }

  /**
   * Takes the next line.
   *
   * @param events takes what is known now, of this line and of earlier ones
   * @return why the line was left out, if it was
   */
  Optional<String> take(String text, Consumer<Event> events) throws UnusableRecordException {
    QueueLogLine line = QueueLogLine.parse(text);
    At at = new At(line.epochMillis(), places.next(line.epochSecond()));
    calls.goOnTo(line.epochSecond(), events);
    Optional<QueueLogEvent> event = QueueLogEvent.named(line.event());
    return event.isPresent()
        ? take(event.get(), line, at, events)
        : Optional.of("unknown event " + Shown.bareText(line.event()));
  }

  private Optional<String> take(
      QueueLogEvent event, QueueLogLine line, At at, Consumer<Event> events)
      throws UnusableRecordException {
    return switch (event.meaning()) {
      case ENTER -> calls.enter(line, at, events);
      case CONNECT -> calls.connect(line, at, events);
      case COMPLETE -> calls.close(line, at, Optional.of(true), events);
      case TRANSFER -> calls.close(line, at, Optional.empty(), events);
      case ABANDON -> calls.abandon(line, at, events);
      case EXIT -> calls.exit(line, at);
      case START -> calls.closeAll(at, events);
      case LOGIN -> members.login(line, at, events);
      case LOGOFF -> members.logoff(line, at, events);
      case PAUSE -> members.pause(line, at, events);
      case UNPAUSE -> members.unpause(line, at, events);
      case NONE -> Optional.of(event + ", which says nothing of queues and states");
    };
  }

  /** Whether exits wait to see whether a move becomes of them. */
  boolean holdsExits() {
    return calls.holdsExits();
  }

  /** No entry can follow those exits any more that still wait for one. */
  void releaseExits(Consumer<Event> events) {
    calls.releaseExits(events);
  }
}
