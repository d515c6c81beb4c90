package dev.wallboard.store;

import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.Event;
import dev.wallboard.model.SkillSeen;
import java.util.List;

/**
 * What is kept together: events of one account, and what is still known of events that are gone.
 *
 * @param carriedUpToEpochMillis of a block made by a carry, the instant the carry went up to;
 *     {@link Long#MIN_VALUE} of all others
 */
public record Block(
    List<Event> events,
    List<SkillSeen> skillsSeen,
    List<EngagementOver> over,
    long carriedUpToEpochMillis) {

  public Block {
    events = List.copyOf(events);
    skillsSeen = List.copyOf(skillsSeen);
    over = List.copyOf(over);
  }

  /** A block of events that were appended. */
  public static Block of(List<Event> events) {
    return new Block(events, List.of(), List.of(), Long.MIN_VALUE);
  }
}
