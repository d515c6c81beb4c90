package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands {@code import amazon-connect}, {@code twilio} and {@code chatwoot}. */
class ImportVendorsCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void statusesOfAmazonConnectStandForWhatTheOptionSays() {
    String agentEvent =
        """
        {"AgentARN":"arn:x/agent/a","EventType":"STATE_CHANGE",
         "EventTimestamp":"2026-11-22T10:00:00Z","CurrentAgentSnapshot":{"AgentStatus":
           {"ARN":"arn:x/agent-state/s","Name":"Short Break",
            "StartTimestamp":"2026-11-22T10:00:00Z"}}}""";
    assertThat(run(agentEvent, "amazon-connect", "--state", "short break=back-soon", "-")).isZero();
    assertThat(out.toString(UTF_8)).contains("\"type\":\"agent.state\"", "\"state\":\"back-soon\"");
    assertThat(err.toString(UTF_8))
        .isEqualTo("records: 1 read, 1 became 2 events, 0 skipped, 0 cannot be used\n");
  }

  @Test
  void eventsOfTwilioBecomeEvents() {
    assertThat(
            run(
                "EventType=task-queue.entered&TaskSid=WT1&TaskQueueSid=WQ1&TimestampMs=1795341600000"
                    + "\nEventType=worker.activity.update&WorkerSid=WK1&WorkerActivityName=Nap"
                    + "&Timestamp=1795341600",
                "twilio",
                "--state",
                "Nap=back-soon",
                "-"))
        .isZero();
    assertThat(out.toString(UTF_8).lines())
        .contains(
            "{\"type\":\"engagement.queued\",\"time\":\"2026-11-22T10:00:00.000Z\","
                + "\"engagementId\":\"WT1\",\"skillId\":1}",
            "{\"type\":\"agent.state\",\"time\":\"2026-11-22T10:00:00.000Z\",\"agentId\":1,"
                + "\"state\":\"back-soon\"}");
  }

  @Test
  void theSkillOfChatwootIsTheInboxOrTheTeam() {
    String webhook =
        """
        {"event":"conversation_created","id":42,"inbox_id":3,"status":"open",
         "created_at":1795341600,"meta":{"team":{"id":12,"name":"Billing"}}}""";
    assertThat(run(webhook, "chatwoot", "-")).isZero();
    assertThat(out.toString(UTF_8)).contains("\"skillId\":3}");
    out.reset();
    assertThat(run(webhook, "chatwoot", "--skill", "team", "-")).isZero();
    assertThat(out.toString(UTF_8)).contains("\"skillId\":12}");
  }

  @Test
  void aRecordThatCannotBeUsedMakesTheExitStatusOne() {
    for (String format : List.of("amazon-connect", "twilio", "chatwoot")) {
      err.reset();
      assertThat(run("{\"x\":1}\n", format, "-")).as(format).isEqualTo(1);
      assertThat(err.toString(UTF_8)).startsWith("-:1: ");
    }
  }

  @Test
  void wrongOptionsSayWhatThereIs() {
    assertThat(run("", "twilio", "--state", "Nap=asleep", "-")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("online, back-soon, away, logged-off, and not \"asleep\"");
    assertThat(run("", "chatwoot", "--skill", "label", "-")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("the inbox or the team, and not \"label\"");
  }

  @Test
  void everyFormatExplainsItself() {
    for (String format : List.of("asterisk", "amazon-connect", "twilio", "chatwoot", "calls")) {
      out.reset();
      assertThat(run("", format, "--help")).isZero();
      assertThat(out.toString(UTF_8))
          .as(format)
          .contains("Usage: wallboard import " + format, "- is standard", "Example:");
    }
  }

  private int run(String in, String... words) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            false);
    String[] all = new String[words.length + 1];
    all[0] = "import";
    System.arraycopy(words, 0, all, 1, words.length);
    return new CommandFrame(streams).run(all);
  }
}
