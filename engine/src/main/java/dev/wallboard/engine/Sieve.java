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

/**
 * Tells which of some events are still needed, one after the other: those since the oldest bucket;
 * of an engagement that is open there its life so far; of agents what the engine itself still has;
 * and the last name of each thing.
 */
final class Sieve {

  private final LedgerView ledger;
  private final Engagements engagements;
  private final long floorEpochMillis;

  private final List<Event> needed = new ArrayList<>();
  private final Map<String, Long> overUntil = new HashMap<>();
  private final Map<String, EngagementOver> over = new LinkedHashMap<>();
  private final Map<Named, NameEvent> lastNames = new HashMap<>();

  Sieve(LedgerView ledger, Engagements engagements) {
    this.ledger = ledger;
    this.engagements = engagements;
    this.floorEpochMillis = ledger.floorEpochMillis();
  }

  void take(Event event) {
    if (event instanceof NameEvent name) {
      lastNames.merge(new Named(name.type(), name.id()), name, Sieve::later);
    } else if (event instanceof EngagementEvent engagement) {
      take(engagement);
    } else if (event instanceof AgentEvent agent && isNeeded(agent)) {
      needed.add(event);
    }
  }

  private void take(EngagementEvent event) {
    String id = event.engagementId();
    long until = overUntil.computeIfAbsent(id, engagements::overUntil);
    if (event.epochMillis() >= until) {
      needed.add(event);
    } else {
      over.computeIfAbsent(id, gone -> new EngagementOver(gone, until));
    }
  }

  private static NameEvent later(NameEvent left, NameEvent right) {
    return EventOrder.INSTANCE.compare(left, right) < 0 ? right : left;
  }

  private boolean isNeeded(AgentEvent event) {
    if (event.epochMillis() >= floorEpochMillis) {
      return true;
    }
    int number = ledger.agentIds().find(event.agentId());
    return number != DenseIds.NONE && ledger.agents().get(number).has(event);
  }

  Remains remains() {
    needed.addAll(lastNames.values());
    return new Remains(needed, List.copyOf(over.values()));
  }

  /** Something that has a name. */
  private record Named(EventType type, long id) {}
}
