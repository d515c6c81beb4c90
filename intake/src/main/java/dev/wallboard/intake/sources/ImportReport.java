package dev.wallboard.intake.sources;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What became of the records of one or more inputs: {@code records = used + skipped + unusable}.
 *
 * @param records records read
 * @param used records that became events
 * @param events events written
 * @param skippedByReason records left out on purpose
 * @param unusable records that should have become events and could not
 * @param firstErrors why, for the first {@link #LISTED} of them: {@code FILE:RECORD: reason}
 * @param remarks odd things noticed about records that were used all the same
 * @param firstRemarks what, for the first {@link #LISTED} of them: {@code FILE:RECORD: remark}
 * @param brokenInputs for each input that could not be read, or not to its end: {@code FILE: why}
 */
public record ImportReport(
    long records,
    long used,
    long events,
    SortedMap<String, Long> skippedByReason,
    long unusable,
    List<String> firstErrors,
    long remarks,
    List<String> firstRemarks,
    List<String> brokenInputs) {

  /** How many errors and how many remarks are listed; all are counted. */
  public static final int LISTED = 100;

  /** Of no input. */
  public static final ImportReport NOTHING = new ImportTally().report();

  /** Records left out on purpose, for whatever reason. */
  public long skipped() {
    return skippedByReason.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every input was read to its end and every record was used, or skipped on purpose. */
  public boolean isClean() {
    return unusable == 0 && brokenInputs.isEmpty();
  }

  /** This and what became of further inputs. */
  public ImportReport plus(ImportReport further) {
    return new ImportReport(
        records + further.records,
        used + further.used,
        events + further.events,
        sum(skippedByReason, further.skippedByReason),
        unusable + further.unusable,
        join(firstErrors, further.firstErrors).limit(LISTED).toList(),
        remarks + further.remarks,
        join(firstRemarks, further.firstRemarks).limit(LISTED).toList(),
        join(brokenInputs, further.brokenInputs).toList());
  }

  private static SortedMap<String, Long> sum(Map<String, Long> left, Map<String, Long> right) {
    SortedMap<String, Long> sum = new TreeMap<>(left);
    right.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
    return sum;
  }

  private static Stream<String> join(List<String> left, List<String> right) {
    return Stream.concat(left.stream(), right.stream());
  }
}
