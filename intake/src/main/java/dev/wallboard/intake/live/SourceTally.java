package dev.wallboard.intake.live;

import dev.wallboard.model.Event;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of the records of a live source. For any number of threads. */
public final class SourceTally {

  /** The most reasons that are told apart. */
  static final int MAX_REASONS = 100;

  private static final String OTHER_REASONS = "other reasons";

  private final String name;
  private long records;
  private long events;
  private OptionalLong lastRecordEpochMillis = OptionalLong.empty();
  private final SortedMap<String, Long> refused = new TreeMap<>();
  private final SortedMap<String, Long> skipped = new TreeMap<>();

  /** Of the source of that name. */
  public SourceTally(String name) {
    this.name = name;
  }

  /** That many records came. */
  public synchronized void records(long further) {
    records += further;
  }

  /** These events are kept. */
  public synchronized void kept(List<Event> further) {
    events += further.size();
    for (Event event : further) {
      long latest = lastRecordEpochMillis.orElse(Long.MIN_VALUE);
      lastRecordEpochMillis = OptionalLong.of(Math.max(latest, event.epochMillis()));
    }
  }

  /** Something that came could not be used. */
  public synchronized void refused(String reason) {
    count(refused, reason);
  }

  /** A record was left out on purpose. */
  public synchronized void skipped(String reason) {
    count(skipped, reason);
  }

  private static void count(SortedMap<String, Long> byReason, String reason) {
    boolean isRoom = byReason.size() < MAX_REASONS || byReason.containsKey(reason);
    byReason.merge(isRoom ? reason : OTHER_REASONS, 1L, Long::sum);
  }

  /** What was counted so far. */
  public synchronized SourceHealth health() {
    return new SourceHealth(
        name,
        records,
        events,
        lastRecordEpochMillis,
        Collections.unmodifiableSortedMap(new TreeMap<>(refused)),
        Collections.unmodifiableSortedMap(new TreeMap<>(skipped)));
  }
}
