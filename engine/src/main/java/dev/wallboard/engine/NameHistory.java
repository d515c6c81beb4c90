package dev.wallboard.engine;

import dev.wallboard.model.EventOrder;
import dev.wallboard.model.NameEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The names that one thing has had, by time; of those before the oldest bucket the last. */
final class NameHistory extends Version<NameHistory> {

  private List<NameEvent> events = List.of();

  @Override
  NameHistory successor() {
    NameHistory next = new NameHistory();
    next.events = events;
    return next;
  }

  /** Takes in an event; one that is already there changes nothing. */
  void add(NameEvent event) {
    int found = Collections.binarySearch(events, event, EventOrder.INSTANCE);
    if (found < 0) {
      List<NameEvent> more = new ArrayList<>(events);
      more.add(-found - 1, event);
      events = more;
    }
  }

  /** The name at the instant. */
  Optional<String> at(long epochMillis) {
    int count = countBefore(epochMillis + 1);
    return count == 0 ? Optional.empty() : Optional.of(events.get(count - 1).name());
  }

  private int countBefore(long epochMillis) {
    int count = events.size();
    while (count > 0 && events.get(count - 1).epochMillis() >= epochMillis) {
      count--;
    }
    return count;
  }

  /** Whether more lies before the instant than is needed. */
  boolean canForgetBefore(long epochMillis) {
    return countBefore(epochMillis) > 1;
  }

  /** Drops what was followed by another name before the instant. */
  void forgetBefore(long epochMillis) {
    events = List.copyOf(events.subList(countBefore(epochMillis) - 1, events.size()));
  }
}
