package dev.wallboard.intake.sources.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallMappingTest {

  private static List<String> problems(String... lines) {
    return catchThrowableOfType(
            InvalidMappingException.class,
            () -> CallMapping.parse("test.yaml", String.join("\n", lines)))
        .problems();
  }

  /** The problems of a good mapping in which one line was replaced. */
  private static List<String> problemsWith(int line, String replacement) {
    String[] lines = {
      "id: call",
      "skill: queue",
      "agent: agent",
      "file: {delimiter: ';'}",
      "times: {patterns: yyyy-MM-dd HH:mm}",
      "rows:",
      "- queued-at: start",
      "  connected-at: answered",
      "  left-at: end",
      "  closed-at: end",
    };
    Imported.mapping(lines);
    lines[line - 1] = replacement;
    return problems(lines);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThatExceptionOfType(InvalidMappingException.class)
        .isThrownBy(
            () ->
                CallMapping.parse(
                    "my.yaml",
                    """
                    ids: call
                    file:
                      delimeter: ";"
                    times:
                      patterns: [yyyy-MM-dd HH:mm, "HH:mm"]
                      zone: Europe/Berlni
                    rows:
                      - queued_at: start
                        connected-at: answered
                    """))
        .withMessage(
            """
            mapping my.yaml: 7 problems
              line 1: a mapping has no "ids"; did you mean "id"?
              line 1: a mapping has no "id"
              line 1: a mapping with "connected-at" needs an "agent"
              line 3: "file" has no "delimeter"; did you mean "delimiter"?
              line 5: the pattern "HH:mm" makes no date with a time of day
              line 6: "Europe/Berlni" is no zone, such as UTC, +02:00 or Europe/Berlin; \
            did you mean "Europe/Berlin"?
              line 8: a rule has no "queued_at"; did you mean "queued-at"?""");
  }

  @Test
  void aSingleProblemStandsOnOneLine() {
    assertThatExceptionOfType(InvalidMappingException.class)
        .isThrownBy(() -> CallMapping.parse("my.yaml", ""))
        .withMessage("mapping my.yaml: line 1: is empty");
  }

  @Test
  void whatIsNoYamlIsRefusedWithItsLine() {
    assertThat(problems("id: call", "rows: ["))
        .singleElement()
        .asString()
        .startsWith("line 2: is no YAML");
  }

  @Test
  void aMappingIsNamesWithValues() {
    assertThat(problems("- id"))
        .contains("line 1: a mapping must be names with values, not a list");
    assertThat(problems("calls"))
        .contains("line 1: a mapping must be names with values, not \"calls\"");
  }

  @Test
  void namesThatStandTwiceAndFurtherDocumentsAreRefused() {
    assertThat(problemsWith(2, "id: other")).contains("line 2: \"id\" stands here twice");
    assertThat(problemsWith(10, "---\nid: other"))
        .containsExactly("line 11: a mapping is one document; a second one begins here");
  }

  @Test
  void aliasesAreRefused() {
    assertThat(problemsWith(2, "skill: &queue queue\nabout: *queue"))
        .contains("line 3: a mapping cannot use YAML aliases (*queue)");
  }

  @Test
  void aNameLikeNoneIsRefusedWithAllThereAre() {
    assertThat(problemsWith(2, "colour: red"))
        .containsExactly(
            "line 2: a mapping has no \"colour\"; there are about, file, none, times, id, skill, "
                + "agent, rows");
  }

  @Test
  void timesAreNeeded() {
    assertThat(problemsWith(5, "about: x")).containsExactly("line 1: a mapping has no \"times\"");
    assertThat(problemsWith(5, "times: {zone: UTC}"))
        .containsExactly("line 5: \"times\" has no \"patterns\"");
  }

  @Test
  void patternsMustBePatterns() {
    assertThat(problemsWith(5, "times: {patterns: yyyy-bb}"))
        .containsExactly("line 5: \"yyyy-bb\" is no pattern: Unknown pattern letter: b");
    assertThat(problemsWith(5, "times: {patterns: []}"))
        .containsExactly("line 5: \"patterns\" is an empty list");
    assertThat(problemsWith(5, "times: {patterns: hh:mm dd.MM.yyyy}"))
        .containsExactly(
            "line 5: the pattern \"hh:mm dd.MM.yyyy\" makes no date with a time of day");
  }

  @Test
  void timesOfDayNeedADateAndTheirStages() {
    assertThat(problemsWith(5, "times: {patterns: HH:mm, stages: [start, answered, end]}"))
        .containsExactly("line 5: \"stages\" are for times of day, which need a \"date\"");
    assertThat(problemsWith(5, "times: {patterns: HH:mm, date: {column: d, patterns: MM-dd}}"))
        .containsExactly(
            "line 5: the pattern \"MM-dd\" makes no date", "line 5: \"times\" has no \"stages\"");
    assertThat(
            problemsWith(
                5, "times: {patterns: HH:mm, date: {column: d, patterns: iso}, stages: [start]}"))
        .contains(
            "line 5: \"stages\" must name every column of times; \"answered\" is not there",
            "line 5: \"stages\" must name every column of times; \"end\" is not there");
    assertThat(
            problemsWith(
                5,
                "times: {patterns: yyyy-MM-dd, date: {columns: d, patterns: iso}, "
                    + "stages: [start, answered, end]}"))
        .containsExactly(
            "line 5: \"date\" has no \"columns\"; did you mean \"column\"?",
            "line 5: \"date\" has no \"column\"",
            "line 5: the pattern \"yyyy-MM-dd\" makes no time of day");
  }

  @Test
  void durationsHaveAKnownUnit() {
    assertThat(problemsWith(5, "times: {patterns: iso, durations: hours}"))
        .containsExactly(
            "line 5: \"durations\" are milliseconds, seconds, minutes, clock, not \"hours\"");
  }

  @Test
  void theLayoutOfAFileIsChecked() {
    assertThat(
            problemsWith(
                4,
                "file: {delimiter: x, quote: '--', charset: UTF-99, skip-lines: two, columns: a}"))
        .containsExactly(
            "line 4: \"delimiter\" must be signs such as \",\" or \";\", or tab, not \"x\"",
            "line 4: \"quote\" must be one sign or none, not \"--\"",
            "line 4: \"UTF-99\" is no charset, such as UTF-8 or windows-1252",
            "line 4: \"skip-lines\" must be a number of lines, not \"two\"",
            "line 4: \"columns\": has no column \"call\", \"queue\", \"agent\", \"start\", "
                + "\"answered\", \"end\"; it has \"a\"");
    assertThat(problemsWith(4, "file: {quote: ';', delimiter: ';'}"))
        .containsExactly("line 4: \"quote\" and \"delimiter\" must differ");
  }

  @Test
  void anIdIsAColumnOrHasNamesInBraces() {
    assertThat(problemsWith(1, "id: '{}'"))
        .containsExactly("line 1: \"id\" needs a name between { and }: \"{}\"");
    assertThat(problemsWith(1, "id: '{call'"))
        .containsExactly("line 1: \"id\" needs a name between { and }: \"{call\"");
    assertThat(problemsWith(1, "id: [a, b]"))
        .containsExactly("line 1: \"id\" must be a text, not a list");
    assertThat(problemsWith(1, "id:")).containsExactly("line 1: \"id\" has no value");
  }

  @Test
  void rulesSayWhatBecomesOfRows() {
    assertThat(problems("id: a", "times: {patterns: iso}", "rows: []"))
        .containsExactly("line 3: a mapping needs \"rows\", a list of rules");
    assertThat(problems("id: a", "times: {patterns: iso}", "rows:", "- queued-at: b"))
        .containsExactly("line 4: a rule needs \"connected-at\", \"left-at\" or \"skip\"");
    assertThat(problems("id: a", "times: {patterns: iso}", "rows:", "- skip: x", "  left-at: b"))
        .containsExactly("line 4: a rule that skips rows makes no events of them");
    assertThat(
            problems("id: a", "times: {patterns: iso}", "rows:", "- left-at: b", "  closed-at: c"))
        .containsExactly(
            "line 4: \"left-at\" needs \"queued-at\"",
            "line 5: \"closed-at\" needs \"connected-at\"");
    assertThat(problems("id: a", "times: {patterns: iso}", "rows:", "- skip: x", "- skip: y"))
        .containsExactly("line 5: this rule is never reached: the one before fits every row");
    assertThat(problems("id: a", "times: {patterns: iso}", "rows:", "- skip: x", "  if: [a]"))
        .containsExactly("line 5: \"if\" must be columns with the values they must have");
  }

  @Test
  void momentsAreColumnsOrComputed() {
    String expected =
        "line 10: \"closed-at\" must be a column, a list of them, or one of {earliest: […]}, "
            + "{latest: […]}, {from: …, plus: …}, {from: …, minus: …}";
    assertThat(problemsWith(10, "  closed-at: {from: start}")).containsExactly(expected);
    assertThat(problemsWith(10, "  closed-at: {earliest: [a], latest: [b]}"))
        .containsExactly(expected);
    assertThat(problemsWith(10, "  closed-at: {earliest: end}"))
        .containsExactly("line 10: \"earliest\" must be a list of columns");
    assertThat(problemsWith(10, "  closed-at: {earlyest: [end]}"))
        .contains("line 10: \"closed-at\" has no \"earlyest\"; did you mean \"earliest\"?");
  }

  @Test
  void shippedMappingsAreFoundByName() throws Exception {
    for (String name : CallMapping.NAMES) {
      assertThat(CallMapping.of(name).columns()).isNotEmpty();
    }
    assertThatExceptionOfType(InvalidMappingException.class)
        .isThrownBy(() -> CallMapping.of("vanat"))
        .withMessage(
            "mapping vanat: there is no file and no mapping of this name, only bank, vanad; "
                + "did you mean \"vanad\"?");
  }

  @Test
  void aMappingIsReadFromAFile(@TempDir Path folder) throws IOException, InvalidMappingException {
    Path file = folder.resolve("my.yaml");
    Files.writeString(file, "id: a\ntimes: {patterns: iso}\nrows:\n- skip: all\n");
    assertThat(CallMapping.of(file.toString()).columns()).containsExactly("a");
  }
}
