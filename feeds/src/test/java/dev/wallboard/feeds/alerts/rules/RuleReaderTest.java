package dev.wallboard.feeds.alerts.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.feeds.document.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {

  private static final RuleReader READER =
      new RuleReader(new RuleLimits(3), Set.of("ops", "floor"));

  @Test
  void aRuleSaysWhatItLooksAtAndWhomItTells() throws WrongRules {
    AlertRule rule =
        onlyOf(
            """
            rules:
              - id: late
                name: Late
                accounts: [le79, 12]
                metric: queuehealth.avgTimeToAnswer
                skills: [5, -1]
                timeframe: 60
                above: 30
                clear: 20
                forSeconds: 2m
                fromChats: 10
                severity: critical
                receivers: [ops]
            """);
    assertThat(rule.condition()).isEqualTo("queuehealth.avgTimeToAnswer above 30 s over 60 min");
    assertThat(rule.bound()).isEqualTo(new Bound(Bound.Side.ABOVE, 30, 20));
    assertThat(rule.holdMillis()).isEqualTo(120_000);
    assertThat(rule.fromChats()).isEqualTo(10);
    assertThat(rule.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(rule.scope()).hasToString("Skills[ids=[-1, 5]]");
    assertThat(rule.isFor("12")).isTrue();
    assertThat(rule.isFor("13")).isFalse();
    assertThat(rule.tells("ops")).isTrue();
    assertThat(rule.tells("floor")).isFalse();
  }

  @Test
  void whatIsLeftOutHasItsDefault() throws WrongRules {
    AlertRule rule =
        onlyOf(
            """
            rules:
              - {id: a, name: A, metric: queuestate.currentQueueSize, below: 1}
            """);
    assertThat(rule.enabled()).isTrue();
    assertThat(rule.scope()).isEqualTo(new Scope.Account());
    assertThat(rule.timeframeMinutes()).isEqualTo(OptionalInt.empty());
    assertThat(rule.bound()).isEqualTo(new Bound(Bound.Side.BELOW, 1, 1));
    assertThat(rule.holdMillis()).isZero();
    assertThat(rule.severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.receivers()).isEmpty();
    assertThat(rule.isFor("any1")).isTrue();
    assertThat(rule.tells("floor")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "queuestate.currentMaxWaitTimeInQueue, , 2m, 120000",
    "queuestate.currentMaxWaitTimeInQueue, , 1500, 1500",
    "queuehealth.avgTimeToAnswer, 'timeframe: 60, ', 1500ms, 1.5",
    "queuehealth.avgTimeToAnswer, 'timeframe: 60, ', 1h, 3600",
    "queuehealth.abandonmentRate, 'timeframe: 60, ', 0.25, 0.25",
  })
  void boundsAreInTheUnitOfTheMetricOrDurations(
      String metric, String frame, String written, double threshold) throws WrongRules {
    AlertRule rule =
        onlyOf(
            "rules: [{id: a, name: A, metric: %s, %s above: %s}]"
                .formatted(metric, Optional.ofNullable(frame).orElse(""), written));
    assertThat(rule.bound().threshold()).isEqualTo(threshold);
  }

  @Test
  void allThatIsWrongWithAFileIsSaidWithItsLineAndRule() {
    assertThat(
            problemsOf(
                """
                rules:
                  - id: late
                    name: Late
                    metric: queuehealth.avgTimeToAnswr
                    above: 30
                    receivers: [opps]
                  - id: late
                    nmae: Late
                    name: Later
                    metric: queuestate.currentQueueSize
                    timeframe: 60
                    above: 30s
                    clear: 40
                    quiet: [{from: 8am, to: "24:00", zone: Mars/North}]
                  - id: Late
                    name: L
                    metric: sla.percentWithin
                    skills: all
                    timeframe: 2000
                    below: 180
                """))
        .contains(
            "6: rule late: receivers names \"opps\", and there is no such receiver"
                + " (alerts.receivers); there are floor, ops",
            "11: rule late: timeframe cannot be given for queuestate.currentQueueSize, which is of"
                + " now",
            "12: rule late: above must be a number, not \"30s\"",
            "14: rule late: quiet[0].from must be a time of day such as \"08:30\", in quotes",
            "14: rule late: quiet[0].zone must be a time zone such as Europe/Paris or UTC",
            "15: rule without an id: id must be 1 to 40 of a–z, 0–9 and -",
            "15: rule without an id: withinSeconds is missing",
            "18: rule without an id: skills must be up to 20 ids for sla.percentWithin",
            "19: rule without an id: timeframe must be a whole number from 1 to 1440, not \"2000\"",
            "20: rule without an id: below is in percent, from 0 to 100")
        .anyMatch(it -> it.startsWith("4: rule late: metric must be one of queuehealth.entered"))
        .anyMatch(it -> it.startsWith("8: rule late: has no \"nmae\"; there are id, name,"))
        .hasSize(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2]| 1: the document must be names with values, not a list",
        "rules: 7| 1: rules must be a list, not \"7\"",
        "ruls: []| 1: the document has no \"ruls\"; there are rules",
        "rules: [a: {| 1: this is no YAML in UTF-8: it cannot be read further",
        "rules: [{id: a, name: A, metric: queuestate.currentQueueSize}]"
            + "| 1: rule a: above or below must be there, and not both",
        "rules: [{id: a, name: A, metric: queuestate.currentQueueSize, above: 1, clear: 2}]"
            + "| 1: rule a: clear must not lie beyond above",
        "rules: [{id: a, name: A, metric: queuestate.currentQueueSize, above: 1, fromChats: 2}]"
            + "| 1: rule a: fromChats is only for averages and shares of chats",
        "rules: [{id: a, name: A, metric: queuestate.currentQueueSize, above: 1, groups: [2]}]"
            + "| 1: rule a: groups is only for sla.percentWithin",
        "rules: [{id: a, name: A, metric: agentactivity.occupancy, timeframe: 5, above: 1,"
            + " skills: [2]}]| 1: rule a: skills cannot be given for agentactivity.occupancy",
        "rules: [{id: a, name: A, metric: queuehealth.abandonmentRate, timeframe: 5, above: 10}]"
            + "| 1: rule a: above is a share from 0 to 1; 0.1 is 10 %",
        "rules: [{id: a, name: A, metric: queuestate.currentQueueSize, above: 1, forSeconds: -1}]"
            + "| 1: rule a: forSeconds must be a whole number from 0 to 86400",
        "rules: [{id: a, name: A, metric: queuestate.currentQueueSize, above: 1, skills: [x]}]"
            + "| 1: rule a: skills[0] must be an id, a whole number of 64 bits, not \"x\"",
        "rules: [{id: a, name: A, name: B, metric: queuestate.currentQueueSize, above: 1}]"
            + "| 1: rules[0].name stands there twice",
        "rules: [1, 2, 3, 4]| 1: rules must have at most 3 entries, not 4",
      })
  void aMistakeHasAMessage(String yaml, String problem) {
    assertThat(problemsOf(yaml)).contains(problem.strip());
  }

  @Test
  void twoRulesOfAFileHaveTwoIds() {
    assertThat(
            problemsOf(
                """
                rules:
                  - {id: a, name: A, metric: queuestate.currentQueueSize, above: 1}
                  - {id: a, name: B, metric: queuestate.currentQueueSize, above: 1}
                """))
        .containsExactly("3: rule a: there is another of this id");
  }

  @Test
  void anEmptyFileHasNoRules() throws WrongRules {
    assertThat(READER.ofFile("# to come\n")).isEmpty();
  }

  @Test
  void aRuleOfAnAccountIsJsonAndIsWrittenAsItIsRead() throws WrongRules, IOException {
    String json =
        """
        {"name":"Late","metric":"sla.percentWithin","withinSeconds":20,"groups":["7"],\
        "timeframe":30,"below":80.5,"clear":85,"forSeconds":60,"fromChats":5,"severity":"info",\
        "quiet":[{"days":["sat","sun"],"from":"20:00","to":"24:00","zone":"Europe/Paris"}],\
        "receivers":["floor"]}""";
    AlertRule rule = READER.ofAccount(json.getBytes(UTF_8), "r1");
    assertThat(written(rule))
        .isEqualTo(
            """
            {"id":"r1","name":"Late","enabled":true,"metric":"sla.percentWithin",\
            "withinSeconds":20,"groups":["7"],"timeframe":30,"below":80.5,"clear":85,\
            "forSeconds":60,"fromChats":5,"severity":"info",\
            "quiet":[{"days":["sat","sun"],"from":"20:00","to":"24:00","zone":"Europe/Paris"}],\
            "receivers":["floor"]}""");
    assertThat(READER.ofAccount(written(rule).getBytes(UTF_8), "r1")).isEqualTo(rule);
  }

  @Test
  void anAccountCannotRuleForOthers() {
    WrongRules wrong =
        catchThrowableOfType(
            WrongRules.class,
            () ->
                READER.ofAccount(
                    """
                    {"name":"Late","accounts":["1"],"metric":"queuestate.currentQueueSize",\
                    "above":1}"""
                        .getBytes(UTF_8),
                    "r1"));
    assertThat(wrong.reason()).startsWith("the document has no \"accounts\"; there are id, name");
  }

  @Test
  void theSampleHolds() throws WrongRules, IOException {
    String sample = Files.readString(Path.of("../docs/samples/alert-rules.yaml"));
    assertThat(new RuleReader(RuleLimits.DEFAULTS, Set.of()).ofFile(sample)).hasSize(4);
  }

  private static AlertRule onlyOf(String yaml) throws WrongRules {
    List<AlertRule> rules = READER.ofFile(yaml);
    assertThat(rules).hasSize(1);
    return rules.get(0);
  }

  private static List<String> problemsOf(String yaml) {
    WrongRules wrong = catchThrowableOfType(WrongRules.class, () -> READER.ofFile(yaml));
    return wrong.problems().stream().map(RuleReaderTest::shown).toList();
  }

  private static String shown(Problem problem) {
    return problem.line() + ": " + problem.text();
  }

  private static String written(AlertRule rule) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      RuleForm.writeMembers(rule, json);
      json.writeEndObject();
    }
    return bytes.toString(UTF_8);
  }
}
