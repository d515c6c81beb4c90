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
 * @param lastEventEpochMillis of a block made by a carry, the time of the newest event there had
 *     been until then, gone or not; {@link Long#MIN_VALUE} of all others, and where there was none
 */
public record Block(
    List<Event> events,
    List<SkillSeen> skillsSeen,
    List<EngagementOver> over,
    long carriedUpToEpochMillis,
    long lastEventEpochMillis) {

  public Block {
    events = List.copyOf(events);
    skillsSeen = List.copyOf(skillsSeen);
    over = List.copyOf(over);
  }

  /** A block of events that were appended. */
  public static Block of(List<Event> events) {
    return new Block(events, List.of(), List.of(), Long.MIN_VALUE, Long.MIN_VALUE);
  }
}
