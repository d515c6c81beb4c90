package dev.wallboard.intake.sources.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.intake.sources.ImportReport;
import dev.wallboard.intake.sources.RealData;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventType;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole files of real calls, held against a recount of their lines. */
class RealCallsTest {

  private static final String BANK = "bank-1999-01.csv.gz";
  private static final String VANAD = "vanad-2014-01a.csv.gz";

  // Where things stand in a line of the bank.
  private static final int TYPE = 4;
  private static final int DATE = 5;
  private static final int Q_START = 9;
  private static final int OUTCOME = 12;

  private static final long DAY_MILLIS = 86_400_000;

  @Test
  void everyVanadRowBecomesACall() throws IOException {
    ImportReport report = Imported.of(Imported.named("vanad"), RealData.file(VANAD)).report();
    assertThat(report.records()).isEqualTo(63_152);
    assertThat(report.used()).isEqualTo(63_152);
    assertThat(report.remarks()).isZero();
    assertThat(report.isClean()).isTrue();
  }

  @Test
  void vanadsBusiestDayHas6988CallsOfWhich583WereAbandoned() throws IOException {
    Imported imported = Imported.of(Imported.named("vanad"), RealData.file(VANAD));
    long day = Instant.parse("2014-01-06T00:00:00Z").toEpochMilli();
    Set<String> queued = new HashSet<>();
    long abandoned = 0;
    for (Event event : imported.events()) {
      String id = ((EngagementEvent) event).engagementId();
      if (event instanceof Queued && event.epochMillis() / DAY_MILLIS == day / DAY_MILLIS) {
        queued.add(id);
      }
      abandoned += event.type() == EventType.ENGAGEMENT_ABANDONED && queued.contains(id) ? 1 : 0;
    }
    assertThat(queued).hasSize(6_988);
    assertThat(abandoned).isEqualTo(583);
  }

  @Test
  void everyBankRowIsUsedOrSkipped() throws IOException {
    ImportReport report = Imported.of(Imported.named("bank"), RealData.file(BANK)).report();
    assertThat(report.records()).isEqualTo(31_599);
    assertThat(report.skippedByReason())
        .isEqualTo(Map.of("hung up before the queue", 1_198L, "phantom call", 240L));
    assertThat(report.used()).isEqualTo(31_599 - 1_198 - 240);
    assertThat(report.remarks()).isZero();
    assertThat(report.isClean()).isTrue();
  }

  @Test
  void bankOutcomesOfThreeDaysAreThoseOfARecount() throws IOException {
    List<String[]> lines = RealData.splitLines(BANK);
    Map<String, int[]> recounted = recount(lines);
    Map<String, int[]> imported =
        countByDayAndType(
            Imported.of(Imported.named("bank"), RealData.file(BANK)).events(), typesInOrder(lines));
    for (String day : List.of("990103", "990114", "990130")) {
      assertThat(shown(imported, day)).isNotEmpty().isEqualTo(shown(recounted, day));
    }
  }

  @Test
  void bankCallsAcrossMidnightHaveTheirWholeLength() throws IOException {
    Map<String, Long> connectedAt = new HashMap<>();
    long longest = 0;
    for (Event event : Imported.of(Imported.named("bank"), RealData.file(BANK)).events()) {
      String id = ((EngagementEvent) event).engagementId();
      if (event.type() == EventType.ENGAGEMENT_CONNECTED) {
        connectedAt.put(id, event.epochMillis());
      } else if (event.type() == EventType.ENGAGEMENT_CLOSED) {
        longest = Math.max(longest, event.epochMillis() - connectedAt.getOrDefault(id, 0L));
        assertThat(event.epochMillis()).isGreaterThanOrEqualTo(connectedAt.get(id));
      }
    }
    assertThat(longest).isLessThan(DAY_MILLIS / 2);
  }

  /** Entered, connected and abandoned by "date type", from the lines alone. */
  private static Map<String, int[]> recount(List<String[]> lines) {
    Map<String, int[]> counts = new TreeMap<>();
    for (String[] line : lines) {
      boolean answered = line[OUTCOME].equals("AGENT");
      boolean left = line[OUTCOME].equals("HANG") && !line[Q_START].equals("0:00:00");
      int[] ofType = counts.computeIfAbsent(line[DATE] + " " + line[TYPE], key -> new int[3]);
      ofType[0] += answered || left ? 1 : 0;
      ofType[1] += answered ? 1 : 0;
      ofType[2] += left ? 1 : 0;
    }
    return counts;
  }

  /** The types in the order in which rows that become events name them. */
  private static List<String> typesInOrder(List<String[]> lines) {
    Map<String, Boolean> types = new LinkedHashMap<>();
    for (String[] line : lines) {
      if (line[OUTCOME].equals("AGENT")
          || (line[OUTCOME].equals("HANG") && !line[Q_START].equals("0:00:00"))) {
        types.put(line[TYPE], true);
      }
    }
    return List.copyOf(types.keySet());
  }

  /** The same from the events: the day is that in the id, the type that of the skill's id. */
  private static Map<String, int[]> countByDayAndType(List<Event> events, List<String> types) {
    Map<String, int[]> counts = new TreeMap<>();
    int[] ofType = new int[3];
    for (Event event : events) {
      if (event instanceof Queued queued) {
        String day = queued.engagementId().substring(0, 6);
        String type = types.get(Math.toIntExact(queued.skillId()) - 1);
        ofType = counts.computeIfAbsent(day + " " + type, key -> new int[3]);
        ofType[0]++;
      }
      ofType[1] += event.type() == EventType.ENGAGEMENT_CONNECTED ? 1 : 0;
      ofType[2] += event.type() == EventType.ENGAGEMENT_ABANDONED ? 1 : 0;
    }
    return counts;
  }

  private static Map<String, String> shown(Map<String, int[]> counts, String day) {
    Map<String, String> shown = new TreeMap<>();
    counts.forEach(
        (key, ofType) -> {
          if (key.startsWith(day) && ofType[0] > 0) {
            shown.put(key, Arrays.toString(ofType));
          }
        });
    return shown;
  }
}
