package dev.wallboard.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.engine.AccountReads.AgentStatesQuestion;
import dev.wallboard.engine.AccountReads.ServiceLevelQuestion;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.ServiceLevelFormula;
import dev.wallboard.model.ServiceLevelTarget;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked like the five methods, as docs/reading.md shows it. */
class FurtherReadsTest {

  private static final String LEVEL =
      "\"answeredInTime\":45,\"answered\":50,\"abandonedShort\":2,\"abandoned\":6,\"counted\":56,"
          + "\"serviceLevel\":0.8036";

  private final HandMadeAccount account = HandMadeAccount.busy();

  private String answer(String path) {
    return Calls.text(
        new Operations(OperationsLimits.DEFAULTS).answer(Call.ofPath(path), account, Calls.NOW));
  }

  @Test
  void aServiceLevelNamesItsFormula() {
    assertThat(answer("servicelevel?v=1&timeframe=60&skillIds=all"))
        .isEqualTo(
            "{\"skillsMetrics\":{\"104\":{"
                + LEVEL
                + ",\"formula\":\"offered\",\"withinSeconds\":20}},\"metricsTotals\":{"
                + LEVEL
                + "}}");
    assertThat(answer("servicelevel?v=1&timeframe=60"))
        .isEqualTo("{\"metricsTotals\":{" + LEVEL + "}}");
  }

  @Test
  void itsIntervalsComeFirst() {
    assertThat(answer("servicelevel?v=1&timeframe=60&interval=30"))
        .isEqualTo(
            "{\"metricsByIntervals\":[{\"timestamp\":1465329900000,\"metricsData\":"
                + "{\"metricsTotals\":{"
                + LEVEL
                + "}}}],\"metricsTotals\":{"
                + LEVEL
                + "}}");
  }

  @ParameterizedTest
  @CsvSource({"answered, 50, 0.9", "offered, 56, 0.8036", "offered-without-short, 54, 0.8333"})
  void eachFormulaCountsOthers(String formula, long counted, double level) {
    assertThat(answer("servicelevel?v=1&timeframe=60&formula=" + formula))
        .contains("\"counted\":" + counted + ",\"serviceLevel\":" + level);
  }

  @Test
  void whereNothingIsCountedThereIsNoLevel() {
    assertThat(
            Calls.text(
                new Operations(OperationsLimits.DEFAULTS)
                    .answer(
                        Call.ofPath("servicelevel?v=1&timeframe=60&skillIds=all"),
                        HandMadeAccount.idle(),
                        Calls.NOW)))
        .isEqualTo(
            "{\"skillsMetrics\":{},\"metricsTotals\":{\"answeredInTime\":0,\"answered\":0,"
                + "\"abandonedShort\":0,\"abandoned\":0,\"counted\":0,\"serviceLevel\":null}}");
  }

  @Test
  void whatIsNotSaidIsEachSkillsOwn() {
    HandMadeAccount another = HandMadeAccount.busy();
    ServiceLevelTarget own = new ServiceLevelTarget(ServiceLevelFormula.ANSWERED, 30);
    new Operations(OperationsLimits.DEFAULTS)
        .answer(Call.ofPath("servicelevel?v=1&timeframe=60"), account, Calls.NOW, skillId -> own);
    assertThat(((ServiceLevelQuestion) account.question()).targets().of(104)).isEqualTo(own);
    new Operations(OperationsLimits.DEFAULTS)
        .answer(
            Call.ofPath("servicelevel?v=1&timeframe=60&withinSeconds=5"),
            another,
            Calls.NOW,
            skillId -> own);
    assertThat(((ServiceLevelQuestion) another.question()).targets().of(104))
        .isEqualTo(new ServiceLevelTarget(ServiceLevelFormula.ANSWERED, 5));
  }

  @Test
  void agentsAreToldWithWhatTheyDo() {
    assertThat(answer("agent-states"))
        .isEqualTo(
            "{\"agents\":[{\"agentId\":\"7\",\"state\":\"away\",\"reasonId\":\"2642559712\","
                + "\"sinceEpochMillis\":1465331700000,\"load\":1,"
                + "\"chattingSinceEpochMillis\":1465329900000,\"maximum\":2,\"groupId\":\"3\","
                + "\"skillIds\":[\"104\",\"105\"]},"
                + "{\"agentId\":\"8\",\"state\":\"logged-off\",\"load\":0,"
                + "\"maximum\":\"unlimited\",\"skillIds\":[]}]}");
  }

  @Test
  void withTheirChangesSinceAnInstant() {
    assertThat(answer("agent-states?agentIds=7,8&groupIds=3&since=" + (Calls.NOW - 3_600_000)))
        .contains(
            "\"changes\":[{\"atEpochMillis\":1465329900000,\"state\":\"online\"},"
                + "{\"atEpochMillis\":1465331700000,\"state\":\"away\",\"reasonId\":\"2642559712\"}]",
            "\"changes\":[]");
    assertThat(account.question())
        .isEqualTo(
            new AgentStatesQuestion(
                IdFilter.of(7, 8), IdFilter.of(3), OptionalLong.of(Calls.NOW - 3_600_000)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "servicelevel?v=1&timeframe=60&formula=all|formula=all must be one of answered, offered, offered-without-short",
        "servicelevel?v=1&timeframe=60&withinSeconds=0|withinSeconds=0 must be seconds, a whole number from 1 to 86400",
        "servicelevel?v=1|timeframe is required",
        "agent-states?since=yesterday|since=yesterday must be an instant",
        "agent-states?since=0|since must be within the last 24 hours",
        "directory?only=names|only=names must be of skills, agents, groups, reasons"
      })
  void whatIsWrongIsSaid(String path, String complaint) {
    assertThat(answer(path)).contains("\"status\":400", complaint);
  }
}
