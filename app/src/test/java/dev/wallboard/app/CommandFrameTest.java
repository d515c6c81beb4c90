package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandFrameTest {

  private static final String[] QUERY = {
    "query", "--account", "12345678", "--events", "-", "--at", "2026-11-23T10:40:00Z", "sla?v=1"
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "query --help",
        "serve --help",
        "replay --help",
        "import --help",
        "import calls --help"
      })
  void everyCommandHasHelpOnStandardOutput(String line) {
    assertThat(run(line.split(" "))).isEqualTo(CommandFrame.DONE);
    assertThat(out.toString(UTF_8)).startsWith("Usage: wallboard");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void versionIsALine() {
    assertThat(run("--version")).isEqualTo(CommandFrame.DONE);
    assertThat(out.toString(UTF_8)).startsWith("wallboard ").hasLineCount(1);
  }

  @Test
  void aMissingCommandIsAWrongCall() {
    assertThat(run()).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err.toString(UTF_8)).contains("Missing required subcommand", "wallboard --help");
  }

  @Test
  void anUnknownCommandIsAWrongCallThatNamesItAndTheNearest() {
    assertThat(run("qeury")).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err.toString(UTF_8)).contains("'qeury' is unknown here; is 'query' meant?");
  }

  @Test
  void anUnknownFormatIsAWrongCallOfImport() {
    assertThat(run("import", "calendar")).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err.toString(UTF_8)).contains("'calendar'", "wallboard import --help");
  }

  @Test
  void aWrongCallWritesNothingToStandardOutput() {
    run("query", "--account", "12345678");
    assertThat(out.size()).isZero();
  }

  @Test
  void aWrongAccountIsNamed() {
    assertThat(runQueryWith(2, "12a")).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err.toString(UTF_8)).contains("--account", "\"12a\"");
  }

  @Test
  void aWrongInstantIsNamed() {
    assertThat(runQueryWith(6, "yesterday")).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err.toString(UTF_8)).contains("--at", "\"yesterday\"", "2026-11-23T10:40:00Z");
  }

  @Test
  void aCallWithoutPathIsWrong() {
    assertThat(run(Arrays.copyOf(QUERY, 7))).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err.toString(UTF_8)).contains("'PATH'");
  }

  @Test
  void standardInputIsReadOnlyOnce() {
    assertThat(runQueryWith(3, "--events=-")).isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err.toString(UTF_8)).contains("standard input (-) can be read only once");
  }

  @Test
  void standardOutputThatTakesNothingFailsTheWork() {
    Streams full = new Streams(new ByteArrayInputStream(new byte[0]), new Full(), print(), false);
    assertThat(new CommandFrame(full).run("--help")).isEqualTo(CommandFrame.FAILED);
    assertThat(err.toString(UTF_8)).contains("cannot write to standard output: no space left");
  }

  @Test
  void aConfigurationThatCannotBeUsedIsAWrongCall() {
    assertThat(run("serve", "--port", "eighty", "--host", "8.8.8.8"))
        .isEqualTo(CommandFrame.WRONG_CALL);
    assertThat(err.toString(UTF_8))
        .contains("2 problems with the configuration", "--port: http.port must be a whole number")
        .contains("--host: http.host 8.8.8.8 is not this machine's loopback");
  }

  @Test
  void aConfigurationWithAllSettingsIsPrinted() {
    assertThat(run("serve", "--print-config")).isEqualTo(CommandFrame.DONE);
    assertThat(out.toString(UTF_8)).contains("\n#http.port: 8080\n");
  }

  private int runQueryWith(int position, String word) {
    String[] words = QUERY.clone();
    words[position] = word;
    return run(words);
  }

  private int run(String... words) {
    Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), out, print(), false);
    return new CommandFrame(streams).run(words);
  }

  private PrintStream print() {
    return new PrintStream(err, true, UTF_8);
  }

  /** A disk without space. */
  private static final class Full extends OutputStream {

    @Override
    public void write(int b) {}

    @Override
    public void flush() throws IOException {
      throw new IOException("no space left");
    }
  }
}
