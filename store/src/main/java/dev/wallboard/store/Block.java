package dev.wallboard.store;

import dev.wallboard.model.Event;
import dev.wallboard.model.SkillSeen;
import java.util.List;

/**
 * What is kept together: events of one account, and what is still known of events that are gone.
 */
public record Block(List<Event> events, List<SkillSeen> skillsSeen) {

  public Block {
    events = List.copyOf(events);
    skillsSeen = List.copyOf(skillsSeen);
  }
}
