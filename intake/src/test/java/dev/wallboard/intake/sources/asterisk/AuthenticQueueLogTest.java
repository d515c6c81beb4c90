package dev.wallboard.intake.sources.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.engine.AccountEngine;
import dev.wallboard.engine.AccountReads;
import dev.wallboard.engine.AccountReads.EngagementActivityQuestion;
import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.engine.AccountReads.SlaQuestion;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportedRecords;
import dev.wallboard.intake.sources.RealData;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.model.EngagementActivitySection;
import dev.wallboard.model.EngagementMetrics;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueCounts;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.SlaHistogram;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A whole authentic queue log, its figures held against a recount of its text. */
class AuthenticQueueLogTest {

  private static final String LOG = "asterisk-queue_log-2010-02-22.txt";
  private static final long QUEUE = 9000;

  // Where things stand in a line.
  private static final int TIME = 0;
  private static final int CALL = 1;
  private static final int AGENT = 3;
  private static final int EVENT = 4;

  private final ImportedRecords imported;
  private final List<String[]> lines;
  private final long nowEpochMillis;
  private final AccountReads account;

  AuthenticQueueLogTest() throws IOException {
    byte[] file = Files.readAllBytes(RealData.file(LOG));
    imported = ImportedRecords.ofFiles(importer(), List.of(file));
    lines = new String(file, UTF_8).lines().map(line -> line.split("\\|", -1)).toList();
    nowEpochMillis = (seconds(lines.get(lines.size() - 1)) + 60) * 1000;
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, nowEpochMillis);
    engine.apply(imported.events());
    engine.start();
    account = engine.snapshot();
  }

  private static AsteriskImport importer() {
    return new AsteriskImport(new Directory(), SourceLimits.DEFAULTS);
  }

  @Test
  void everyLineIsUsedOrSkippedForItsEvent() {
    assertThat(imported.report().isClean()).isTrue();
    assertThat(imported.report().records()).isEqualTo(278);
    assertThat(imported.report().skippedByReason())
        .isEqualTo(
            Map.of(
                "RINGNOANSWER, which says nothing of queues and states", count("RINGNOANSWER"),
                "CONFIGRELOAD, which says nothing of queues and states", count("CONFIGRELOAD")));
  }

  @Test
  void entriesConnectionsAbandonmentsAndTheirWaitsAreThoseOfTheText() {
    QueueHealthSection answer =
        account
            .queueHealth(
                new QueueHealthQuestion(
                    1440, OptionalInt.empty(), Optional.of(IdFilter.ALL), OptionalLong.empty()),
                nowEpochMillis)
            .whole();
    QueueCounts recounted =
        new QueueCounts(
            count("ENTERQUEUE"),
            count("CONNECT"),
            count("ABANDON"),
            waits("CONNECT").stream().mapToLong(Long::longValue).sum(),
            waits("ABANDON").stream().mapToLong(Long::longValue).sum());
    assertThat(recounted.entered()).isEqualTo(21);
    assertThat(answer.totals().counts()).isEqualTo(recounted);
    assertThat(answer.skills().orElseThrow())
        .singleElement()
        .extracting(Keyed::id)
        .isEqualTo(QUEUE);
    assertThat(answer.totals().queueSize().max()).isEqualTo(mostWaiting());
  }

  @Test
  void handlingTimesOfEachAgentAreThoseOfTheText() {
    EngagementActivitySection answer =
        account
            .engagementActivity(
                new EngagementActivityQuestion(
                    1440, OptionalInt.empty(), Optional.empty(), Optional.of(IdFilter.ALL)),
                nowEpochMillis)
            .whole();
    Map<String, EngagementMetrics> byName = new TreeMap<>();
    Map<Long, String> names = agentNames();
    for (Keyed<EngagementMetrics> agent : answer.agents().orElseThrow().agents()) {
      byName.put(String.valueOf(names.get(agent.id())), agent.value());
    }
    assertThat(byName).isNotEmpty().isEqualTo(recountedHandling());
  }

  @Test
  void whoWaitsAtTheEndIsThoseOfTheTextWhoNeitherConnectedNorLeft() {
    Map<String, Long> waiting = new HashMap<>();
    for (String[] line : lines) {
      switch (line[EVENT]) {
        case "ENTERQUEUE" -> waiting.put(line[CALL], seconds(line));
        case "CONNECT", "ABANDON" -> waiting.remove(line[CALL]);
        default -> {}
      }
    }
    long longest =
        waiting.values().stream()
            .mapToLong(since -> nowEpochMillis - since * 1000)
            .max()
            .orElse(-1);
    assertThat(waiting).hasSize(1);
    assertThat(account.queueState(IdFilter.ALL, nowEpochMillis).skills())
        .containsExactly(new Keyed<>(QUEUE, new QueueState.OfSkill(0, waiting.size(), longest)));
  }

  @Test
  void theHistogramOfWaitsIsThatOfTheText() {
    List<Long> starts = List.of(0L, 5L, 10L, 40L);
    SlaHistogram answer =
        account.sla(new SlaQuestion(1440, IdFilter.ALL, IdFilter.ALL, starts), nowEpochMillis);
    long[] recounted = new long[starts.size()];
    for (long wait : waits("CONNECT")) {
      recounted[wait < 5 ? 0 : wait < 10 ? 1 : wait < 40 ? 2 : 3]++;
    }
    assertThat(answer.buckets().stream().mapToLong(SlaHistogram.Bucket::chats).toArray())
        .isEqualTo(recounted);
    assertThat(Arrays.stream(recounted).min().orElse(0)).isPositive();
  }

  @Test
  void importedAgainItGivesTheSameBytes() throws IOException {
    byte[] file = Files.readAllBytes(RealData.file(LOG));
    assertThat(ImportedRecords.ofFiles(importer(), List.of(file)).written())
        .isEqualTo(imported.written());
  }

  private static long seconds(String[] line) {
    return Long.parseLong(line[TIME]);
  }

  private long count(String event) {
    return lines.stream().filter(line -> line[EVENT].equals(event)).count();
  }

  /** How long each call had waited at the event, by the times of its lines. */
  private List<Long> waits(String event) {
    Map<String, Long> since = new HashMap<>();
    List<Long> waits = new ArrayList<>();
    for (String[] line : lines) {
      if (line[EVENT].equals("ENTERQUEUE")) {
        since.put(line[CALL], seconds(line));
      } else if (line[EVENT].equals(event)) {
        waits.add(seconds(line) - since.getOrDefault(line[CALL], 0L));
      }
    }
    return waits;
  }

  /** The most that waited for longer than an instant, by walking over the seconds. */
  private long mostWaiting() {
    long most = 0;
    long waiting = 0;
    for (int i = 0; i < lines.size(); i++) {
      waiting +=
          switch (lines.get(i)[EVENT]) {
            case "ENTERQUEUE" -> 1;
            case "CONNECT", "ABANDON" -> -1;
            default -> 0;
          };
      if (i + 1 == lines.size() || seconds(lines.get(i + 1)) > seconds(lines.get(i))) {
        most = Math.max(most, waiting);
      }
    }
    return most;
  }

  private Map<String, EngagementMetrics> recountedHandling() {
    Map<String, EngagementMetrics> byName = new TreeMap<>();
    Map<String, Long> since = new HashMap<>();
    for (String[] line : lines) {
      if (line[EVENT].equals("CONNECT")) {
        since.put(line[CALL], seconds(line));
        byName.merge(line[AGENT], new EngagementMetrics(0, 0, 0, 0, 1), EngagementMetrics::plus);
      } else if (line[EVENT].startsWith("COMPLETE")) {
        long handling = seconds(line) - since.getOrDefault(line[CALL], 0L);
        byName.merge(
            line[AGENT], new EngagementMetrics(1, 0, handling, 0, 0), EngagementMetrics::plus);
      }
    }
    return byName;
  }

  /** The names in the order of their first CONNECT: that is what their ids are. */
  private Map<Long, String> agentNames() {
    Map<Long, String> names = new HashMap<>();
    for (String[] line : lines) {
      if (line[EVENT].equals("CONNECT") && !names.containsValue(line[AGENT])) {
        names.put(names.size() + 1L, line[AGENT]);
      }
    }
    return names;
  }
}
