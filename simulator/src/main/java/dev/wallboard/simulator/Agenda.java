package dev.wallboard.simulator;

import java.util.PriorityQueue;

/**
 * What is still to happen, and the instant at which the simulation is. What is due at the same
 * instant happens in the order in which it was entered. For one thread.
 */
final class Agenda {

  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long nowEpochMillis;
  private long entered;

  Agenda(long nowEpochMillis) {
    this.nowEpochMillis = nowEpochMillis;
  }

  /** The instant of what is happening. */
  long nowEpochMillis() {
    return nowEpochMillis;
  }

  /** Enters a deed for an instant that is not past. */
  void at(long epochMillis, Runnable deed) {
    if (epochMillis < nowEpochMillis) {
      throw new IllegalStateException(
          "at " + nowEpochMillis + " it is too late for a deed at " + epochMillis);
    }
    entries.add(new Entry(epochMillis, entered++, deed));
  }

  /** Enters a deed for so many milliseconds from now. */
  void in(long millis, Runnable deed) {
    at(nowEpochMillis + millis, deed);
  }

  /** Lets everything happen that is due before the instant. */
  void runUntil(long epochMillis) {
    for (Entry next = entries.peek();
        next != null && next.epochMillis < epochMillis;
        next = entries.peek()) {
      entries.remove();
      nowEpochMillis = next.epochMillis;
      next.deed.run();
    }
    nowEpochMillis = Math.max(nowEpochMillis, epochMillis);
  }

  private record Entry(long epochMillis, long number, Runnable deed) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.compare(epochMillis, other.epochMillis);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }
}
