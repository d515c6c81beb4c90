package dev.wallboard.lab.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The spec's worked examples and the corners reckoned by hand, asked of oracle and engine alike.
 */
class WorkedExamplesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<String> lines = new ArrayList<>();

  private static long at(String time) {
    return Instants.parse(time.contains("T") ? time + "Z" : "2026-11-22T" + time + "Z");
  }

  /** {@code members} in JSON with single quotes. */
  private WorkedExamplesTest event(String time, String type, String members) {
    lines.add(
        String.format("{'type':'%s','time':%d,%s}", type, at(time), members).replace('\'', '"'));
    return this;
  }

  private WorkedExamplesTest engagement(String time, String type, String id, String members) {
    String more = members.isEmpty() ? "" : "," + members;
    return event(time, "engagement." + type, "'engagementId':'" + id + "'" + more);
  }

  private WorkedExamplesTest queued(String time, String id, long skill) {
    return engagement(time, "queued", id, "'skillId':" + skill);
  }

  private WorkedExamplesTest connected(String time, String id, long agent) {
    return engagement(time, "connected", id, "'agentId':" + agent);
  }

  private String answer(String now, String path) {
    String oracles = new Oracle(lines).at(at(now)).answer(path);
    assertThat(EngineSubject.load(lines, at(now)).answer(path)).isEqualTo(oracles);
    return oracles;
  }

  private JsonNode json(String now, String path) {
    try {
      return MAPPER.readTree(answer(now, path));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode totals(String now, String path) {
    return json(now, path).get("metricsTotals");
  }

  private static List<Long> timestamps(JsonNode answer) {
    List<Long> all = new ArrayList<>();
    answer.get("metricsByIntervals").forEach(i -> all.add(i.get("timestamp").longValue()));
    return all;
  }

  @Test
  void aFrameOfSevenMinutesAt1329BeginsAt1320() {
    queued("13:19:59.999", "E-1", 1)
        .queued("13:20:00.000", "E-2", 1)
        .queued("13:29:59.999", "E-3", 1);
    assertThat(totals("13:29:00", "queuehealth?v=1&timeframe=7").get("enteredQEng").longValue())
        .isEqualTo(2);
    assertThat(totals("13:29:00", "queuehealth?v=1&timeframe=4").get("enteredQEng").longValue())
        .isEqualTo(1);
  }

  @Test
  void anEventAheadInTheNextBucketWaitsForIt() {
    queued("13:30:00.000", "E-3", 1);
    String path = "queuehealth?v=1&timeframe=5";
    assertThat(totals("13:29:59.999", path).get("enteredQEng").longValue()).isZero();
    assertThat(totals("13:30:00", path).get("enteredQEng").longValue()).isEqualTo(1);
  }

  @Test
  void anEventAheadCountsAtOnceButIsNoStateYet() {
    queued("13:29:30.000", "E-1", 1);
    JsonNode totals = totals("13:29:00", "queuehealth?v=1&timeframe=5");
    assertThat(totals.get("enteredQEng").longValue()).isEqualTo(1);
    assertThat(totals.get("currentQueueSize").longValue()).isEqualTo(-1);
    assertThat(totals.get("queueSizeCount").longValue()).isZero();
  }

  @Test
  void intervalsAt807() {
    JsonNode health = json("08:07:00", "queuehealth?v=1&timeframe=20&interval=10");
    assertThat(timestamps(health)).containsExactly(at("07:50:00"), at("08:00:00"), at("08:10:00"));
    JsonNode activity = json("08:07:00", "engactivity?v=1&timeframe=20&interval=10");
    assertThat(timestamps(activity))
        .containsExactly(at("08:10:00"), at("08:00:00"), at("07:50:00"));
    JsonNode agents = json("08:07:00", "agentactivity?v=1&timeframe=20&interval=10&agentIds=all");
    assertThat(timestamps(agents)).containsExactly(at("08:10:00"), at("08:00:00"), at("07:50:00"));
  }

  @Test
  void intervalsOfAgentActivityAreCutAtNowAndAtTheStartOfTheFrame() {
    event("01:00:00", "agent.state", "'agentId':2,'state':'online'");
    JsonNode answer = json("08:07:00", "agentactivity?v=1&timeframe=20&interval=10&agentIds=2");
    List<Long> seconds = new ArrayList<>();
    answer
        .get("metricsByIntervals")
        .forEach(
            i ->
                seconds.add(
                    i.at("/metricsData/agentsMetrics/metricsPerAgent/2/3/value/total")
                        .longValue()));
    assertThat(seconds).containsExactly(420L, 600L, 180L);
  }

  @Test
  void anIntervalOfSevenMinutesIsRoundedUpToTen() {
    JsonNode answer = json("08:07:00", "queuehealth?v=1&timeframe=14&interval=7");
    assertThat(timestamps(answer)).containsExactly(at("08:00:00"), at("08:10:00"));
  }

  @Test
  void anEmptyIntervalOfAgentActivityIsListed() {
    JsonNode answer = json("08:10:00", "agentactivity?v=1&timeframe=5&interval=5&agentIds=all");
    assertThat(timestamps(answer)).containsExactly(at("08:15:00"), at("08:10:00"));
  }

  @Test
  void slaExample() {
    int i = 0;
    for (int wait : new int[] {2, 2, 7, 7, 27}) {
      queued("10:00:00", "E-" + i, 1).connected("10:00:" + (10 + wait), "E-" + i, 7);
      lines.set(2 * i, lines.get(2 * i).replace(at("10:00:00") + "", at("10:00:10") + ""));
      i++;
    }
    assertThat(answer("10:01:00", "sla?v=1&timeframe=5&histogram=30,20,10,5,5"))
        .isEqualTo(
            "{\"slaDataRange\":{"
                + "\"0\":{\"chats\":2,\"percentageFromTotal\":0.4,\"accumulated\":0.4},"
                + "\"5\":{\"chats\":2,\"percentageFromTotal\":0.4,\"accumulated\":0.8},"
                + "\"10\":{\"chats\":0,\"percentageFromTotal\":0.0,\"accumulated\":0.8},"
                + "\"20\":{\"chats\":1,\"percentageFromTotal\":0.2,\"accumulated\":1.0},"
                + "\"30\":{\"chats\":0,\"percentageFromTotal\":0.0,\"accumulated\":1.0}}}");
  }

  @Test
  void slaCountsMembersOfGroupsAsOfNow() {
    connected("10:00:00", "E-1", 7)
        .event("10:00:01", "agent.profile", "'agentId':7,'groupId':5")
        .event("10:02:00", "agent.profile", "'agentId':7,'groupId':6");
    String path = "/slaDataRange/0/chats";
    String five = "sla?v=1&timeframe=5&groupIds=5";
    assertThat(json("10:01:59.999", five).at(path).longValue()).isEqualTo(1);
    assertThat(json("10:02:00", five).at(path).longValue()).isZero();
    assertThat(json("10:02:00", "sla?v=1&timeframe=5&groupIds=6").at(path).longValue())
        .isEqualTo(1);
  }

  @Test
  void queueStateDataHoldsADayAfterANaming() {
    event("2026-11-21T10:00:00", "skill.profile", "'skillId':1,'name':'x'");
    String path = "queuestate?v=2&skillIds=1";
    String none =
        "{\"skills\":{\"1\":{\"currentAvailableSlots\":-1,\"currentQueueSize\":-1,"
            + "\"currentMaxWaitTimeInQueue\":-1}},\"totals\":{\"currentAvailableSlots\":0,"
            + "\"currentQueueSize\":0,\"currentMaxWaitTimeInQueue\":-1}}";
    assertThat(answer("2026-11-21T09:59:59.999", path)).isEqualTo(none);
    assertThat(answer("2026-11-21T10:00:00", path))
        .isEqualTo(
            none.replace(":-1,", ":0,")
                .replace("Queue\":-1},", "Queue\":-1},")
                .replace("Size\":-1", "Size\":0"));
    assertThat(json("2026-11-22T09:59:59.999", path).at("/skills/1/currentQueueSize").longValue())
        .isZero();
    assertThat(answer("2026-11-22T10:00:00", path)).isEqualTo(none);
    assertThat(answer("2026-11-22T10:00:00", "queuestate?v=1"))
        .isEqualTo(
            "{\"skills\":{},\"totals\":{\"currentAvailableSlots\":0,\"currentQueueSize\":0}}");
  }

  @Test
  void queueStateDataHoldsADayAfterAQueueAndAfterALogOff() {
    queued("2026-11-21T10:00:00", "E-1", 1).connected("2026-11-21T11:00:00", "E-1", 7);
    event("2026-11-21T10:00:00", "agent.profile", "'agentId':7,'skillIds':[2]")
        .event("2026-11-21T10:00:00", "agent.state", "'agentId':7,'state':'away'")
        .event("2026-11-21T12:00:00", "agent.state", "'agentId':7,'state':'logged-off'");
    assertThat(json("2026-11-22T10:59:59.999", "queuestate?v=1").get("skills").has("1")).isTrue();
    assertThat(json("2026-11-22T11:00:00", "queuestate?v=1").get("skills").has("1")).isFalse();
    assertThat(json("2026-11-22T11:59:59.999", "queuestate?v=1").get("skills").has("2")).isTrue();
    assertThat(json("2026-11-22T12:00:00", "queuestate?v=1").get("skills").has("2")).isFalse();
  }

  @Test
  void samplesOfAQueueAreCountedAtEvenSecondsUpToNow() {
    queued("10:00:01.000", "E-1", 1).connected("10:00:05.000", "E-1", 7);
    JsonNode totals = totals("10:00:06", "queuehealth?v=1&timeframe=5&skillIds=1");
    // Data from 10:00:01 on: samples at 2, 4 and 6; the queue holds at 2 and 4.
    assertThat(totals.get("queueSizeCount").longValue()).isEqualTo(3);
    assertThat(totals.get("queueSizeSum").longValue()).isEqualTo(2);
    assertThat(totals.get("averageQueueSize").doubleValue()).isEqualTo(2.0 / 3);
    assertThat(totals.get("maxQueueSize").longValue()).isEqualTo(1);
    assertThat(totals.get("minQueueSize").longValue()).isZero();
    assertThat(totals.get("totalTimeToAnswer").longValue()).isEqualTo(4);
  }

  @Test
  void aStateBetweenSamplesIsInTheExtremesAndOneOfNoDurationIsNot() {
    event("10:00:00", "skill.profile", "'skillId':1,'name':'x'")
        .queued("10:00:00.500", "E-1", 1)
        .connected("10:00:00.501", "E-1", 7)
        .queued("10:00:01.000", "E-2", 2)
        .connected("10:00:01.000", "E-2", 7);
    JsonNode skills =
        json("10:00:03", "queuehealth?v=1&timeframe=5&skillIds=all").get("skillsMetrics");
    assertThat(skills.at("/1/maxQueueSize").longValue()).isEqualTo(1);
    assertThat(skills.at("/1/queueSizeSum").longValue()).isZero();
    assertThat(skills.at("/2/maxQueueSize").longValue()).isZero();
    assertThat(skills.at("/2/enteredQEng").longValue()).isEqualTo(1);
  }

  @Test
  void theFormOfQueueHealth() {
    assertThat(answer("10:00:00", "queuehealth?v=1&timeframe=5&skillIds=1,%201"))
        .isEqualTo(
            "{\"skillsMetrics\":{},\"metricsTotals\":{\"enteredQEng\":0,\"connectedEng\":0,"
                + "\"abandonedEng\":0,\"totalTimeToAnswer\":0,\"avgTimeToAnswer\":0,"
                + "\"totalTimeToAbandon\":0,\"avgTimeToAbandon\":0,\"abandonmentRate\":0.0,"
                + "\"queueSizeSum\":0,\"queueSizeCount\":0,\"averageQueueSize\":-1.0,"
                + "\"maxQueueSize\":-1,\"minQueueSize\":-1,\"availableSlotsSum\":0,"
                + "\"availableSlotsCount\":0,\"averageAvailableSlots\":-1.0,"
                + "\"maxAvailableSlots\":-1,\"minAvailableSlots\":-1,\"currentQueueSize\":-1,"
                + "\"currentAvailableSlots\":-1,\"currentQueueState\":-1}}");
  }

  @Test
  void theEnvelopeWithoutV() {
    assertThat(answer("10:00:00", "engactivity?timeframe=5"))
        .isEqualTo(
            "{\"meta\":{\"responseCode\":200},\"body\":{\"metricsTotals\":{"
                + "\"totalInteractiveChats\":0,\"totalNonInteractiveChats\":0,"
                + "\"totalHandlingTime\":0,\"nonInteractiveTotalHandlingTime\":0,"
                + "\"connectedEngagements\":0}}}");
  }

  @Test
  void anAgentsDayInFull() {
    event("10:00:00", "agent.profile", "'agentId':2,'maxConcurrency':2")
        .event("10:00:00", "agent.state", "'agentId':2,'state':'online'")
        .connected("10:00:10", "E-1", 2)
        .connected("10:00:20", "E-2", 2)
        .event("10:00:30.500", "agent.state", "'agentId':2,'state':'away','reasonId':'2642559712'")
        .engagement("10:00:40", "closed", "E-1", "")
        .engagement("10:00:50", "closed", "E-2", "")
        .event("10:01:00", "agent.state", "'agentId':2,'state':'logged-off'");
    assertThat(answer("10:02:00", "agentactivity?v=1&timeframe=5&agentIds=2"))
        .isEqualTo(
            "{\"agentsMetrics\":{\"metricsPerAgent\":{\"2\":["
                + state(2, "Online", 30, 20, 10, 10, "")
                + ","
                + state(3, "Back in 5", 0, 0, 0, 0, "")
                + ","
                + state(
                    4,
                    "Away",
                    29,
                    19,
                    10,
                    9,
                    ",\"reasons\":[{\"id\":\"2642559712\"," + value(29, 19, 10, 9) + "}]")
                + ","
                + state(-1, "Logged in", 60, 40, 20, 20, "")
                + "]},\"metricsTotals\":[]}}");
  }

  private static String state(
      int id, String name, int total, int chatting, int not, int max, String more) {
    return "{\"id\":"
        + id
        + ",\"name\":\""
        + name
        + "\","
        + value(total, chatting, not, max)
        + more
        + "}";
  }

  private static String value(int total, int chatting, int not, int max) {
    return String.format(
        "\"value\":{\"total\":%d,\"chatting\":%d,\"notChatting\":%d,"
            + "\"chattingInMaxConcurrency\":%d}",
        total, chatting, not, max);
  }

  @Test
  void availableSlotsWithAnUnlimitedAgentAreOne() {
    event("10:00:00", "agent.profile", "'agentId':2,'skillIds':[1],'maxConcurrency':3")
        .event("10:00:00", "agent.state", "'agentId':2,'state':'online'")
        .event(
            "10:00:00", "agent.profile", "'agentId':3,'skillIds':[1],'maxConcurrency':'unlimited'")
        .event("10:00:02", "agent.state", "'agentId':3,'state':'online'")
        .connected("10:00:01", "E-1", 2);
    String path = "/skills/1/currentAvailableSlots";
    assertThat(json("10:00:00", "queuestate?v=1").at(path).longValue()).isEqualTo(3);
    assertThat(json("10:00:01", "queuestate?v=1").at(path).longValue()).isEqualTo(2);
    assertThat(json("10:00:02", "queuestate?v=1").at(path).longValue()).isEqualTo(1);
  }

  @Test
  void aNewLifeBeginsMoreThanADayAfterTheEnd() {
    queued("2026-11-21T10:00:00", "E-1", 1)
        .engagement("2026-11-21T10:01:00", "abandoned", "E-1", "")
        .queued("2026-11-22T10:01:00", "E-1", 1)
        .queued("2026-11-22T10:01:00.001", "E-1", 2);
    JsonNode skills =
        json("10:02:00", "queuehealth?v=1&timeframe=5&skillIds=all").get("skillsMetrics");
    assertThat(skills.at("/1/enteredQEng").longValue()).isZero();
    assertThat(skills.at("/2/enteredQEng").longValue()).isEqualTo(1);
  }

  @Test
  void silenceEndsAnEngagementUnseen() {
    queued("2026-11-15T10:00:00", "E-1", 1).connected("2026-11-22T10:00:00", "E-1", 7);
    queued("2026-11-15T10:00:00", "E-2", 1).connected("2026-11-22T09:59:59.999", "E-2", 7);
    String path = "queuestate?v=2&skillIds=1";
    assertThat(json("09:59:59.998", path).at("/skills/1/currentQueueSize").longValue())
        .isEqualTo(2);
    assertThat(json("10:00:00", path).at("/skills/1/currentQueueSize").longValue()).isZero();
    JsonNode totals = totals("10:00:00", "queuehealth?v=1&timeframe=60");
    assertThat(totals.get("connectedEng").longValue()).isEqualTo(1);
    assertThat(totals.get("abandonedEng").longValue()).isZero();
  }

  @Test
  void aTakeoverGivesTheSkillThatADirectConnectionLeftOut() {
    connected("10:00:00", "E-1", 7)
        .engagement("10:00:10", "connected", "E-1", "'agentId':8,'skillId':5")
        .engagement("10:00:30", "closed", "E-1", "'interactive':false");
    assertThat(answer("10:01:00", "engactivity?v=1&timeframe=5&skillIds=all&agentIds=8"))
        .isEqualTo(
            "{\"skillsMetricsPerAgent\":{\"metricsPerSkill\":{\"5\":{\"metricsPerAgent\":{\"8\":"
                + chats(0, 1, 0, 20, 1)
                + "},\"metricsTotals\":"
                + chats(0, 1, 0, 20, 1)
                + "}},\"metricsTotals\":"
                + chats(0, 1, 0, 20, 1)
                + "},\"agentsMetrics\":{\"metricsPerAgent\":{\"8\":"
                + chats(0, 1, 0, 20, 1)
                + "},\"metricsTotals\":"
                + chats(0, 1, 0, 20, 1)
                + "}}");
    assertThat(answer("10:01:00", "engactivity?v=1&timeframe=5"))
        .isEqualTo("{\"metricsTotals\":" + chats(0, 1, 10, 20, 2) + "}");
    assertThat(totals("10:01:00", "queuehealth?v=1&timeframe=5").get("connectedEng").longValue())
        .isEqualTo(1);
  }

  private static String chats(int interactive, int not, int handling, int other, int connected) {
    return String.format(
        "{\"totalInteractiveChats\":%d,\"totalNonInteractiveChats\":%d,"
            + "\"totalHandlingTime\":%d,\"nonInteractiveTotalHandlingTime\":%d,"
            + "\"connectedEngagements\":%d}",
        interactive, not, handling, other, connected);
  }

  @Test
  void anAbandonmentIsOneNonInteractiveChatOfNoAgent() {
    queued("10:00:00", "E-1", 1).engagement("10:00:09.999", "closed", "E-1", "'interactive':true");
    assertThat(answer("10:01:00", "engactivity?v=1&timeframe=5&skillIds=all"))
        .isEqualTo(
            "{\"skillsMetricsPerAgent\":{\"metricsPerSkill\":{\"1\":{\"metricsPerAgent\":{},"
                + "\"metricsTotals\":"
                + chats(0, 1, 0, 0, 0)
                + "}},\"metricsTotals\":"
                + chats(0, 1, 0, 0, 0)
                + "}}");
    JsonNode totals = totals("10:01:00", "queuehealth?v=1&timeframe=5");
    assertThat(totals.get("totalTimeToAbandon").longValue()).isEqualTo(9);
    assertThat(totals.get("abandonmentRate").doubleValue()).isEqualTo(1.0);
  }

  @Test
  void interactiveIsWhatIsKnownUpToTheMoment() {
    queued("10:00:00", "E-1", 1)
        .connected("10:00:00", "E-1", 7)
        .engagement("10:00:05", "message", "E-1", "'from':'visitor'")
        .connected("10:00:10", "E-1", 8)
        .engagement("10:00:20", "message", "E-1", "'from':'agent'")
        .engagement("10:00:20", "closed", "E-1", "");
    assertThat(answer("10:01:00", "engactivity?v=1&timeframe=5"))
        .isEqualTo("{\"metricsTotals\":" + chats(1, 0, 10, 10, 2) + "}");
  }

  @Test
  void aMoveStartsTheWaitAnewAndIsNoAbandonment() {
    queued("10:00:00", "E-1", 1).queued("10:00:30", "E-1", 2).connected("10:00:40", "E-1", 7);
    JsonNode totals = totals("10:01:00", "queuehealth?v=1&timeframe=5");
    assertThat(totals.get("enteredQEng").longValue()).isEqualTo(2);
    assertThat(totals.get("abandonedEng").longValue()).isZero();
    assertThat(totals.get("totalTimeToAnswer").longValue()).isEqualTo(10);
  }

  @Test
  void theChatCentreIsTheLatestGivenWhenTheStayBegan() {
    engagement("10:00:00", "queued", "E-1", "'skillId':1,'chatCenterId':8")
        .engagement("10:00:10", "queued", "E-1", "'skillId':1,'chatCenterId':9")
        .queued("10:00:20", "E-1", 2)
        .engagement("10:00:30", "queued", "E-1", "'skillId':3,'chatCenterId':9");
    assertThat(entered("8")).isEqualTo(2);
    assertThat(entered("9")).isEqualTo(1);
  }

  private long entered(String centre) {
    return totals("10:01:00", "queuehealth?v=1&timeframe=5&chatCenterId=" + centre)
        .get("enteredQEng")
        .longValue();
  }

  @Test
  void tiesAreTakenBySequenceThenTypeThenText() {
    queued("10:00:00", "E-1", 2)
        .queued("10:00:00", "E-1", 10)
        .engagement("10:00:00", "queued", "E-1", "'skillId':3,'sequence':'-1'");
    JsonNode skills = json("10:00:00", "queuestate?v=1").get("skills");
    // By sequence 3, then as text 10 before 2.
    assertThat(skills.at("/2/currentQueueSize").longValue()).isEqualTo(1);
    assertThat(skills.at("/3/currentQueueSize").longValue()).isZero();
    assertThat(skills.at("/10/currentQueueSize").longValue()).isZero();
  }

  @Test
  void theSameEventIsEqualHoweverWritten() {
    Event plain =
        Event.parse(
            "{\"type\":\"engagement.queued\",\"time\":\"2026-11-22T10:00:00.123Z\","
                + "\"engagementId\":\"E-1\"}");
    Event odd =
        Event.parse(
            "{\"data\":{\"skillId\":\"-1\",\"engagementId\":\"\\u0045-1\",\"sequence\":\"0\"},"
                + "\"time\":\"2026-11-22t15:30:00.1239999+05:30\",\"skillId\":9,\"id\":7,"
                + "\"type\":\"engagement.queued\",\"chatCenterId\":null}");
    assertThat(odd).isEqualTo(plain);
    assertThat(plain.canonical)
        .isEqualTo(
            "{\"engagementId\":\"E-1\",\"sequence\":0,\"skillId\":-1,\"time\":1795341600123,"
                + "\"type\":\"engagement.queued\"}");
  }

  @Test
  void doublesAreInShortestForm() {
    assertThat(Json.write(Json.object("a", 5.55247084952804E-4, "b", 2.0E-3, "c", 2e23)))
        .isEqualTo("{\"a\":5.55247084952804E-4,\"b\":0.002,\"c\":2.0E23}");
  }
}
