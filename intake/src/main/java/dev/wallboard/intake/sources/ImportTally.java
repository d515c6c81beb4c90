package dev.wallboard.intake.sources;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of the records of an input while it is read; frozen by {@link #report}. */
public final class ImportTally {

  /** The most reasons that are told apart. */
  static final int MAX_REASONS = 200;

  private static final String OTHER_REASONS = "other reasons";

  private long used;
  private long events;
  private long skipped;
  private final SortedMap<String, Long> skippedByReason = new TreeMap<>();
  private final FirstOfMany errors = new FirstOfMany();
  private final FirstOfMany remarks = new FirstOfMany();
  private final List<String> brokenInputs = new ArrayList<>();

  /** A record became this many events. */
  public void used(int eventsOfRecord) {
    used++;
    events += eventsOfRecord;
  }

  /** Records that something had become of before became further events. */
  public void further(int eventsOfEarlier) {
    events += eventsOfEarlier;
  }

  /** A record was left out on purpose. */
  public void skipped(String reason) {
    skipped++;
    boolean isRoom = skippedByReason.size() < MAX_REASONS || skippedByReason.containsKey(reason);
    skippedByReason.merge(isRoom ? reason : OTHER_REASONS, 1L, Long::sum);
  }

  /** A record could not be used. */
  public void unusable(String place, String reason) {
    errors.add(place + ": " + reason);
  }

  /** Something about a record that is used all the same is odd. */
  public void remarked(String place, String remark) {
    remarks.add(place + ": " + remark);
  }

  /** The input could not be read, or not to its end. */
  public void broken(String input, String reason) {
    brokenInputs.add(input + ": " + reason);
  }

  /** Records that something became of so far. */
  public long records() {
    return used + skipped + errors.count;
  }

  /** What was counted so far. */
  public ImportReport report() {
    return new ImportReport(
        records(),
        used,
        events,
        Collections.unmodifiableSortedMap(new TreeMap<>(skippedByReason)),
        errors.count,
        List.copyOf(errors.listed),
        remarks.count,
        List.copyOf(remarks.listed),
        List.copyOf(brokenInputs));
  }

  private static final class FirstOfMany {
    private long count;
    private final List<String> listed = new ArrayList<>();

    void add(String text) {
      count++;
      if (listed.size() < ImportReport.LISTED) {
        listed.add(text);
      }
    }
  }
}
