package dev.wallboard.intake.sources.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BankMappingTest {

  private static final String HEADER =
      "vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,"
          + "q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server";

  private static Imported rows(String... rows) {
    return Imported.of(Imported.named("bank"), HEADER + "\n" + String.join("\n", rows));
  }

  /** A row by its times in the order of the stages, parted by spaces. */
  private static String row(String outcome, String times, String server) {
    String[] t = times.split(" ");
    return "AA0101,7,0,0,PS,990131,%s,%s,1,%s,%s,1,%s,%s,%s,1,%s"
        .formatted(t[0], t[1], t[2], t[3], outcome, t[4], t[5], server);
  }

  @Test
  void aCallThatWaitedIsQueuedConnectedAndClosed() {
    assertThat(
            rows(row("AGENT", "6:55:20 6:55:26 6:55:26 6:55:43 6:55:43 6:56:37", "MICHAL")).shown())
        .containsExactly(
            "1999-01-31T06:55:26Z queued 990131-AA0101-7 skill 1",
            "1999-01-31T06:55:43Z connected 990131-AA0101-7 agent 1 skill 1",
            "1999-01-31T06:56:37Z closed 990131-AA0101-7");
  }

  @Test
  void aClockOfTheAgentsThatLagsConnectsNobodyBeforeTheQueue() {
    assertThat(
            rows(row("AGENT", "6:55:20 6:55:26 6:55:26 6:55:26 6:55:25 6:56:37", "TOVA")).shown())
        .contains("1999-01-31T06:55:26Z connected 990131-AA0101-7 agent 1 skill 1");
  }

  @Test
  void aCallThatDidNotWaitIsQueuedAndConnectedAtOnce() {
    assertThat(
            rows(row("AGENT", "7:41:16 7:41:26 0:00:00 0:00:00 7:41:25 7:44:53", "BASCH")).shown())
        .containsExactly(
            "1999-01-31T07:41:25Z queued 990131-AA0101-7 skill 1",
            "1999-01-31T07:41:25Z connected 990131-AA0101-7 agent 1 skill 1",
            "1999-01-31T07:44:53Z closed 990131-AA0101-7");
  }

  @Test
  void aWaitWithNothingWrittenOfTheConversationIsConnectedAndClosedAtItsEnd() {
    assertThat(
            rows(row("AGENT", "7:41:16 7:41:26 7:41:26 7:42:00 0:00:00 0:00:00", "BASCH")).shown())
        .containsExactly(
            "1999-01-31T07:41:26Z queued 990131-AA0101-7 skill 1",
            "1999-01-31T07:42:00Z connected 990131-AA0101-7 agent 1 skill 1",
            "1999-01-31T07:42:00Z closed 990131-AA0101-7");
  }

  @Test
  void aCallThatDidNotWaitWithNothingWrittenOfTheConversationIsOverWhenItLeftTheMachine() {
    assertThat(
            rows(row("AGENT", "7:41:16 7:41:26 0:00:00 0:00:00 0:00:00 0:00:00", "BASCH")).shown())
        .containsExactly(
            "1999-01-31T07:41:26Z queued 990131-AA0101-7 skill 1",
            "1999-01-31T07:41:26Z connected 990131-AA0101-7 agent 1 skill 1",
            "1999-01-31T07:41:26Z closed 990131-AA0101-7");
  }

  @Test
  void noServerIsAnAgentLikeAnyOther() {
    assertThat(
            rows(
                    row("AGENT", "7:41:16 7:41:26 0:00:00 0:00:00 7:41:25 7:44:53", "BASCH"),
                    row("AGENT", "7:41:16 7:41:26 0:00:00 0:00:00 7:41:25 7:44:53", "NO_SERVER"))
                .shown())
        .contains("1999-01-31T07:41:25Z connected 990131-AA0101-7 agent 2 skill 1");
  }

  @Test
  void hangingUpInTheQueueIsAbandonmentWhateverElseTheRowSays() {
    assertThat(
            rows(
                    row("HANG", "0:00:31 0:00:36 0:00:36 0:03:09 0:00:00 0:00:00", "NO_SERVER"),
                    row("HANG", "8:00:31 8:00:36 8:00:36 8:03:09 8:03:09 8:03:10", "TOVA"))
                .shown())
        .containsExactly(
            "1999-01-31T00:00:36Z queued 990131-AA0101-7 skill 1",
            "1999-01-31T00:03:09Z abandoned 990131-AA0101-7",
            "1999-01-31T08:00:36Z queued 990131-AA0101-7 skill 1",
            "1999-01-31T08:03:09Z abandoned 990131-AA0101-7");
  }

  @Test
  void hangingUpBeforeTheQueueAndPhantomsAreSkippedWithTheReason() {
    Imported imported =
        rows(
            row("HANG", "0:34:12 0:34:23 0:00:00 0:00:00 0:00:00 0:00:00", "NO_SERVER"),
            row("PHANTOM", "8:00:31 8:00:36 8:00:36 8:03:09 8:03:09 8:03:10", "NO_SERVER"),
            row("PHANTOM", "8:00:31 8:00:36 8:00:36 8:03:09 0:00:00 0:00:00", "NO_SERVER"));
    assertThat(imported.events()).isEmpty();
    assertThat(imported.report().skippedByReason())
        .isEqualTo(Map.of("hung up before the queue", 1L, "phantom call", 2L));
    assertThat(imported.report().isClean()).isTrue();
  }

  @Test
  void skippedRowsNameNobodyInTheDirectory() {
    Imported imported =
        rows(
            "L,1,0,0,NW,990131,8:00:31,8:00:36,1,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,NO_SERVER",
            row("HANG", "0:00:31 0:00:36 0:00:36 0:03:09 0:00:00 0:00:00", "NO_SERVER"));
    assertThat(imported.shown()).first().asString().endsWith("skill 1");
  }

  @Test
  void aTimeFarBelowThePreviousStageIsOnTheNextDay() {
    assertThat(
            rows(row("AGENT", "23:59:23 23:59:23 23:59:28 0:00:03 0:00:03 0:00:55", "ANAT"))
                .shown())
        .containsExactly(
            "1999-01-31T23:59:28Z queued 990131-AA0101-7 skill 1",
            "1999-02-01T00:00:03Z connected 990131-AA0101-7 agent 1 skill 1",
            "1999-02-01T00:00:55Z closed 990131-AA0101-7");
  }

  @Test
  void aLaggingClockAroundMidnightStaysOnItsDay() {
    assertThat(
            rows(row("AGENT", "23:59:23 23:59:23 23:59:28 0:00:01 23:59:59 0:00:55", "ANAT"))
                .shown())
        .containsExactly(
            "1999-01-31T23:59:28Z queued 990131-AA0101-7 skill 1",
            "1999-01-31T23:59:59Z connected 990131-AA0101-7 agent 1 skill 1",
            "1999-02-01T00:00:55Z closed 990131-AA0101-7");
  }

  @Test
  void aTimeTwelveHoursBelowStaysOnItsDayAndIsRemarkedUpon() {
    Imported imported =
        rows(row("AGENT", "20:00:00 20:00:00 20:00:00 20:00:01 20:00:01 8:00:01", "ANAT"));
    assertThat(imported.shown()).last().isEqualTo("1999-01-31T08:00:01Z closed 990131-AA0101-7");
    assertThat(imported.report().firstRemarks())
        .containsExactly(
            "calls.csv:1: closed-at (ser_exit) is 43200 s before connected-at (q_start, ser_start)");
  }

  @Test
  void anOutcomeThatNobodyKnowsIsAnError() {
    assertThat(
            rows(row("LOST", "7:41:16 7:41:26 0:00:00 0:00:00 7:41:25 7:44:53", "BASCH"))
                .report()
                .firstErrors())
        .containsExactly(
            "calls.csv:1: no rule of the mapping fits: "
                + "outcome is \"LOST\", ser_start is \"7:41:25\", q_start is none");
  }

  @Test
  void aTimeOrDateThatIsNoneNamesItsColumn() {
    String good = row("AGENT", "7:41:16 7:41:26 7:41:26 7:41:26 7:41:25 7:44:53", "BASCH");
    assertThat(
            rows(
                    good.replace("7:44:53", "7:61:53"),
                    good.replace("990131", "990231"),
                    good.replace("990131", ""),
                    good.replace("7:44:53", "0:00:00"))
                .report()
                .firstErrors())
        .containsExactly(
            "calls.csv:1: column ser_exit: \"7:61:53\" is no H:mm:ss",
            "calls.csv:2: column date: \"990231\" is no yyMMdd",
            "calls.csv:3: column date: none, but the id of the engagement needs it",
            "calls.csv:4: column ser_exit: none, but the call needs closed-at");
  }
}
