package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The command {@code import calls} from its arguments to what it prints. */
class ImportCallsCommandTest {

  private static final String HEADER =
      "date_received,queue_name,agent_number,answered,consult,transfer,hangup\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void rowsBecomeEventsOnStandardOutput() {
    int status =
        run(
            HEADER + "2014-01-02 08:00:00,30,7,NULL,NULL,NULL,2014-01-02 08:00:20\n",
            "import",
            "calls",
            "--mapping",
            "vanad",
            "-");
    assertThat(status).isZero();
    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "{\"type\":\"engagement.queued\",\"time\":\"2014-01-02T08:00:00.000Z\","
                + "\"engagementId\":\"1\",\"skillId\":30}",
            "{\"type\":\"engagement.abandoned\",\"time\":\"2014-01-02T08:00:20.000Z\","
                + "\"engagementId\":\"1\"}");
    assertThat(err.toString(UTF_8).lines())
        .containsExactly("rows: 1 read, 1 became 2 events, 0 skipped, 0 cannot be used");
  }

  @Test
  void aRowThatCannotBeUsedIsNamedByRowAndColumnAndStopsNothing() {
    int status =
        run(
            HEADER
                + "soon,30,7,NULL,NULL,NULL,2014-01-02 08:00:20\n"
                + "2014-01-02 08:00:00,30,7,NULL,NULL,NULL,2014-01-02 08:00:20\n",
            "import",
            "calls",
            "--mapping",
            "vanad",
            "-");
    assertThat(status).isEqualTo(1);
    assertThat(out.toString(UTF_8)).hasLineCount(2);
    assertThat(err.toString(UTF_8)).contains("-:1: ", "date_received", "\"soon\"");
  }

  @Test
  void anUnknownMappingIsAWrongCallThatNamesTheNearest() {
    assertThat(run("", "import", "calls", "--mapping", "vanat", "-")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("vanat", "did you mean \"vanad\"?");
  }

  private int run(String in, String... words) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            false);
    return new CommandFrame(streams).run(words);
  }
}
