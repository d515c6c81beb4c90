package dev.wallboard.intake.sources.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportProgress;
import dev.wallboard.intake.sources.ImportReport;
import dev.wallboard.model.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CallImportTest {

  private static final String TIMES = "times: {patterns: iso}";
  private static final String[] ROWS = {
    "skill: queue",
    "agent: agent",
    "rows:",
    "- queued-at: start",
    "  connected-at: answered",
    "  left-at: end",
    "  closed-at: end"
  };
  private static final String HEADER = "id,queue,agent,start,answered,end";

  private static CallMapping simple(String... more) {
    List<String> lines = new ArrayList<>(List.of(ROWS));
    lines.addAll(0, List.of(more));
    if (lines.stream().noneMatch(line -> line.startsWith("times:"))) {
      lines.add(0, TIMES);
    }
    if (lines.stream().noneMatch(line -> line.startsWith("id:"))) {
      lines.add(0, "id: id");
    }
    return Imported.mapping(lines.toArray(String[]::new));
  }

  private static final String GOOD =
      "A,5,9,2024-05-01T10:00:00Z,2024-05-01T10:00:05Z,2024-05-01T10:01:00Z";
  private static final String[] GOOD_SHOWN = {
    "2024-05-01T10:00:00Z queued A skill 5",
    "2024-05-01T10:00:05Z connected A agent 9 skill 5",
    "2024-05-01T10:01:00Z closed A"
  };

  @Test
  void namesHaveIdsOfTheirKindInOrderOfAppearance() {
    Imported imported =
        Imported.of(
            simple(),
            HEADER,
            "A,Sales,Ann,2024-05-01T10:00:00Z,2024-05-01T10:00:05Z,2024-05-01T10:01:00Z",
            "B,Help,Bob,2024-05-01T10:00:00Z,,2024-05-01T10:01:00Z",
            "C,2,Cy,2024-05-01T10:00:00Z,2024-05-01T10:00:05Z,2024-05-01T10:01:00Z");
    assertThat(imported.shown())
        .contains(
            "2024-05-01T10:00:05Z connected A agent 1 skill 1",
            "2024-05-01T10:00:00Z queued B skill 2",
            "2024-05-01T10:00:05Z connected C agent 2 skill 2");
    assertThat(imported.report().firstRemarks())
        .containsExactly("calls.csv:3: skill 2 is also the id that \"Help\" was given before");
  }

  @Test
  void filesRunOneAfterTheOtherShareTheDirectory() throws IOException {
    List<Event> events = new ArrayList<>();
    CallImport calls = new CallImport(simple(), new Directory());
    ImportReport report = ImportReport.NOTHING;
    for (String queue : List.of("Sales", "Help", "Sales")) {
      byte[] csv = (HEADER + "\n" + GOOD.replace(",5,", "," + queue + ",")).getBytes(UTF_8);
      report =
          report.plus(
              calls.run(
                  new ByteArrayInputStream(csv), queue, events::add, ImportProgress.UNWATCHED));
    }
    assertThat(events.stream().map(Imported::shown).filter(it -> it.contains("queued")))
        .extracting(it -> it.charAt(it.length() - 1))
        .containsExactly('1', '2', '1');
    assertThat(report.used()).isEqualTo(3);
  }

  @Test
  void aCallWithoutASkillCountsForNone() {
    assertThat(Imported.of(simple(), HEADER, GOOD.replace(",5,", ",,")).shown())
        .contains("2024-05-01T10:00:00Z queued A skill -1")
        .contains("2024-05-01T10:00:05Z connected A agent 9 skill -");
  }

  @Test
  void columnsMayStandInAnyOrderAmongOthers() {
    assertThat(
            Imported.of(
                    simple(),
                    "x, end ,answered,start,agent,queue,id",
                    "x,2024-05-01T10:01:00Z, 2024-05-01T10:00:05Z ,2024-05-01T10:00:00Z,9,5,A")
                .shown())
        .containsExactly(GOOD_SHOWN);
  }

  @Test
  void missingColumnsAreNamedTogetherWithThoseThereAre() {
    Imported imported = Imported.of(simple(), "id,queue,agent,start,anwsered", GOOD);
    assertThat(imported.events()).isEmpty();
    assertThat(imported.report().brokenInputs())
        .containsExactly(
            "calls.csv: has no column \"answered\", \"end\"; it has \"id\", \"queue\", \"agent\", "
                + "\"start\", \"anwsered\" (meant perhaps: answered → anwsered)");
    assertThat(imported.report().isClean()).isFalse();
  }

  @Test
  void aColumnThatIsReadMustNotStandTwice() {
    assertThat(Imported.of(simple(), HEADER + ",end", GOOD).report().brokenInputs())
        .containsExactly("calls.csv: more than one column is called \"end\"");
    assertThat(Imported.of(simple(), HEADER + ",x,x", GOOD + ",,").shown())
        .containsExactly(GOOD_SHOWN);
  }

  @Test
  void aFileWithoutAHeaderIsEmpty() {
    assertThat(Imported.of(simple(), "", "").report().brokenInputs())
        .containsExactly("calls.csv: is empty, without even a header");
    assertThat(Imported.of(simple(), HEADER).report()).isEqualTo(ImportReport.NOTHING);
  }

  @Test
  void columnsMayBeNamedByTheMappingInsteadAndLinesBeforeThemSkipped() {
    CallMapping mapping =
        simple("file: {skip-lines: 2, columns: [id, queue, agent, start, answered, end]}");
    assertThat(Imported.of(mapping, "Report", "\"of May", GOOD).shown())
        .containsExactly(GOOD_SHOWN);
  }

  @Test
  void rowsOfAnotherLengthAreErrorsUnlessWhatIsTooMuchIsEmpty() {
    Imported imported = Imported.of(simple(), HEADER, "A,5,9", GOOD + ",x", GOOD + ",,");
    assertThat(imported.shown()).containsExactly(GOOD_SHOWN);
    assertThat(imported.report().firstErrors())
        .containsExactly(
            "calls.csv:1: has 3 values for 6 columns", "calls.csv:2: has 7 values for 6 columns");
    assertThat(imported.report().records()).isEqualTo(3);
  }

  @Test
  void aDelimiterAtTheEndOfTheHeaderMakesNoColumn() {
    assertThat(Imported.of(simple(), HEADER + ",", GOOD).shown()).containsExactly(GOOD_SHOWN);
  }

  @Test
  void emptyValuesBetweenTabsAreNoneBesideQuotedOnes() {
    String row = "\"A\",5,,2024-05-01T10:00:00Z,,2024-05-01T10:01:00Z";
    assertThat(
            Imported.of(simple("file: {delimiter: tab}"), (HEADER + "\n" + row).replace(',', '\t'))
                .shown())
        .containsExactly(
            "2024-05-01T10:00:00Z queued A skill 5", "2024-05-01T10:01:00Z abandoned A");
  }

  @Test
  void quotedValuesMayHoldDelimitersQuotesAndLineEnds() {
    Imported imported =
        Imported.of(
            simple(),
            "\"id\",queue,agent,start,answered,end",
            "\"A \"\"1\"\",\r\nb\",\"5\" ,9,2024-05-01T10:00:00Z,,2024-05-01T10:01:00Z\r",
            "",
            GOOD);
    assertThat(imported.shown())
        .containsExactly(
            "2024-05-01T10:00:00Z queued A \"1\",\nb skill 5",
            "2024-05-01T10:01:00Z abandoned A \"1\",\nb",
            GOOD_SHOWN[0],
            GOOD_SHOWN[1],
            GOOD_SHOWN[2]);
  }

  @Test
  void aQuoteThatIsNeverClosedSpoilsItsOwnRowOnly() {
    Imported imported =
        Imported.of(simple(), HEADER, "\"A,5,9,x,y,z", GOOD, "\"B\"x,5,9,x,y,z", GOOD);
    assertThat(imported.report().firstErrors())
        .containsExactly(
            "calls.csv:1: a quoted value does not end where it should",
            "calls.csv:3: a quoted value does not end where it should");
    assertThat(imported.report().used()).isEqualTo(2);
  }

  @Test
  void aQuoteInTheMiddleOfAValueIsPartOfIt() {
    assertThat(Imported.of(simple(), HEADER, GOOD.replace("A,", "5\" A,"), GOOD).shown())
        .hasSize(6)
        .contains("2024-05-01T10:00:00Z queued 5\" A skill 5");
  }

  @Test
  void anEndlessLineSpoilsItselfOnly() {
    Imported imported = Imported.of(simple(), HEADER, "x".repeat(3_000_000), GOOD);
    assertThat(imported.shown()).containsExactly(GOOD_SHOWN);
    assertThat(imported.report().firstErrors())
        .containsExactly("calls.csv:1: the line has more than 1048576 characters");
  }

  @Test
  void delimitersQuotesAndCharsetsAreWhatTheMappingSays() {
    CallMapping mapping = simple("file: {delimiter: tab, quote: none, charset: windows-1252}");
    String csv = (HEADER + "\n" + GOOD.replace("A,", "\"Ä,")).replace(',', '\t');
    assertThat(Imported.of(mapping, csv.getBytes(Charset.forName("windows-1252"))).shown())
        .contains("2024-05-01T10:00:00Z queued \"Ä skill 5");
    assertThat(
            Imported.of(
                    simple("file: {delimiter: ' | '}"), (HEADER + "\n" + GOOD).replace(",", " | "))
                .shown())
        .containsExactly(GOOD_SHOWN);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    assertThat(Imported.of(simple(), "\uFEFF" + HEADER, GOOD).shown()).containsExactly(GOOD_SHOWN);
  }

  @Test
  void packedFilesAreReadTooAndProgressCountsPackedBytes() throws IOException {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int row = 0; row < 10_000; row++) {
      csv.append('\n').append(GOOD.replace("A", "A" + row));
    }
    byte[] packed = gzip(csv.toString());
    List<Long> bytes = new ArrayList<>();
    List<Long> rows = new ArrayList<>();
    ImportReport report =
        new CallImport(simple(), new Directory())
            .run(
                new ByteArrayInputStream(packed),
                "calls.csv.gz",
                event -> {},
                (takenBytes, readRows) -> {
                  bytes.add(takenBytes);
                  rows.add(readRows);
                });
    assertThat(report.used()).isEqualTo(10_000);
    assertThat(rows).containsExactly(4_096L, 8_192L, 10_000L);
    assertThat(bytes).isSorted().endsWith((long) packed.length);
  }

  @Test
  void aPackedFileThatIsCutOffIsReportedAndWhatCameBeforeIsKept() throws IOException {
    byte[] packed = gzip(HEADER + "\n" + GOOD + "\n");
    Imported imported = Imported.of(simple(), Arrays.copyOf(packed, packed.length - 3));
    assertThat(imported.shown()).containsExactly(GOOD_SHOWN);
    assertThat(imported.report().brokenInputs())
        .containsExactly("calls.csv: the packed file is cut off after row 1");
  }

  @Test
  void aPackedFileThatIsDamagedIsReported() throws IOException {
    byte[] packed = gzip(HEADER + "\n" + GOOD + "\n");
    packed[packed.length - 6] ^= 1;
    assertThat(Imported.of(simple(), packed).report().brokenInputs())
        .containsExactly("calls.csv: the packed file is damaged after row 1: Corrupt GZIP trailer");
  }

  @Test
  void troubleWhileReadingIsNoReport() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("no such disk");
          }
        };
    assertThatThrownBy(
            () ->
                new CallImport(simple(), new Directory())
                    .run(broken, "x", event -> {}, ImportProgress.UNWATCHED))
        .hasMessage("no such disk");
  }

  @Test
  void idsMayBePutTogetherFromColumnsTheRowAndTheFile() {
    assertThat(Imported.of(simple("id: 'c/{queue}:{id}@{#file}#{#row}'"), HEADER, GOOD).shown())
        .last()
        .isEqualTo("2024-05-01T10:01:00Z closed c/5:A@calls.csv#1");
  }

  @Test
  void anIdMustBeOne() {
    Imported imported =
        Imported.of(
            simple(),
            HEADER,
            GOOD.replace("A,", ","),
            GOOD.replace("A,", "😀".repeat(129) + ","),
            GOOD.replace("A,", "A\u0000B,"),
            GOOD.replace("A,", "😀".repeat(128) + ","));
    assertThat(imported.report().firstErrors())
        .containsExactly(
            "calls.csv:1: column id: none, but the id of the engagement needs it",
            "calls.csv:2: the id of the engagement has 129 characters, more than 128",
            "calls.csv:3: the id of the engagement has a character no id may have");
    assertThat(imported.report().used()).isEqualTo(1);
  }

  @Test
  void timesWithoutAnOffsetAreInTheZoneOfTheMapping() {
    CallMapping mapping =
        simple(
            "times: {patterns: ['dd.MM.yyyy HH:mm[:ss]', 'd MMM yy h:mm a', iso], zone: Europe/Berlin}");
    assertThat(
            Imported.of(
                    mapping,
                    HEADER,
                    "A,5,9,01.05.2024 10:00,1 May 24 10:00 am,01.05.2024 10:00:30",
                    "B,5,9,2024-12-01 10:00:00.1239,2024-12-01T11:00+0200,2024-12-01T10:00:30Z")
                .shown())
        .containsExactly(
            "2024-05-01T08:00:00Z queued A skill 5",
            "2024-05-01T08:00:00Z connected A agent 9 skill 5",
            "2024-05-01T08:00:30Z closed A",
            "2024-12-01T09:00:00.123Z queued B skill 5",
            "2024-12-01T09:00:00Z connected B agent 9 skill 5",
            "2024-12-01T10:00:30Z closed B");
  }

  @Test
  void timesMayBeSecondsOrMillisecondsSince1970() {
    assertThat(
            Imported.of(
                    simple("times: {patterns: epoch-seconds}"),
                    HEADER,
                    "A,5,9,1700000000.1239,,1700000010")
                .shown())
        .containsExactly(
            "2023-11-14T22:13:20.123Z queued A skill 5", "2023-11-14T22:13:30Z abandoned A");
    assertThat(
            Imported.of(simple("times: {patterns: epoch-millis}"), HEADER, "A,5,9,5,,1700000010000")
                .shown())
        .containsExactly(
            "1970-01-01T00:00:00.005Z queued A skill 5", "2023-11-14T22:13:30Z abandoned A");
  }

  @Test
  void aTimeThatIsNotWrittenAsTheMappingSaysNamesAllPatterns() {
    assertThat(
            Imported.of(
                    simple("times: {patterns: [yyyy-MM-dd HH:mm, epoch-seconds]}"),
                    HEADER,
                    "A,5,9,2024-02-30 10:00,,1",
                    "A,5,9,999999999999999,,1")
                .report()
                .firstErrors())
        .containsExactly(
            "calls.csv:1: column start: \"2024-02-30 10:00\" is no yyyy-MM-dd HH:mm or epoch-seconds",
            "calls.csv:2: column start: queued-at is not within the years 0 to 9999");
  }

  @Test
  void momentsMayBeComputedFromLengthsOfTime() {
    CallMapping mapping =
        Imported.mapping(
            "id: id",
            "agent: agent",
            "times: {patterns: iso, durations: clock}",
            "rows:",
            "- queued-at: {from: end, minus: total}",
            "  connected-at: {from: {from: end, minus: total}, plus: wait}",
            "  closed-at: [transferred, end]");
    Imported imported =
        Imported.of(
            mapping,
            "id,agent,end,total,wait,transferred",
            "A,9,2024-05-01T10:01:00Z,0:01:00,00:05,",
            "B,9,2024-05-01T10:01:00Z,1:00:00,00:00,2024-05-01T10:00:59Z",
            "C,9,2024-05-01T10:01:00Z,61,00:00,");
    assertThat(imported.shown())
        .containsExactly(
            "2024-05-01T10:00:00Z queued A skill -1",
            "2024-05-01T10:00:05Z connected A agent 9 skill -",
            "2024-05-01T10:01:00Z closed A",
            "2024-05-01T09:01:00Z queued B skill -1",
            "2024-05-01T09:01:00Z connected B agent 9 skill -",
            "2024-05-01T10:00:59Z closed B");
    assertThat(imported.report().firstErrors())
        .containsExactly("calls.csv:3: column total: \"61\" is no h:mm:ss or mm:ss");
  }

  @Test
  void lengthsOfTimeHaveAUnit() {
    assertThat(DurationUnit.SECONDS.millis("1.5").getAsLong()).isEqualTo(1_500);
    assertThat(DurationUnit.MILLISECONDS.millis("1.5").getAsLong()).isEqualTo(1);
    assertThat(DurationUnit.MINUTES.millis("1.5").getAsLong()).isEqualTo(90_000);
    assertThat(DurationUnit.CLOCK.millis("100:00:01").getAsLong()).isEqualTo(360_001_000);
    assertThat(DurationUnit.SECONDS.millis("-1")).isEmpty();
    assertThat(DurationUnit.CLOCK.millis("0:60:00")).isEmpty();
  }

  @Test
  void rulesAreTakenInOrderAndCompareValuesAsTheyAreWritten() {
    CallMapping mapping =
        Imported.mapping(
            "id: id",
            "none: [NULL, '-']",
            TIMES,
            "agent: agent",
            "rows:",
            "- {if: {kind: [test, 007, yes]}, skip: test calls}",
            "- {missing: agent, given: start, queued-at: start, left-at: end}",
            "- {connected-at: start, closed-at: end}");
    Imported imported =
        Imported.of(
            mapping,
            "id,kind,agent,start,end",
            "A,yes,9,x,x",
            "B,007,9,x,x",
            "C,7,NULL,2024-05-01T10:00:00Z,2024-05-01T10:01:00Z",
            "D,NULL,9,2024-05-01T10:00:00Z,2024-05-01T10:01:00Z",
            "E,no,-,-,2024-05-01T10:01:00Z");
    assertThat(imported.shown())
        .containsExactly(
            "2024-05-01T10:00:00Z queued C skill -1",
            "2024-05-01T10:01:00Z abandoned C",
            "2024-05-01T10:00:00Z connected D agent 9 skill -",
            "2024-05-01T10:01:00Z closed D");
    assertThat(imported.report().skipped()).isEqualTo(2);
    assertThat(imported.report().firstErrors())
        .containsExactly("calls.csv:5: column start: none, but the call needs connected-at");
  }

  @Test
  void timesThatRunBackwardsAreWrittenAsTheRowSaysAndRemarkedUpon() {
    Imported imported =
        Imported.of(
            simple(),
            HEADER,
            "A,5,9,2024-05-01T10:00:00Z,2024-05-01T10:00:05Z,2024-05-01T10:00:03.5Z");
    assertThat(imported.shown()).last().isEqualTo("2024-05-01T10:00:03.500Z closed A");
    assertThat(imported.report().isClean()).isTrue();
    assertThat(imported.report().firstRemarks())
        .containsExactly("calls.csv:1: closed-at (end) is 1.5 s before connected-at (answered)");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
