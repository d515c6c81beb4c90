package dev.wallboard.engine;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventOrder;
import dev.wallboard.model.EventType;
import dev.wallboard.model.NameEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Tells which of some events are still needed, one after the other: those since the oldest bucket,
 * all of an engagement that is open there, of agents what the engine itself still has, and the last
 * name of each thing.
 */
final class Sieve {

  private final Ledger ledger;
  private final Engagements engagements;
  private final long floorEpochMillis;

  private final List<Event> needed = new ArrayList<>();
  private final Map<String, OptionalLong> overByEngagement = new LinkedHashMap<>();
  private final Map<Named, NameEvent> lastNames = new HashMap<>();

  Sieve(Ledger ledger, Engagements engagements) {
    this.ledger = ledger;
    this.engagements = engagements;
    this.floorEpochMillis = ledger.floorEpochMillis();
  }

  void take(Event event) {
    if (event instanceof NameEvent name) {
      lastNames.merge(new Named(name.type(), name.id()), name, Sieve::later);
    } else if (event.epochMillis() >= floorEpochMillis || isNeeded(event)) {
      needed.add(event);
    }
  }

  private static NameEvent later(NameEvent left, NameEvent right) {
    return EventOrder.INSTANCE.compare(left, right) < 0 ? right : left;
  }

  private boolean isNeeded(Event event) {
    if (event instanceof EngagementEvent engagement) {
      return overByEngagement
          .computeIfAbsent(engagement.engagementId(), engagements::overUntil)
          .isEmpty();
    }
    return event instanceof AgentEvent agent && isNeeded(agent);
  }

  private boolean isNeeded(AgentEvent event) {
    int number = ledger.ids().agents().find(event.agentId());
    return number != DenseIds.NONE && ledger.agent(number).has(event);
  }

  Remains remains() {
    needed.addAll(lastNames.values());
    List<EngagementOver> over = new ArrayList<>();
    overByEngagement.forEach(
        (id, until) -> until.ifPresent(millis -> over.add(new EngagementOver(id, millis))));
    return new Remains(needed, over);
  }

  /** Something that has a name. */
  private record Named(EventType type, long id) {}
}
