package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import asterisk} from its arguments to what it prints. */
class ImportAsteriskCommandTest {

  private static final String ENTERED = "1700000000|c.1|sales|NONE|ENTERQUEUE||1|1\n";
  private static final String CONNECTED = "1700000004|c.1|sales|Ada|CONNECT|4|c.2|3\n";
  private static final String CLOSED = "1700000064|c.1|sales|Ada|COMPLETEAGENT|4|60|1\n";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void linesBecomeEventsOnStandardOutput() {
    assertThat(run(ENTERED + CONNECTED + CLOSED, "-")).isZero();
    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "{\"type\":\"skill.profile\",\"time\":\"2023-11-14T22:13:20.000Z\","
                + "\"skillId\":1,\"name\":\"sales\"}",
            "{\"type\":\"engagement.queued\",\"time\":\"2023-11-14T22:13:20.000Z\","
                + "\"engagementId\":\"c.1-1\",\"skillId\":1}",
            "{\"type\":\"agent.profile\",\"time\":\"2023-11-14T22:13:24.000Z\","
                + "\"agentId\":1,\"name\":\"Ada\"}",
            "{\"type\":\"engagement.connected\",\"time\":\"2023-11-14T22:13:24.000Z\","
                + "\"engagementId\":\"c.1-1\",\"agentId\":1,\"skillId\":1}",
            "{\"type\":\"engagement.closed\",\"time\":\"2023-11-14T22:14:24.000Z\","
                + "\"engagementId\":\"c.1-1\",\"interactive\":true}");
    assertThat(err.toString(UTF_8).lines())
        .containsExactly("lines: 3 read, 3 became 5 events, 0 skipped, 0 cannot be used");
  }

  @Test
  void rotatedFilesAreReadOldestFirstHoweverTheyAreNamed() throws IOException {
    Path newest = Files.writeString(folder.resolve("queue_log"), CLOSED);
    Path older = Files.writeString(folder.resolve("queue_log.1"), CONNECTED);
    Path oldest = folder.resolve("queue_log.2.gz");
    try (GZIPOutputStream packer = new GZIPOutputStream(Files.newOutputStream(oldest))) {
      packer.write(ENTERED.getBytes(UTF_8));
    }
    assertThat(run("", newest.toString(), older.toString(), oldest.toString())).isZero();
    String named = out.toString(UTF_8);
    out.reset();
    assertThat(run(ENTERED + CONNECTED + CLOSED, "-")).isZero();
    assertThat(named).isEqualTo(out.toString(UTF_8));
  }

  @Test
  void whatIsSkippedIsToldByReasonAndWhatCannotBeUsedByItsPlace() {
    assertThat(run("1700000000|c.1|sales|Ada|RINGNOANSWER|0\n\nrubbish\n" + ENTERED, "-"))
        .isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "-:3: has 1 fields between \"|\", and a line of a queue log has at least 5",
            "lines: 3 read, 1 became 2 events, 1 skipped, 1 cannot be used",
            "skipped 1: RINGNOANSWER, which says nothing of queues and states");
    assertThat(out.toString(UTF_8)).hasLineCount(2);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(run("", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("none: there is no such file");
  }

  private int run(String in, String... files) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            false);
    String[] words = new String[files.length + 2];
    words[0] = "import";
    words[1] = "asterisk";
    System.arraycopy(files, 0, words, 2, files.length);
    return new CommandFrame(streams).run(words);
  }
}
