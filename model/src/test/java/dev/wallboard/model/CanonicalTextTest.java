package dev.wallboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.EngagementEvent.Side;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The texts themselves, as the page on events describes them: members sorted, nothing else. */
class CanonicalTextTest {

  @Test
  void queuedNamesItsCentreWhereItHasOne() {
    assertText(
        new EngagementEvent.Queued(1_000, 7, "E-1", 153, OptionalLong.of(9)),
        """
        {"chatCenterId":9,"engagementId":"E-1","sequence":7,"skillId":153,"time":1000,\
        "type":"engagement.queued"}""");
    assertText(
        new EngagementEvent.Queued(-5, 0, "E-1", -1, OptionalLong.empty()),
        """
        {"engagementId":"E-1","sequence":0,"skillId":-1,"time":-5,"type":"engagement.queued"}""");
  }

  @Test
  void connectedNamesItsSkillWhereItHasOne() {
    assertText(
        new EngagementEvent.Connected(1, 0, "E", 4, OptionalLong.of(2)),
        """
        {"agentId":4,"engagementId":"E","sequence":0,"skillId":2,"time":1,\
        "type":"engagement.connected"}""");
    assertText(
        new EngagementEvent.Connected(1, 0, "E", 4, OptionalLong.empty()),
        """
        {"agentId":4,"engagementId":"E","sequence":0,"time":1,"type":"engagement.connected"}""");
  }

  @Test
  void messageSaysWhoWrote() {
    assertText(
        new EngagementEvent.Message(1, 0, "E", Side.VISITOR),
        """
        {"engagementId":"E","from":"visitor","sequence":0,"time":1,"type":"engagement.message"}""");
    assertText(
        new EngagementEvent.Message(1, 0, "E", Side.AGENT),
        """
        {"engagementId":"E","from":"agent","sequence":0,"time":1,"type":"engagement.message"}""");
  }

  @Test
  void transferredNamesItsAgentWhereItHasOne() {
    assertText(
        new EngagementEvent.Transferred(1, 0, "E", 3, OptionalLong.of(-8)),
        """
        {"agentId":-8,"engagementId":"E","sequence":0,"skillId":3,"time":1,\
        "type":"engagement.transferred"}""");
    assertText(
        new EngagementEvent.Transferred(1, 0, "E", 3, OptionalLong.empty()),
        """
        {"engagementId":"E","sequence":0,"skillId":3,"time":1,"type":"engagement.transferred"}""");
  }

  @Test
  void abandonedAndClosedAreShort() {
    assertText(
        new EngagementEvent.Abandoned(1, 0, "E"),
        """
        {"engagementId":"E","sequence":0,"time":1,"type":"engagement.abandoned"}""");
    assertText(
        new EngagementEvent.Closed(1, 0, "E", Optional.empty()),
        """
        {"engagementId":"E","sequence":0,"time":1,"type":"engagement.closed"}""");
    assertText(
        new EngagementEvent.Closed(1, 0, "E", Optional.of(false)),
        """
        {"engagementId":"E","interactive":false,"sequence":0,"time":1,\
        "type":"engagement.closed"}""");
  }

  @Test
  void agentStateNamesItsReasonWhereItHasOne() {
    assertText(
        new AgentEvent.StateChanged(1, 0, 5, AgentState.AWAY, OptionalLong.of(2_642_559_712L)),
        """
        {"agentId":5,"reasonId":2642559712,"sequence":0,"state":"away","time":1,\
        "type":"agent.state"}""");
    assertText(
        new AgentEvent.StateChanged(1, 0, 5, AgentState.BACK_SOON, OptionalLong.empty()),
        """
        {"agentId":5,"sequence":0,"state":"back-soon","time":1,"type":"agent.state"}""");
  }

  @Test
  void agentProfileHasOnlyWhatWasGiven() {
    assertText(
        new AgentEvent.ProfileChanged(
            1,
            0,
            5,
            Optional.of("Ana"),
            Optional.of(IdSet.of(20, -1, 3, 20)),
            OptionalLong.of(6),
            Optional.of(Concurrency.of(4))),
        """
        {"agentId":5,"groupId":6,"maxConcurrency":4,"name":"Ana","sequence":0,\
        "skillIds":[-1,3,20],"time":1,"type":"agent.profile"}""");
    assertText(
        profile(Optional.of(IdSet.EMPTY), Optional.of(Concurrency.UNLIMITED)),
        """
        {"agentId":5,"maxConcurrency":"unlimited","sequence":0,"skillIds":[],"time":1,\
        "type":"agent.profile"}""");
    assertText(
        profile(Optional.empty(), Optional.empty()),
        """
        {"agentId":5,"sequence":0,"time":1,"type":"agent.profile"}""");
  }

  private static AgentEvent profile(Optional<IdSet> skills, Optional<Concurrency> concurrency) {
    return new AgentEvent.ProfileChanged(
        1, 0, 5, Optional.empty(), skills, OptionalLong.empty(), concurrency);
  }

  @Test
  void namesSortTheIdByItsName() {
    assertText(
        new NameEvent.SkillNamed(1, 0, 5, "Loans"),
        """
        {"name":"Loans","sequence":0,"skillId":5,"time":1,"type":"skill.profile"}""");
    assertText(
        new NameEvent.GroupNamed(1, 0, 5, "North"),
        """
        {"groupId":5,"name":"North","sequence":0,"time":1,"type":"group.profile"}""");
    assertText(
        new NameEvent.ReasonNamed(1, 0, 5, "Lunch"),
        """
        {"name":"Lunch","reasonId":5,"sequence":0,"time":1,"type":"reason.profile"}""");
  }

  @Test
  void onlyQuotesBackslashesAndControlsAreEscaped() {
    assertName("\"\\/", "\\\"\\\\/");
    assertName("\b\f\n\r\t", "\\b\\f\\n\\r\\t");
    assertName("\u0001\u000b\u001f\u007f", "\\u0001\\u000b\\u001f\u007f");
    assertName("é\u2028\ufeff\ud83d\ude00", "é\u2028\ufeff\ud83d\ude00");
  }

  private static void assertName(String name, String written) {
    assertThat(CanonicalText.of(new NameEvent.GroupNamed(1, 0, 5, name)))
        .contains("\"name\":\"" + written + "\",");
  }

  @Test
  void bytesAreThoseOfTheTextInUtf8() {
    Event event = new NameEvent.ReasonNamed(1, 0, 5, "é\ud83d\ude00");
    assertThat(CanonicalText.utf8(event))
        .isEqualTo(CanonicalText.of(event).getBytes(StandardCharsets.UTF_8))
        .contains(0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80);
  }

  private static void assertText(Event event, String text) {
    assertThat(CanonicalText.of(event)).isEqualTo(text);
  }
}
