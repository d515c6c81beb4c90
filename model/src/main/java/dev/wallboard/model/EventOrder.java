package dev.wallboard.model;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The one total order of the events of an entity: by time, then sequence, then type in the order of
 * {@link EventType}, then canonical text as unsigned bytes (spec: events, One total order). Events
 * that compare as equal are the same event.
 */
public final class EventOrder implements Comparator<Event> {

  /** The order. */
  public static final EventOrder INSTANCE = new EventOrder();

  private EventOrder() {}

  @Override
  public int compare(Event left, Event right) {
    int byTime = Long.compare(left.epochMillis(), right.epochMillis());
    if (byTime != 0) {
      return byTime;
    }
    int bySequence = Long.compare(left.sequence(), right.sequence());
    if (bySequence != 0) {
      return bySequence;
    }
    int byType = left.type().compareTo(right.type());
    return byType != 0 ? byType : compareText(left, right);
  }

  private static int compareText(Event left, Event right) {
    if (left.equals(right)) {
      return 0;
    }
    return Arrays.compareUnsigned(CanonicalText.utf8(left), CanonicalText.utf8(right));
  }
}
