package dev.wallboard.intake.sources.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.ImportedRecords;
import dev.wallboard.intake.sources.SourceLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Each rule of the specification by a small log (spec: integrations, Sources). */
class AsteriskImportTest {

  private static AsteriskImport fresh() {
    return new AsteriskImport(new Directory(), SourceLimits.DEFAULTS);
  }

  private static ImportedRecords log(String... lines) {
    return ImportedRecords.of(fresh(), lines);
  }

  @Test
  void aCallIsQueuedConnectedAndClosed() {
    ImportedRecords imported =
        log(
            "1700000000|c.1|9000|NONE|ENTERQUEUE||0301234|1",
            "1700000004|c.1|9000|7|CONNECT|4|c.2|3",
            "1700000064|c.1|9000|7|COMPLETEAGENT|4|60|1");
    assertThat(imported.shown())
        .containsExactly(
            "queued 2023-11-14T22:13:20.000 engagementId:c.1-1 skillId:9000",
            "connected 2023-11-14T22:13:24.000 engagementId:c.1-1 agentId:7 skillId:9000",
            "closed 2023-11-14T22:14:24.000 engagementId:c.1-1 interactive:true");
    assertThat(imported.report().isClean()).isTrue();
    assertThat(imported.report().used()).isEqualTo(3);
    assertThat(imported.report().events()).isEqualTo(3);
  }

  @Test
  void whoeverHangsUpTheCallIsClosedAndInteractive() {
    assertThat(
            log(
                    "10|c|1|NONE|ENTERQUEUE||1|1",
                    "11|c|1|7|CONNECT|1|d|1",
                    "20|c|1|7|COMPLETECALLER|1|9|1")
                .shown())
        .last()
        .isEqualTo("closed 1970-01-01T00:00:20.000 engagementId:c-1 interactive:true");
  }

  @Test
  void aTransferClosesTheCall() {
    for (String transfer : List.of("BLINDTRANSFER", "ATTENDEDTRANSFER", "TRANSFER")) {
      assertThat(
              log(
                      "10|c|1|NONE|ENTERQUEUE||1|1",
                      "11|c|1|7|CONNECT|1|d|1",
                      "20|c|1|7|" + transfer + "|200|default|1|9|1")
                  .shown())
          .as(transfer)
          .last()
          .isEqualTo("closed 1970-01-01T00:00:20.000 engagementId:c-1");
    }
  }

  @Test
  void aCallerWhoHangsUpInTheQueueHasAbandonedIt() {
    assertThat(log("10|c|1|NONE|ENTERQUEUE||1|1", "25|c|1|NONE|ABANDON|1|1|15").shown())
        .containsExactly(
            "queued 1970-01-01T00:00:10.000 engagementId:c-1 skillId:1",
            "abandoned 1970-01-01T00:00:25.000 engagementId:c-1");
  }

  @Test
  void anExitFromTheQueueIsAnAbandonment() {
    for (String exit : List.of("EXITWITHTIMEOUT|1", "EXITEMPTY|1", "EXITWITHKEY|1", "WITHDRAW|1")) {
      assertThat(
              log(
                      "10|c|1|NONE|ENTERQUEUE||1|1",
                      "25|c|1|NONE|" + exit,
                      "27|d|1|NONE|ENTERQUEUE||1|1")
                  .shown())
          .as(exit)
          .containsExactly(
              "queued 1970-01-01T00:00:10.000 engagementId:c-1 skillId:1",
              "abandoned 1970-01-01T00:00:25.000 engagementId:c-1",
              "queued 1970-01-01T00:00:27.000 engagementId:d-1 skillId:1");
    }
  }

  @Test
  void anExitAtTheEndOfTheLogIsAnAbandonmentToo() {
    ImportedRecords imported =
        log("10|c|1|NONE|ENTERQUEUE||1|1", "25|c|1|NONE|EXITWITHTIMEOUT|1|1|15");
    assertThat(imported.shown())
        .last()
        .isEqualTo("abandoned 1970-01-01T00:00:25.000 engagementId:c-1");
    assertThat(imported.report().events()).isEqualTo(2);
  }

  @Test
  void anEntryWithinASecondOfTheExitMovesTheCall() {
    for (String entry : List.of("25", "26")) {
      assertThat(
              log(
                      "10|c|1|NONE|ENTERQUEUE||1|1",
                      "25|c|1|NONE|EXITWITHTIMEOUT|1|1|15",
                      "25|x|1|7|RINGNOANSWER|0",
                      entry + "|c|2|NONE|ENTERQUEUE||1|1",
                      "40|c|2|7|CONNECT|14|d|1")
                  .shown())
          .as(entry)
          .filteredOn(line -> !line.startsWith("queued 1970-01-01T00:00:10"))
          .containsExactly(
              entry.equals("25")
                  ? "queued 1970-01-01T00:00:25.000 sequence:2 engagementId:c-1 skillId:2"
                  : "queued 1970-01-01T00:00:26.000 engagementId:c-1 skillId:2",
              "connected 1970-01-01T00:00:40.000 engagementId:c-1 agentId:7 skillId:2");
    }
  }

  @Test
  void anEntryTwoSecondsAfterTheExitBeginsAnotherEngagement() {
    assertThat(
            log(
                    "10|c|1|NONE|ENTERQUEUE||1|1",
                    "25|c|1|NONE|EXITWITHTIMEOUT|1|1|15",
                    "27|c|2|NONE|ENTERQUEUE||1|1")
                .shown())
        .containsExactly(
            "queued 1970-01-01T00:00:10.000 engagementId:c-1 skillId:1",
            "abandoned 1970-01-01T00:00:25.000 engagementId:c-1",
            "queued 1970-01-01T00:00:27.000 engagementId:c-2 skillId:2");
  }

  @Test
  void aTransferToAnotherQueueBeginsAnotherEngagementHoweverSoonItComes() {
    assertThat(
            log(
                    "10|c|1|NONE|ENTERQUEUE||1|1",
                    "11|c|1|7|CONNECT|1|d|1",
                    "20|c|1|7|BLINDTRANSFER|2|queues|1|9|1",
                    "20|c|2|NONE|ENTERQUEUE||1|1",
                    "30|c|2|8|CONNECT|10|e|1",
                    "40|c|2|8|COMPLETECALLER|10|10|1")
                .shown())
        .containsExactly(
            "queued 1970-01-01T00:00:10.000 engagementId:c-1 skillId:1",
            "connected 1970-01-01T00:00:11.000 engagementId:c-1 agentId:7 skillId:1",
            "closed 1970-01-01T00:00:20.000 engagementId:c-1",
            "queued 1970-01-01T00:00:20.000 sequence:1 engagementId:c-2 skillId:2",
            "connected 1970-01-01T00:00:30.000 engagementId:c-2 agentId:8 skillId:2",
            "closed 1970-01-01T00:00:40.000 engagementId:c-2 interactive:true");
  }

  @Test
  void aMemberIsOnlineInTheQueuesItIsInAndLoggedOffOnceInNone() {
    assertThat(
            log(
                    "10|NONE|1|7|ADDMEMBER|",
                    "20|NONE|2|7|ADDMEMBER|",
                    "30|NONE|1|7|REMOVEMEMBER|",
                    "40|NONE|2|7|REMOVEMEMBER|")
                .shown())
        .containsExactly(
            "agent.state 1970-01-01T00:00:10.000 agentId:7 state:online",
            "agent.profile 1970-01-01T00:00:10.000 agentId:7 skillIds:[1]",
            "agent.state 1970-01-01T00:00:20.000 agentId:7 state:online",
            "agent.profile 1970-01-01T00:00:20.000 agentId:7 skillIds:[1 2]",
            "agent.profile 1970-01-01T00:00:30.000 agentId:7 skillIds:[2]",
            "agent.state 1970-01-01T00:00:40.000 agentId:7 state:logged-off",
            "agent.profile 1970-01-01T00:00:40.000 agentId:7 skillIds:[]");
  }

  @Test
  void anAgentLogsInAndOffWithoutNamingAQueue() {
    for (String login : List.of("AGENTLOGIN", "AGENTCALLBACKLOGIN")) {
      assertThat(
              log(
                      "10|NONE|1|7|ADDMEMBER|",
                      "20|NONE|NONE|7|" + login.replace("IN", "OFF") + "|SIP/7|10",
                      "30|NONE|NONE|7|" + login + "|SIP/7")
                  .shown())
          .as(login)
          .contains(
              "agent.state 1970-01-01T00:00:20.000 agentId:7 state:logged-off",
              "agent.state 1970-01-01T00:00:30.000 agentId:7 state:online",
              "agent.profile 1970-01-01T00:00:30.000 agentId:7 skillIds:[1]");
    }
  }

  @Test
  void aMemberThatIsAddedPausedIsAway() {
    assertThat(log("10|MANAGER|1|7|ADDMEMBER|PAUSED").shown())
        .first()
        .isEqualTo("agent.state 1970-01-01T00:00:10.000 agentId:7 state:away");
  }

  @Test
  void aPauseIsAwayWithItsReasonUntilItEnds() {
    assertThat(
            log(
                    "10|NONE|NONE|7|PAUSEALL|lunch",
                    "20|NONE|NONE|7|UNPAUSEALL|",
                    "30|NONE|1|7|PAUSE|4",
                    "40|NONE|1|7|UNPAUSE|",
                    "50|NONE|1|7|PAUSE|lunch",
                    "60|NONE|1|7|PAUSE")
                .shown())
        .containsExactly(
            "reason.profile 1970-01-01T00:00:10.000 reasonId:1 name:lunch",
            "agent.state 1970-01-01T00:00:10.000 agentId:7 state:away reasonId:1",
            "agent.state 1970-01-01T00:00:20.000 agentId:7 state:online",
            "agent.state 1970-01-01T00:00:30.000 agentId:7 state:away reasonId:4",
            "agent.state 1970-01-01T00:00:40.000 agentId:7 state:online",
            "agent.state 1970-01-01T00:00:50.000 agentId:7 state:away reasonId:1",
            "agent.state 1970-01-01T00:01:00.000 agentId:7 state:away");
  }

  @Test
  void theEndOfAPauseDoesNotBringBackWhoHasLoggedOff() {
    ImportedRecords imported =
        log(
            "10|NONE|1|7|ADDMEMBER|",
            "20|NONE|NONE|7|AGENTCALLBACKLOGOFF|7@agents|10|CommandLogoff",
            "21|NONE|NONE|7|UNPAUSEALL|",
            "21|NONE|1|7|UNPAUSE|");
    assertThat(imported.shown())
        .filteredOn(line -> line.startsWith("agent.state"))
        .last()
        .isEqualTo("agent.state 1970-01-01T00:00:20.000 agentId:7 state:logged-off");
    assertThat(imported.report().skippedByReason())
        .containsExactly(
            Map.entry("UNPAUSE of an agent who has logged off", 1L),
            Map.entry("UNPAUSEALL of an agent who has logged off", 1L));
  }

  @Test
  void aStartOfAsteriskClosesWhatWasOpen() {
    assertThat(
            log(
                    "10|waits|1|NONE|ENTERQUEUE||1|1",
                    "11|talks|1|NONE|ENTERQUEUE||1|1",
                    "12|talks|1|7|CONNECT|1|d|1",
                    "13|over|1|NONE|ENTERQUEUE||1|1",
                    "14|over|1|NONE|ABANDON|1|1|1",
                    "15|left|1|NONE|ENTERQUEUE||1|1",
                    "99|left|1|NONE|EXITEMPTY|1|1|84",
                    "100|NONE|NONE|NONE|QUEUESTART|")
                .shown())
        .filteredOn(line -> line.compareTo("a") > 0 && line.contains(":01:"))
        .containsExactly(
            "abandoned 1970-01-01T00:01:39.000 engagementId:left-1",
            "closed 1970-01-01T00:01:40.000 engagementId:waits-1",
            "closed 1970-01-01T00:01:40.000 engagementId:talks-1");
  }

  @Test
  void recordsOfOneSecondKeepTheirPlaces() {
    assertThat(
            log(
                    "10|a|1|NONE|ENTERQUEUE||1|1",
                    "10|a|1|7|RINGNOANSWER|0",
                    "10|b|1|NONE|ENTERQUEUE||1|1",
                    "11|a|1|NONE|ABANDON|1|1|1",
                    "10|c|1|NONE|ENTERQUEUE||1|1")
                .shown())
        .containsExactly(
            "queued 1970-01-01T00:00:10.000 engagementId:a-1 skillId:1",
            "queued 1970-01-01T00:00:10.000 sequence:2 engagementId:b-1 skillId:1",
            "abandoned 1970-01-01T00:00:11.000 engagementId:a-1",
            "queued 1970-01-01T00:00:10.000 sequence:3 engagementId:c-1 skillId:1");
  }

  @Test
  void namesGetIdsAndAreSaidOnce() {
    assertThat(
            log(
                    "10|a|support|NONE|ENTERQUEUE||1|1",
                    "11|a|support|Local/2004@from-internal/n|CONNECT|1|d|1",
                    "12|b|sales|NONE|ENTERQUEUE||1|1",
                    "13|b|sales|Local/2004@from-internal/n|CONNECT|1|d|1")
                .shown())
        .containsExactly(
            "skill.profile 1970-01-01T00:00:10.000 skillId:1 name:support",
            "queued 1970-01-01T00:00:10.000 engagementId:a-1 skillId:1",
            "agent.profile 1970-01-01T00:00:11.000 agentId:1 name:Local/2004@from-internal/n",
            "connected 1970-01-01T00:00:11.000 engagementId:a-1 agentId:1 skillId:1",
            "skill.profile 1970-01-01T00:00:12.000 skillId:2 name:sales",
            "queued 1970-01-01T00:00:12.000 engagementId:b-1 skillId:2",
            "connected 1970-01-01T00:00:13.000 engagementId:b-1 agentId:1 skillId:2");
  }

  @Test
  void ignoredAndUnknownEventsAreCountedByName() {
    ImportedRecords imported =
        log(
            "10|NONE|NONE|NONE|CONFIGRELOAD|",
            "11|c|1|7|RINGNOANSWER|1000",
            "12|c|1|7|RINGNOANSWER|1000",
            "13|c|1|7|HEADSTAND|1000");
    assertThat(imported.events()).isEmpty();
    assertThat(imported.report().isClean()).isTrue();
    assertThat(imported.report().skippedByReason())
        .containsExactly(
            Map.entry("CONFIGRELOAD, which says nothing of queues and states", 1L),
            Map.entry("RINGNOANSWER, which says nothing of queues and states", 2L),
            Map.entry("unknown event HEADSTAND", 1L));
  }

  @Test
  void aLogThatBeginsInTheMiddleOfCallsMakesTheBestOfIt() {
    ImportedRecords imported =
        log(
            "10|waited|1|7|CONNECT|30|d|1",
            "11|talked|1|8|COMPLETEAGENT|3|60|1",
            "12|left|1|NONE|ABANDON|1|1|30",
            "20|waited|1|7|COMPLETECALLER|30|10|1",
            "21|waited|1|7|COMPLETECALLER|30|10|1");
    assertThat(imported.shown())
        .containsExactly(
            "connected 1970-01-01T00:00:10.000 engagementId:waited-1 agentId:7 skillId:1",
            "closed 1970-01-01T00:00:20.000 engagementId:waited-1 interactive:true");
    assertThat(imported.report().skipped()).isEqualTo(3);
  }

  @Test
  void linesThatCannotBeUsedAreReportedAndStopNothing() {
    ImportedRecords imported =
        log(
            "10|c|1|NONE|ENTERQUEUE||1|1",
            "",
            "not a line",
            "soon|c|1|7|CONNECT|1|d|1",
            "11|c|1|NONE|CONNECT|1|d|1",
            "12|NONE|1|NONE|ENTERQUEUE||1|1",
            "13|d|NONE|NONE|ENTERQUEUE||1|1",
            "14|" + "x".repeat(127) + "|1|NONE|ENTERQUEUE||1|1",
            "999999999999|c|1|NONE|ABANDON|1|1|1",
            "15|c|1|7||",
            "\0\0\0\0",
            "20|c|1|NONE|ABANDON|1|1|10");
    assertThat(imported.shown())
        .containsExactly(
            "queued 1970-01-01T00:00:10.000 engagementId:c-1 skillId:1",
            "abandoned 1970-01-01T00:00:20.000 engagementId:c-1");
    assertThat(imported.report().firstErrors())
        .containsExactly(
            "records:3: has 1 fields between \"|\", and a line of a queue log has at least 5",
            "records:4: the time, the 1st field, must be seconds since 1970, not \"soon\"",
            "records:5: CONNECT: the agent, the 4th field, is missing",
            "records:6: ENTERQUEUE: the call's id, the 2nd field, is missing",
            "records:7: ENTERQUEUE: the queue, the 3rd field, is missing",
            "records:8: the engagement's id must be of 1 to 128 code points, not 138",
            "records:9: the time, the 1st field, must be seconds since 1970, not \"999999999999\"",
            "records:10: the event, the 5th field, is missing",
            "records:11: has 1 fields between \"|\", and a line of a queue log has at least 5");
    assertThat(imported.report().records()).isEqualTo(11);
  }

  @Test
  void aFileThatIsCutOffGivesWhatItHas() throws IOException {
    byte[] packed = gzip("10|c|1|NONE|ENTERQUEUE||1|1\n".repeat(500));
    ImportedRecords imported =
        ImportedRecords.ofFiles(
            fresh(), List.of(java.util.Arrays.copyOf(packed, packed.length - 12)));
    assertThat(imported.report().brokenInputs())
        .singleElement()
        .asString()
        .startsWith("records: the packed file is cut off after record");
  }

  @Test
  void callsGoOnFromOneFileToTheNextPackedOrNot() throws IOException {
    String[] lines = {
      "10|c|support|NONE|ENTERQUEUE||1|1",
      "25|c|support|NONE|EXITWITHTIMEOUT|1|1|15",
      "25|c|sales|NONE|ENTERQUEUE||1|1",
      "30|c|sales|Ada|CONNECT|5|d|1",
      "40|c|sales|Ada|COMPLETEAGENT|5|10|1"
    };
    String whole = log(lines).written();
    for (int cut = 1; cut < lines.length; cut++) {
      String older = String.join("\n", List.of(lines).subList(0, cut)) + "\n";
      String newer = String.join("\n", List.of(lines).subList(cut, lines.length)) + "\n";
      assertThat(
              ImportedRecords.ofFiles(fresh(), List.of(gzip(older), newer.getBytes(UTF_8)))
                  .written())
          .as("cut before line %d", cut)
          .isEqualTo(whole);
    }
  }

  @Test
  void aCallIsRememberedForADay() {
    String entered = "10|c|1|NONE|ENTERQUEUE||1|1";
    String left = "20|c|1|NONE|ABANDON|1|1|10";
    assertThat(log(entered, left, (20 + 86_400) + "|c|1|NONE|ENTERQUEUE||1|1").shown())
        .last()
        .asString()
        .contains("engagementId:c-2");
    assertThat(log(entered, left, (20 + 86_401) + "|c|1|NONE|ENTERQUEUE||1|1").shown())
        .last()
        .asString()
        .contains("engagementId:c-1");
  }

  @Test
  void memoryIsBounded() {
    SourceLimits limits = new SourceLimits(1_024, 2, 2, 1, 1, 1, 3);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      lines.add("10|c%d|1|NONE|ENTERQUEUE||1|1".formatted(i));
    }
    lines.add("11|c0|1|NONE|ABANDON|1|1|1");
    lines.add("11|c4|1|NONE|ABANDON|1|1|1");
    lines.add("12|x|2|NONE|ENTERQUEUE||1|1");
    lines.add("13|y|three|NONE|ENTERQUEUE||1|1");
    lines.add("14|NONE|1|7|ADDMEMBER|");
    lines.add("15|NONE|2|7|ADDMEMBER|");
    lines.add("16|c4|1|" + "7".repeat(2_000) + "|RINGNOANSWER|0");
    ImportedRecords imported =
        ImportedRecords.of(
            new AsteriskImport(new Directory(), limits), lines.toArray(String[]::new));
    assertThat(imported.report().skippedByReason())
        .containsExactly(Map.entry("ABANDON of a call that is over, or began before the log", 1L));
    assertThat(imported.report().firstErrors())
        .containsExactly(
            "records:9: there are 2 skills already (sources.max-skills)",
            "records:11: the agent is in 1 queues already (sources.max-skills-of-agent)",
            "records:12: the line is longer than 1024 (sources.max-record-bytes)");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packer = new GZIPOutputStream(bytes)) {
      packer.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
