package dev.wallboard.model;

/**
 * Something that happened in a contact centre at an instant: the only input of every figure.
 *
 * <p>Two events are the same event when they are equal as values; how they were written on the wire
 * does not matter (spec: events, repetition does not matter).
 */
public sealed interface Event permits EngagementEvent, AgentEvent, NameEvent {

  /** When it happened, in milliseconds of UTC since 1970. */
  long epochMillis();

  /** The place of the event within its instant; 0 where the source gave none. */
  long sequence();

  /** Which row of the table of events this is. */
  EventType type();
}
