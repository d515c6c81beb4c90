package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands that README.md shows give the answers that it shows. */
class ReadmeTest {

  private static final Path CHECKOUT = Path.of(System.getProperty("basedir", "."), "..");

  /** A block of a command, and the block of JSON that follows it. */
  private static final Pattern EXAMPLE =
      Pattern.compile("\n```\n(\\./wallboard [^`]*)```\n\n```json\n([^`]*)```\n");

  /** A word of a command: in quotes, or without spaces. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|[^\\s']+");

  @Test
  void everyExampleAnswersAsShown() throws Exception {
    List<MatchResult> examples =
        EXAMPLE.matcher(Files.readString(CHECKOUT.resolve("README.md"))).results().toList();
    assertThat(examples).hasSize(2);
    for (MatchResult example : examples) {
      assertThat(outputOf(example.group(1))).isEqualTo(example.group(2));
    }
  }

  /** What the last command of a pipe prints. */
  private static String outputOf(String pipe) {
    byte[] passedOn = {};
    for (String command : pipe.replace("\\\n", " ").split("\\|")) {
      passedOn = run(passedOn, words(command));
    }
    return new String(passedOn, UTF_8);
  }

  private static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .skip(1)
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .map(word -> word.startsWith("docs/") ? CHECKOUT.resolve(word).toString() : word)
        .toArray(String[]::new);
  }

  private static byte[] run(byte[] in, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(new ByteArrayInputStream(in), out, new PrintStream(err, true, UTF_8), false);
    assertThat(new CommandFrame(streams).run(words)).as(err.toString(UTF_8)).isZero();
    return out.toByteArray();
  }
}
