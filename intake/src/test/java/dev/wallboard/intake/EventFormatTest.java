package dev.wallboard.intake;

import static dev.wallboard.intake.Decoded.event;
import static dev.wallboard.intake.Decoded.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.EventType;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The section Format of spec: events, sentence by sentence; {@code '} stands for a quote. */
class EventFormatTest {

  private static final long TEN = Rfc3339.parse("2026-11-22T10:00:00Z").orElseThrow();

  /** An event of a type at ten o'clock with these members. */
  private static String line(String type, String members) {
    String comma = members.isEmpty() ? "" : ",";
    return json("{'type':'" + type + "','time':'2026-11-22T10:00:00Z'" + comma + members + "}");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static String queuedAt(String time) {
    return json("{'type':'engagement.queued','time':" + time + ",'engagementId':'E-1'}");
  }

  private static Event queued(long skillId) {
    return new EngagementEvent.Queued(TEN, 0, "E-1", skillId, OptionalLong.empty());
  }

  // ---- the example and the rows of the table

  @Test
  void theExampleOfThePage() {
    assertThat(
            event(
                json(
                    "{'type':'engagement.queued','time':'2026-11-22T10:00:00.123Z',"
                        + "'engagementId':'E-1','skillId':153}")))
        .isEqualTo(new EngagementEvent.Queued(TEN + 123, 0, "E-1", 153, OptionalLong.empty()));
  }

  @Test
  void queued() {
    assertThat(
            event(line("engagement.queued", "'engagementId':'E-1','skillId':5,'chatCenterId':6")))
        .isEqualTo(new EngagementEvent.Queued(TEN, 0, "E-1", 5, OptionalLong.of(6)));
    assertThat(event(line("engagement.queued", "'engagementId':'E-1'"))).isEqualTo(queued(-1));
  }

  @Test
  void connected() {
    assertThat(event(line("engagement.connected", "'engagementId':'E-1','agentId':4,'skillId':5")))
        .isEqualTo(new EngagementEvent.Connected(TEN, 0, "E-1", 4, OptionalLong.of(5)));
    assertThat(event(line("engagement.connected", "'engagementId':'E-1','agentId':4")))
        .isEqualTo(new EngagementEvent.Connected(TEN, 0, "E-1", 4, OptionalLong.empty()));
  }

  @Test
  void message() {
    assertThat(event(line("engagement.message", "'engagementId':'E-1','from':'visitor'")))
        .isEqualTo(new EngagementEvent.Message(TEN, 0, "E-1", EngagementEvent.Side.VISITOR));
    assertThat(event(line("engagement.message", "'engagementId':'E-1','from':'agent'")))
        .isEqualTo(new EngagementEvent.Message(TEN, 0, "E-1", EngagementEvent.Side.AGENT));
  }

  @Test
  void transferred() {
    assertThat(event(line("engagement.transferred", "'engagementId':'E-1','skillId':5")))
        .isEqualTo(new EngagementEvent.Transferred(TEN, 0, "E-1", 5, OptionalLong.empty()));
    assertThat(
            event(line("engagement.transferred", "'engagementId':'E-1','skillId':5,'agentId':4")))
        .isEqualTo(new EngagementEvent.Transferred(TEN, 0, "E-1", 5, OptionalLong.of(4)));
  }

  @Test
  void abandoned() {
    assertThat(event(line("engagement.abandoned", "'engagementId':'E-1'")))
        .isEqualTo(new EngagementEvent.Abandoned(TEN, 0, "E-1"));
  }

  @Test
  void closed() {
    assertThat(event(line("engagement.closed", "'engagementId':'E-1'")))
        .isEqualTo(new EngagementEvent.Closed(TEN, 0, "E-1", Optional.empty()));
    assertThat(event(line("engagement.closed", "'engagementId':'E-1','interactive':true")))
        .isEqualTo(new EngagementEvent.Closed(TEN, 0, "E-1", Optional.of(true)));
    assertThat(event(line("engagement.closed", "'engagementId':'E-1','interactive':false")))
        .isEqualTo(new EngagementEvent.Closed(TEN, 0, "E-1", Optional.of(false)));
  }

  @ParameterizedTest
  @CsvSource({"online,ONLINE", "back-soon,BACK_SOON", "away,AWAY", "logged-off,LOGGED_OFF"})
  void agentState(String written, AgentState state) {
    assertThat(event(line("agent.state", "'agentId':1,'state':'" + written + "'")))
        .isEqualTo(new AgentEvent.StateChanged(TEN, 0, 1, state, OptionalLong.empty()));
  }

  @Test
  void awayMayHaveAReason() {
    assertThat(event(line("agent.state", "'agentId':1,'state':'away','reasonId':'7'")))
        .isEqualTo(new AgentEvent.StateChanged(TEN, 0, 1, AgentState.AWAY, OptionalLong.of(7)));
    assertThat(reason(line("agent.state", "'agentId':1,'state':'away','reasonId':'lunch'")))
        .isEqualTo("reasonId must be an integer, not \"lunch\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "'lunch'", "{'a':[1]}", "1.5", "null"})
  void theReasonOfAnotherStateIsIgnoredWhateverItIs(String reasonId) {
    assertThat(event(line("agent.state", "'agentId':1,'state':'online','reasonId':" + reasonId)))
        .isEqualTo(new AgentEvent.StateChanged(TEN, 0, 1, AgentState.ONLINE, OptionalLong.empty()));
  }

  @Test
  void agentProfile() {
    assertThat(
            event(
                line(
                    "agent.profile",
                    "'agentId':1,'name':'Ann','skillIds':[3,'2',3],'groupId':9,"
                        + "'maxConcurrency':4")))
        .isEqualTo(
            new AgentEvent.ProfileChanged(
                TEN,
                0,
                1,
                Optional.of("Ann"),
                Optional.of(IdSet.of(2, 3)),
                OptionalLong.of(9),
                Optional.of(Concurrency.of(4))));
    assertThat(event(line("agent.profile", "'agentId':1")))
        .isEqualTo(
            new AgentEvent.ProfileChanged(
                TEN,
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty()));
  }

  @Test
  void displayNames() {
    assertThat(event(line("skill.profile", "'skillId':1,'name':'Sales'")))
        .isEqualTo(new NameEvent.SkillNamed(TEN, 0, 1, "Sales"));
    assertThat(event(line("group.profile", "'groupId':1,'name':'Night'")))
        .isEqualTo(new NameEvent.GroupNamed(TEN, 0, 1, "Night"));
    assertThat(event(line("reason.profile", "'reasonId':1,'name':''")))
        .isEqualTo(new NameEvent.ReasonNamed(TEN, 0, 1, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "engagement.queued | engagementId",
        "engagement.connected | engagementId agentId",
        "engagement.message | engagementId from",
        "engagement.transferred | engagementId skillId",
        "engagement.abandoned | engagementId",
        "engagement.closed | engagementId",
        "agent.state | agentId state",
        "agent.profile | agentId",
        "skill.profile | skillId name",
        "group.profile | groupId name",
        "reason.profile | reasonId name"
      })
  void everyRowNeedsItsMembersAndNullCountsAsAbsent(String type, String required) {
    String all =
        "'engagementId':'E','agentId':1,'skillId':2,'groupId':3,'reasonId':4,'name':'n',"
            + "'from':'agent','state':'away'";
    assertThat(event(line(type, all)).type()).isEqualTo(EventType.ofWireName(type).orElseThrow());
    for (String member : required.split(" ", -1)) {
      String without = all.replaceAll("'" + member + "':[^,]*,?", "").replaceAll(",$", "");
      assertThat(reason(line(type, without))).startsWith(member + " must be ").endsWith("missing");
      String withNull = all.replaceAll("('" + member + "'):[^,]*", "$1:null");
      assertThat(reason(line(type, withNull))).startsWith(member + " must be ").endsWith("missing");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"skillId", "chatCenterId", "sequence"})
  void nullCountsAsAbsentInMembersThatNeedNotBe(String member) {
    assertThat(event(line("engagement.queued", "'engagementId':'E-1','" + member + "':null")))
        .isEqualTo(queued(-1));
  }

  // ---- envelope

  @Test
  void typeMustBeKnown() {
    assertThat(reason(line("engagement.parked", "'engagementId':'E'")))
        .isEqualTo(
            "type must be a type of event such as \"engagement.queued\","
                + " not \"engagement.parked\"");
    assertThat(reason(line("Engagement.Queued", "'engagementId':'E'"))).startsWith("type must be");
    assertThat(reason(json("{'type':5,'time':0}"))).endsWith("not 5");
    assertThat(reason(json("{'type':null,'time':0}"))).endsWith("but is missing");
    assertThat(reason("{}")).startsWith("type must be").endsWith("but is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'2026-11-22T10:00:00Z'",
        "'2026-11-22t10:00:00z'",
        "'2026-11-22T11:30:00+01:30'",
        "'2026-11-21T10:01:00-23:59'",
        "'2026-11-22T10:00:00.000999999Z'",
        "'2026-11-22T10:00:00.\\u0030Z'",
        "1795341600000",
        "1795341600000.999",
        "1.7953416e12",
        "17953416000001e-1"
      })
  void timeInManyForms(String time) {
    assertThat(event(queuedAt(time))).isEqualTo(queued(-1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'1795341600000'",
        "'2026-11-22T10:00:00'",
        "'2026-11-22 10:00:00Z'",
        "'2026-11-22T10:00:60Z'",
        "'2026-02-30T10:00:00Z'",
        "''",
        "true",
        "{}",
        "['2026-11-22T10:00:00Z']",
        "1e999999999",
        "9223372036854775808",
        "null"
      })
  void timeInForbiddenForms(String time) {
    assertThat(reason(queuedAt(time)))
        .startsWith(
            "time must be an instant of RFC 3339 with an offset, or epoch milliseconds as a"
                + " number, ");
  }

  @Test
  void timeIsShownAsItWasWritten() {
    assertThat(reason(queuedAt("'1795341600000'"))).endsWith(", not \"1795341600000\"");
    assertThat(reason(queuedAt("1e99"))).endsWith(", not 1e99");
    assertThat(reason(json("{'type':'engagement.queued'}"))).endsWith(", but is missing");
  }

  @Test
  void sequenceIsAnIntegerAsNumberOrString() {
    String id = "'engagementId':'E-1',";
    assertThat(event(line("engagement.abandoned", id + "'sequence':9")).sequence()).isEqualTo(9);
    assertThat(event(line("engagement.abandoned", id + "'sequence':'-9'")).sequence())
        .isEqualTo(-9);
    assertThat(event(line("engagement.abandoned", id + "'sequence':'9223372036854775807'")))
        .extracting(Event::sequence)
        .isEqualTo(Long.MAX_VALUE);
    assertThat(reason(line("engagement.abandoned", id + "'sequence':1.0")))
        .isEqualTo("sequence must be an integer, not 1.0");
    assertThat(reason(line("engagement.abandoned", id + "'sequence':9223372036854775808")))
        .isEqualTo("sequence must be an integer, not 9223372036854775808");
  }

  @Test
  void sequenceMayStandInDataWhichWins() {
    String inData = "'data':{'engagementId':'E-1','sequence':'2'}";
    assertThat(event(line("engagement.abandoned", inData)).sequence()).isEqualTo(2);
    assertThat(event(line("engagement.abandoned", "'sequence':1," + inData)).sequence())
        .isEqualTo(2);
  }

  // ---- data

  @Test
  void thePayloadMayStandUnderData() {
    assertThat(event(line("engagement.queued", "'data':{'engagementId':'E-1','skillId':5}")))
        .isEqualTo(queued(5));
    assertThat(event(line("engagement.queued", "'engagementId':'E-1','data':{'skillId':5}")))
        .isEqualTo(queued(5));
  }

  @Test
  void dataWinsWhereAMemberStandsInBoth() {
    String data = "'data':{'engagementId':'E-1','skillId':5}";
    assertThat(event(line("engagement.queued", data + ",'engagementId':'F','skillId':'x'")))
        .isEqualTo(queued(5));
    assertThat(
            reason(
                line(
                    "engagement.queued",
                    "'skillId':5,'data':{'skillId':'x'}," + "'engagementId':'E-1'")))
        .isEqualTo("skillId must be an integer, not \"x\"");
  }

  @Test
  void nullInDataIsAbsentSoTheFlatMemberStands() {
    assertThat(
            event(
                line(
                    "engagement.queued",
                    "'engagementId':'E-1','skillId':5,'data':{'skillId':null}")))
        .isEqualTo(queued(5));
  }

  @Test
  void typeAndTimeAreTheEnvelopesAlone() {
    String data = "'engagementId':'E-1','data':{'type':'agent.state','time':'never','skillId':5}";
    assertThat(event(line("engagement.queued", data))).isEqualTo(queued(5));
    assertThat(reason(json("{'time':0,'data':{'type':'engagement.closed','engagementId':'E'}}")))
        .startsWith("type must be");
    assertThat(reason(json("{'type':'engagement.closed','data':{'time':0,'engagementId':'E'}}")))
        .startsWith("time must be");
  }

  @Test
  void dataWithinDataIsAnUnknownMember() {
    assertThat(
            event(line("engagement.queued", "'data':{'engagementId':'E-1','data':{'skillId':5}}")))
        .isEqualTo(queued(-1));
    assertThat(event(line("engagement.queued", "'data':{'engagementId':'E-1','data':7}")))
        .isEqualTo(queued(-1));
  }

  @Test
  void dataThatIsNullIsAbsent() {
    assertThat(event(line("engagement.queued", "'engagementId':'E-1','data':null")))
        .isEqualTo(queued(-1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"5 | 5", "true | true", "[] | an array", "[{}] | an array", "'x' | \"x\""})
  void dataThatIsNoObjectIsRefused(String data, String shown) {
    assertThat(reason(line("engagement.queued", "'engagementId':'E-1','data':" + data)))
        .isEqualTo("data must be an object, not " + shown);
  }

  // ---- ids and texts

  @ParameterizedTest
  @ValueSource(strings = {"5", "'5'", "'005'", "'\\u0035'"})
  void idsAreIntegersAsNumbersOrStrings(String id) {
    assertThat(event(line("engagement.queued", "'engagementId':'E-1','skillId':" + id)))
        .isEqualTo(queued(5));
  }

  @Test
  void idsHave64Bits() {
    String id = "'engagementId':'E-1','skillId':";
    assertThat(event(line("engagement.queued", id + "9223372036854775807")))
        .isEqualTo(queued(Long.MAX_VALUE));
    assertThat(event(line("engagement.queued", id + "'-9223372036854775808'")))
        .isEqualTo(queued(Long.MIN_VALUE));
    assertThat(event(line("engagement.queued", id + "-9223372036854775808")))
        .isEqualTo(queued(Long.MIN_VALUE));
    assertThat(event(line("engagement.queued", id + "-0"))).isEqualTo(queued(0));
    assertThat(reason(line("engagement.queued", id + "9223372036854775808")))
        .isEqualTo("skillId must be an integer, not 9223372036854775808");
    assertThat(reason(line("engagement.queued", id + "1" + "0".repeat(60_000))))
        .isEqualTo("skillId must be an integer, not 1" + "0".repeat(39) + "…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'abc' | \"abc\"",
        "'' | \"\"",
        "' 5' | \" 5\"",
        "'5.0' | \"5.0\"",
        "'+5' | \"+5\"",
        "5.0 | 5.0",
        "5e0 | 5e0",
        "true | true",
        "{} | an object",
        "[5] | an array"
      })
  void whatIsNoIdIsRefusedAndShown(String id, String shown) {
    assertThat(reason(line("engagement.queued", "'engagementId':'E-1','skillId':" + id)))
        .isEqualTo("skillId must be an integer, not " + shown);
  }

  @Test
  void engagementIdHasOneTo128CodePoints() {
    String longest = "😀".repeat(128);
    assertThat(event(line("engagement.abandoned", "'engagementId':'" + longest + "'")))
        .isEqualTo(new EngagementEvent.Abandoned(TEN, 0, longest));
    assertThat(reason(line("engagement.abandoned", "'engagementId':'" + longest + "a'")))
        .isEqualTo("engagementId must be at most 128 code points long, not 129");
    assertThat(reason(line("engagement.abandoned", "'engagementId':''")))
        .isEqualTo("engagementId must be a string of 1 to 128 code points, not \"\"");
    assertThat(reason(line("engagement.abandoned", "'engagementId':5")))
        .isEqualTo("engagementId must be a string of 1 to 128 code points, not 5");
  }

  @Test
  void engagementIdsAreNotNormalised() {
    assertThat(event(line("engagement.abandoned", "'engagementId':'\\u00e9'")))
        .isEqualTo(event(line("engagement.abandoned", "'engagementId':'é'")))
        .isNotEqualTo(event(line("engagement.abandoned", "'engagementId':'e\\u0301'")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud83d", "\\ude00", "\\ude00\\ud83d", "a\\ud83dA"})
  void textsWithNulOrUnpairedSurrogatesAreRefused(String text) {
    assertThat(reason(line("engagement.abandoned", "'engagementId':'" + text + "'")))
        .startsWith("engagementId must be without U+0000 and unpaired surrogates, not \"")
        .contains("\\u");
    assertThat(reason(line("skill.profile", "'skillId':1,'name':'" + text + "'")))
        .startsWith("name must be without U+0000 and unpaired surrogates, not \"");
    assertThat(reason(line("agent.profile", "'agentId':1,'name':'" + text + "'")))
        .startsWith("name must be without U+0000 and unpaired surrogates, not \"");
  }

  @Test
  void pairedSurrogatesAreFine() {
    assertThat(event(line("engagement.abandoned", "'engagementId':'\\ud83d\\ude00'")))
        .isEqualTo(new EngagementEvent.Abandoned(TEN, 0, "😀"));
  }

  @Test
  void namesHaveUpTo256CodePoints() {
    String longest = "😀".repeat(256);
    assertThat(event(line("skill.profile", "'skillId':1,'name':'" + longest + "'")))
        .isEqualTo(new NameEvent.SkillNamed(TEN, 0, 1, longest));
    assertThat(reason(line("skill.profile", "'skillId':1,'name':'" + longest + "a'")))
        .isEqualTo("name must be at most 256 code points long, not 257");
    assertThat(reason(line("agent.profile", "'agentId':1,'name':7")))
        .isEqualTo("name must be a string, not 7");
  }

  @Test
  void fromAndStateAndInteractiveHaveFewValues() {
    assertThat(reason(line("engagement.message", "'engagementId':'E','from':'bot'")))
        .isEqualTo("from must be \"visitor\" or \"agent\", not \"bot\"");
    assertThat(reason(line("agent.state", "'agentId':1,'state':'Online'")))
        .isEqualTo(
            "state must be \"online\", \"back-soon\", \"away\" or \"logged-off\", not \"Online\"");
    assertThat(reason(line("engagement.closed", "'engagementId':'E','interactive':'true'")))
        .isEqualTo("interactive must be true or false, not \"true\"");
    assertThat(reason(line("engagement.closed", "'engagementId':'E','interactive':1")))
        .isEqualTo("interactive must be true or false, not 1");
  }

  // ---- profiles

  @Test
  void maxConcurrencyIsAnIntegerOrUnlimited() {
    assertThat(concurrency("0")).hasValue(Concurrency.of(0));
    assertThat(concurrency("2147483647")).hasValue(Concurrency.of(Integer.MAX_VALUE));
    assertThat(concurrency("'unlimited'")).hasValue(Concurrency.UNLIMITED);
    assertThat(concurrency("null")).isEmpty();
  }

  private static Optional<Concurrency> concurrency(String written) {
    Event event = event(line("agent.profile", "'agentId':1,'maxConcurrency':" + written));
    return ((AgentEvent.ProfileChanged) event).maxConcurrency();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-1", "1.0", "1e1", "'1'", "'Unlimited'", "true", "[1]"})
  void otherMaxConcurrenciesAreRefused(String written) {
    assertThat(reason(line("agent.profile", "'agentId':1,'maxConcurrency':" + written)))
        .startsWith(
            "maxConcurrency must be an integer from 0 to 2147483647 or \"unlimited\", not ");
  }

  @Test
  void skillIdsMayBeEmptyAndRepeatAndComeInAnyOrder() {
    assertThat(skillIds("[]")).hasValue(IdSet.EMPTY);
    assertThat(skillIds("[3,1,'3',2,'-1']")).hasValue(IdSet.of(-1, 1, 2, 3));
    assertThat(skillIds("null")).isEmpty();
  }

  private static Optional<IdSet> skillIds(String written) {
    Event event = event(line("agent.profile", "'agentId':1,'skillIds':" + written));
    return ((AgentEvent.ProfileChanged) event).skillIds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 | an array of integers, not 5",
        "'5' | an array of integers, not \"5\"",
        "{} | an array of integers, not an object",
        "[1,'x',null] | an array of integers only, not \"x\"",
        "[1,null] | an array of integers only, not null",
        "[1.5] | an array of integers only, not 1.5",
        "[true] | an array of integers only, not true",
        "[[1],2] | an array of integers only, not an array",
        "[{'a':[1]},2] | an array of integers only, not an object"
      })
  void otherSkillIdsAreRefused(String written, String expectedAndShown) {
    assertThat(reason(line("agent.profile", "'agentId':1,'skillIds':" + written)))
        .isEqualTo("skillIds must be " + expectedAndShown);
  }

  @Test
  void aProfileHas500DifferentSkillsAtMost() {
    String most = ids(500);
    assertThat(skillIds("[" + most + "]")).hasValueSatisfying(ids -> assertSize(ids, 500));
    assertThat(skillIds("[" + most + "," + most + "]"))
        .hasValueSatisfying(ids -> assertSize(ids, 500));
    assertThat(reason(line("agent.profile", "'agentId':1,'skillIds':[" + ids(501) + "]")))
        .isEqualTo("skillIds must be at most 500 ids, not 501");
  }

  private static void assertSize(IdSet ids, int size) {
    assertThat(ids.size()).isEqualTo(size);
  }

  private static String ids(int count) {
    return LongStream.range(0, count).mapToObj(Long::toString).collect(Collectors.joining(","));
  }

  @Test
  void skillIdsInDataWin() {
    Event event =
        event(line("agent.profile", "'agentId':1,'skillIds':[1],'data':{'skillIds':[2]}"));
    assertThat(((AgentEvent.ProfileChanged) event).skillIds()).hasValue(IdSet.of(2));
  }

  // ---- unknown and doubled members, depth

  @Test
  void unknownMembersAreIgnored() {
    String members =
        "'specversion':'1.0','id':'a','source':'/x','Engagementid':7,'x':{'y':[1,{'z':null}]},"
            + "'big':1e999999,'digits':"
            + "9".repeat(5_000)
            + ",'engagementId':'E-1'";
    assertThat(event(line("engagement.queued", members))).isEqualTo(queued(-1));
  }

  @Test
  void membersOfOtherRowsAreIgnoredWhateverTheyHold() {
    String members = "'engagementId':'E-1','agentId':'x','name':5,'skillIds':'x','state':{}";
    assertThat(event(line("engagement.queued", members))).isEqualTo(queued(-1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'skillId':1,'skillId':1 | skillId",
        "'type':'engagement.queued' | type",
        "'data':{},'data':{} | data",
        "'data':null,'data':{} | data",
        "'skillId':null,'skillId':1 | skillId",
        "'x':1,'x':2 | x",
        "'skillId':1,'sk\\u0069llId':2 | skillId",
        "'data':{'skillId':1,'skillId':2} | skillId",
        "'data':{'x':1,'\\u0078':2} | x",
        "'x':{'y':1,'y':1} | y",
        "'x':[[{'y':[{'z':1,'a':2,'z':3}]}]] | z",
        "'data':{'x':[{'type':1,'type':2}]} | type",
        "'skillIds':[{'q':1,'q':2}] | q",
        "'skillId':{'q':1,'q':2} | q",
        "'':1,'':2 | ''"
      })
  void aDoubledMemberAtAnyDepthIsRefused(String members, String doubled) {
    assertThat(reason(line("engagement.queued", "'engagementId':'E-1'," + members)))
        .isEqualTo("the member \"" + doubled.replace("'", "") + "\" is there twice");
  }

  @Test
  void aDoubledMemberIsFoundAmongMany() {
    String many =
        LongStream.range(0, 2_000).mapToObj(i -> "'m" + i + "':0").collect(Collectors.joining(","));
    assertThat(event(line("engagement.queued", "'engagementId':'E-1'," + many)))
        .isEqualTo(queued(-1));
    assertThat(reason(line("engagement.queued", "'engagementId':'E-1'," + many + ",'m1234':0")))
        .isEqualTo("the member \"m1234\" is there twice");
  }

  @Test
  void theSameNameInTwoObjectsIsNotDoubled() {
    String members = "'engagementId':'E-1','x':{'a':1,'x':{'a':1}},'y':[{'a':1},{'a':1}],'a':1";
    assertThat(event(line("engagement.queued", members))).isEqualTo(queued(-1));
  }

  @Test
  void nestingMayBe16DeepTheEventItselfBeingTheFirst() {
    String id = "'engagementId':'E-1','x':";
    assertThat(event(line("engagement.queued", id + "[".repeat(15) + "]".repeat(15))))
        .isEqualTo(queued(-1));
    assertThat(event(line("engagement.queued", id + "{'a':".repeat(15) + "1" + "}".repeat(15))))
        .isEqualTo(queued(-1));
    assertThat(reason(line("engagement.queued", id + "[".repeat(16) + "]".repeat(16))))
        .isEqualTo("nested deeper than 16");
    assertThat(
            reason(
                line("engagement.queued", "'data':" + "{'a':".repeat(16) + "1" + "}".repeat(16))))
        .isEqualTo("nested deeper than 16");
    assertThat(reason(line("engagement.queued", id + "[".repeat(30_000) + "]".repeat(30_000))))
        .isEqualTo("nested deeper than 16");
  }

  // ---- equality however written

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'time':1795341600000,'skillId':'5','engagementId':'E-1','type':'engagement.queued'}",
        "{'type':'engagement.queued','time':'2026-11-22T10:00:00.0004Z','engagementId':'\\u0045-1',"
            + "'skillId':5,'sequence':0}",
        "{'type':'engagement.queued','time':'2026-11-22T05:00:00-05:00','id':'1','source':'s',"
            + "'data':{'engagementId':'E-1','skillId':'05','chatCenterId':null,'sequence':'0'}}",
        "  { 'type' : 'engagement.queued' ,\t'time':1795341600000.7 , 'engagementId' : 'E-1',"
            + " 'skillId' : 5, 'agentId':'not mine' } "
      })
  void theSameEventWrittenInAnotherWayIsEqual(String written) {
    assertThat(event(json(written))).isEqualTo(queued(5));
  }

  @Test
  void profilesWithTheSameSkillsAreEqual() {
    assertThat(event(line("agent.profile", "'agentId':'1','skillIds':['2',1,1]")))
        .isEqualTo(event(line("agent.profile", "'data':{'skillIds':[1,2],'agentId':1}")));
  }

  // ---- reasons

  @Test
  void whatWasThereIsShortenedAndMadeVisible() {
    String members = "'engagementId':'E-1','skillId':";
    assertThat(reason(line("engagement.queued", members + "'" + "x".repeat(50) + "'")))
        .isEqualTo("skillId must be an integer, not \"" + "x".repeat(40) + "…\"");
    assertThat(reason(line("engagement.queued", members + "'a\\u0000\\n\\u202e\\u2028\\ud800é😀'")))
        .isEqualTo("skillId must be an integer, not \"a\\u0000\\u000a\\u202e\\u2028\\ud800é😀\"");
    assertThat(reason(line("engagement.queued", members + "'\\\"\\\\'")))
        .isEqualTo("skillId must be an integer, not \"\\\"\\\\\"");
  }
}
