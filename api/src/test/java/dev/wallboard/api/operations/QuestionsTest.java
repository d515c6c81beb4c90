package dev.wallboard.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.engine.AccountReads.AgentActivityQuestion;
import dev.wallboard.engine.AccountReads.EngagementActivityQuestion;
import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.engine.AccountReads.SlaQuestion;
import dev.wallboard.model.IdFilter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the account is asked by a call that breaks no rule (spec: Parameters). */
class QuestionsTest {

  private static final List<Long> DEFAULT_HISTOGRAM = List.of(0L, 15L, 30L, 45L, 60L, 90L, 120L);

  @Test
  void queueHealthIsAskedOfTheAccountWithoutSkillIds() {
    assertThat(Calls.question("queuehealth?v=1&timeframe=60"))
        .isEqualTo(
            new QueueHealthQuestion(
                60, OptionalInt.empty(), Optional.empty(), OptionalLong.empty()));
  }

  @Test
  void queueHealthIsAskedWithAllItsParameters() {
    assertThat(
            Calls.question(
                "queuehealth?v=1&timeframe=60&interval=30&skillIds=4,15,3&chatCenterId=-7"))
        .isEqualTo(
            new QueueHealthQuestion(
                60, OptionalInt.of(30), Optional.of(IdFilter.of(3, 4, 15)), OptionalLong.of(-7)));
  }

  @Test
  void engagementActivityIsAskedWithAllItsParameters() {
    assertThat(Calls.question("engactivity?v=1&timeframe=1440&interval=5&skillIds=all&agentIds=7"))
        .isEqualTo(
            new EngagementActivityQuestion(
                1440, OptionalInt.of(5), Optional.of(IdFilter.ALL), Optional.of(IdFilter.of(7))));
  }

  @Test
  void agentActivityIsAskedWithAllItsParameters() {
    assertThat(Calls.question("agentactivity?v=1&timeframe=10&interval=10&agentIds=7,7,-1"))
        .isEqualTo(new AgentActivityQuestion(10, OptionalInt.of(10), IdFilter.of(-1, 7)));
  }

  @Test
  void queueStateIsAskedOfAllSkillsUnlessSomeAreGiven() {
    assertThat(Calls.question("queuestate?v=1")).isEqualTo(IdFilter.ALL);
    assertThat(Calls.question("queuestate?v=1&skillIds=")).isEqualTo(IdFilter.ALL);
    assertThat(Calls.question("queuestate?v=1&skillIds=4")).isEqualTo(IdFilter.of(4));
  }

  @Test
  void slaIsAskedOfAllUnlessSomeAreGiven() {
    assertThat(Calls.question("sla?v=1&timeframe=1"))
        .isEqualTo(new SlaQuestion(1, IdFilter.ALL, IdFilter.ALL, DEFAULT_HISTOGRAM));
    assertThat(Calls.question("sla?v=1&timeframe=1&skillIds=1&groupIds=2&histogram=0,5"))
        .isEqualTo(new SlaQuestion(1, IdFilter.of(1), IdFilter.of(2), List.of(0L, 5L)));
  }

  @ParameterizedTest
  @CsvSource({"50, 10, 10", "12, 6, 10", "7, 7, 10", "60, 12, 15", "1440, 1440, 1440", "21,21,25"})
  void anIntervalIsRoundedUpToWholeBuckets(int timeframe, int interval, int rounded) {
    assertThat(
            Calls.question(
                "agentactivity?v=1&agentIds=all&timeframe=" + timeframe + "&interval=" + interval))
        .isEqualTo(new AgentActivityQuestion(timeframe, OptionalInt.of(rounded), IdFilter.ALL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4,15", "4 , 15", " 4,15 ", "+15+,+4+", "4%2C15", "15,4,15", "%34,1%35", "004,15"})
  void idsMayBeWrittenInManyWays(String ids) {
    assertThat(Calls.question("queuestate?v=1&skillIds=" + ids)).isEqualTo(IdFilter.of(4, 15));
  }

  @Test
  void idsHaveSixtyFourBits() {
    assertThat(Calls.question("queuestate?v=1&skillIds=9223372036854775807,-9223372036854775808"))
        .isEqualTo(IdFilter.of(Long.MIN_VALUE, Long.MAX_VALUE));
  }

  @Test
  void tenThousandIdsAreFine() {
    String ids = IntStream.range(0, 10_000).mapToObj(i -> "1").collect(Collectors.joining(","));
    assertThat(Calls.question("queuestate?v=1&skillIds=" + ids)).isEqualTo(IdFilter.of(1));
  }

  @Test
  void aHistogramIsSortedEachOnceFromZero() {
    assertThat(histogram("100,50, 50,5")).containsExactly(0L, 5L, 50L, 100L);
    assertThat(histogram("0")).containsExactly(0L);
    assertThat(histogram("")).isEqualTo(DEFAULT_HISTOGRAM);
  }

  @Test
  void aThousandHistogramValuesAreFineAndZeroIsAddedToThem() {
    String values =
        IntStream.rangeClosed(1, 1_000)
            .mapToObj(i -> Integer.toString(5 * i))
            .collect(Collectors.joining(","));
    assertThat(histogram(values)).hasSize(1_001).startsWith(0L, 5L).endsWith(5_000L);
  }

  private static List<Long> histogram(String values) {
    return ((SlaQuestion) Calls.question("sla?v=1&timeframe=60&histogram=" + values))
        .histogramSeconds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queuestate?v=1&timeframe=abc&interval=3&interval=4&agentIds=1,,2&histogram=7",
        "queuestate?v=1&oauth_nonce=1&oauth_nonce=2&_=%zz&x=%ff",
        "queuestate?v=1&SkillIds=x&skillids=y&&=&=5",
        "queuestate?v=1&groupIds=all,4&chatCenterId=all"
      })
  void whatTheMethodDoesNotListIsIgnored(String path) {
    assertThat(Calls.question(path)).isEqualTo(IdFilter.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"skillIds\":4}",
        "{\"skillIds\":\"4\"}",
        " {\"skillIds\" : \" 4 \" , \"v\":1}\r\n",
        "{\"skillIds\":\"\\u0034\",\"chatCenterId\":{},\"histogram\":[[1]],\"x\":1.5,\"x\":true}",
        "{\"skillIds\":4,\"v\":null,\"timeframe\":1e400}"
      })
  void aBodyGivesParametersAsStringsOrNumbers(String body) {
    assertThat(Calls.question(Calls.posted("queuestate", body))).isEqualTo(IdFilter.of(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "{}", "{\"skillIds\":null}", "{\"skillIds\":\"\"}"})
  void aBodyMayGiveNothing(String body) {
    assertThat(Calls.question(Calls.posted("queuestate?v=1", body))).isEqualTo(IdFilter.ALL);
  }

  @Test
  void queryAndBodyAddUp() {
    assertThat(Calls.question(Calls.posted("agentactivity?v=1&timeframe=60", "{\"agentIds\":7}")))
        .isEqualTo(new AgentActivityQuestion(60, OptionalInt.empty(), IdFilter.of(7)));
  }

  @Test
  void nullInTheBodyDoesNotGiveWhatTheQueryGives() {
    assertThat(Calls.question(Calls.posted("queuestate?v=1", "{\"v\":null}")))
        .isEqualTo(IdFilter.ALL);
  }

  @Test
  void unknownMembersMayNestSixteenLevelsAndBeLong() {
    String nested = "[".repeat(15) + "]".repeat(15);
    String longName = "n".repeat(100_000);
    String body =
        "{\"x\":%s,\"%s\":\"%s\",\"y\":%s}"
            .formatted(nested, longName, longName, "9".repeat(100_000));
    assertThat(Calls.question(Calls.posted("queuestate?v=1", body))).isEqualTo(IdFilter.ALL);
  }

  @Test
  void theBodyMayGiveTheVersion() {
    assertThat(Calls.text(Calls.post("queuestate", "{\"v\":2}")))
        .startsWith("{\"skills\"")
        .contains("currentMaxWaitTimeInQueue");
  }
}
