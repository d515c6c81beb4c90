package dev.wallboard.lab.oracle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The naive answers of the operations API: everything from the plain set of events, again for every
 * {@code now}. Takes valid events and valid calls only.
 */
public final class Oracle {
  public static final long DEFAULT_SILENCE_MILLIS = 7 * Instants.DAY;

  private final List<Event> ordered;
  private final long silenceMillis;

  public Oracle(Collection<String> lines) {
    this(lines, DEFAULT_SILENCE_MILLIS);
  }

  public Oracle(Collection<String> lines, long silenceMillis) {
    this(lines.stream().map(Event::parse).toList(), silenceMillis, Coverage.none());
  }

  private Oracle(List<Event> events, long silenceMillis, Coverage coverage) {
    this.silenceMillis = silenceMillis;
    Map<Event, Event> held = new HashMap<>();
    for (Event event : events) {
      Event equal = held.putIfAbsent(event, event);
      if (equal != null) {
        coverage.repeat(equal.line.equals(event.line));
      }
    }
    this.ordered = held.keySet().stream().sorted().toList();
  }

  /** Of events already read, so that a test may ask again and again without parsing. */
  static Oracle of(Collection<Event> events, long silenceMillis) {
    return of(events, silenceMillis, Coverage.none());
  }

  static Oracle of(Collection<Event> events, long silenceMillis, Coverage coverage) {
    return new Oracle(List.copyOf(events), silenceMillis, coverage);
  }

  /** Folds the events up to 60 s ahead of {@code nowMillis}. */
  public OracleAt at(long nowMillis) {
    return at(nowMillis, Coverage.none());
  }

  OracleAt at(long nowMillis, Coverage coverage) {
    List<Event> events =
        ordered.stream().filter(e -> e.time <= nowMillis + Instants.MAX_AHEAD).toList();
    coverage.ordered(events, nowMillis);
    return new OracleAt(events, nowMillis, silenceMillis, coverage);
  }
}
