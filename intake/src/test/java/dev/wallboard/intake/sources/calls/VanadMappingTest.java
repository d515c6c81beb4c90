package dev.wallboard.intake.sources.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VanadMappingTest {

  private static final String HEADER =
      "date_received,queue_name,agent_number,answered,consult,transfer,hangup";

  private static Imported rows(String... rows) {
    return Imported.of(Imported.named("vanad"), HEADER + "\n" + String.join("\n", rows));
  }

  @Test
  void anAnsweredCallIsQueuedConnectedAndClosedAtItsHangup() {
    Imported imported =
        rows(
            "2014-01-02 08:03:21,30175,6935,2014-01-02 08:03:22,NULL,NULL,2014-01-02 08:05:54",
            "2014-01-02 08:04:37,30560,6940,2014-01-02 08:04:38,NULL,NULL,2014-01-02 08:09:49");
    assertThat(imported.shown())
        .containsExactly(
            "2014-01-02T08:03:21Z queued 1 skill 30175",
            "2014-01-02T08:03:22Z connected 1 agent 6935 skill 30175",
            "2014-01-02T08:05:54Z closed 1",
            "2014-01-02T08:04:37Z queued 2 skill 30560",
            "2014-01-02T08:04:38Z connected 2 agent 6940 skill 30560",
            "2014-01-02T08:09:49Z closed 2");
    assertThat(imported.report().isClean()).isTrue();
    assertThat(imported.report().used()).isEqualTo(2);
    assertThat(imported.report().events()).isEqualTo(6);
  }

  @Test
  void aTransferBeforeTheHangupClosesTheCall() {
    assertThat(
            rows("2014-01-02 08:00:00,1,2,2014-01-02 08:00:05,"
                    + "2014-01-02 08:01:00,2014-01-02 08:02:00,2014-01-02 08:03:00")
                .shown())
        .last()
        .isEqualTo("2014-01-02T08:02:00Z closed 1");
  }

  @Test
  void aHangupBeforeTheTransferClosesTheCall() {
    assertThat(
            rows("2014-01-02 08:00:00,1,2,2014-01-02 08:00:05,"
                    + "NULL,2014-01-02 08:03:00,2014-01-02 08:02:30")
                .shown())
        .last()
        .isEqualTo("2014-01-02T08:02:30Z closed 1");
  }

  @Test
  void aCallThatWasNotAnsweredIsAbandonedAtItsHangupWhetherOrNotAnAgentIsNamed() {
    assertThat(
            rows(
                    "2014-01-02 08:00:00,30175,NULL,NULL,NULL,NULL,2014-01-02 08:00:40",
                    "2014-01-02 08:01:00,30175,6935,NULL,NULL,NULL,2014-01-02 08:01:40")
                .shown())
        .containsExactly(
            "2014-01-02T08:00:00Z queued 1 skill 30175",
            "2014-01-02T08:00:40Z abandoned 1",
            "2014-01-02T08:01:00Z queued 2 skill 30175",
            "2014-01-02T08:01:40Z abandoned 2");
  }

  @Test
  void idsAreRowNumbersEvenAfterRowsThatCannotBeUsed() {
    Imported imported =
        rows(
            "2014-01-02 08:00:00,1,2,xyz,NULL,NULL,2014-01-02 08:00:40",
            "2014-01-02 08:00:00,1,NULL,NULL,NULL,NULL,2014-01-02 08:00:40");
    assertThat(imported.shown())
        .containsExactly(
            "2014-01-02T08:00:00Z queued 2 skill 1", "2014-01-02T08:00:40Z abandoned 2");
    assertThat(imported.report().firstErrors())
        .containsExactly("calls.csv:1: column answered: \"xyz\" is no yyyy-MM-dd HH:mm:ss");
  }

  @Test
  void whatAnAnsweredCallLacksIsNamed() {
    Imported imported =
        rows(
            "2014-01-02 08:00:00,1,2,2014-01-02 08:00:05,NULL,NULL,NULL",
            "2014-01-02 08:00:00,1,NULL,2014-01-02 08:00:05,NULL,NULL,2014-01-02 08:00:40",
            "NULL,1,2,NULL,NULL,NULL,2014-01-02 08:00:40",
            "2014-01-02 08:00:00,1,NULL,NULL,NULL,NULL,NULL");
    assertThat(imported.events()).isEmpty();
    assertThat(imported.report().firstErrors())
        .containsExactly(
            "calls.csv:1: column transfer, hangup: none, but the call needs closed-at",
            "calls.csv:2: column agent_number: none, but a connected call has an agent",
            "calls.csv:3: column date_received: none, but the call needs queued-at",
            "calls.csv:4: column hangup: none, but the call needs left-at");
  }
}
