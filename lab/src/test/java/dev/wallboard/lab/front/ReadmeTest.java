package dev.wallboard.lab.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.ReadBack;
import dev.wallboard.lab.Passport;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A block of the README that starts Wallboard prints the block of JSON that follows it. Blocks run
 * in the shell, in the folder of the README, on the classes under test instead of the launcher.
 */
class ReadmeTest {

  private static final Path CHECKOUT = Path.of("..");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^```\\n(\\./wallboard [^`]*?)^```\\n\\n```json\\n(.*?)^```",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern CURL_EXAMPLE =
      Pattern.compile(
          "^```\\n(curl [^`]*?)^```\\n\\n```json\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  private static final String LAUNCHER =
      """
      wallboard() {
        "$JAVA" -cp "$CLASS_PATH" dev.wallboard.app.Wallboard "$@"
      }
      """;

  @Test
  void theReadmeHasExamples() throws IOException {
    assertThat(examples()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void prints(Example example) throws Exception {
    assertThat(run(example.command())).isEqualTo(example.output());
  }

  /** The lines for curl, against the server whose clock stands still. */
  @Test
  void theServerAnswersAsTheReadmeSays(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    long now = Instant.parse("2026-11-23T10:32:30Z").toEpochMilli();
    List<Example> examples = examples(CURL_EXAMPLE);
    assertThat(examples).hasSizeGreaterThan(1);
    try (Server server =
        Server.start(
            ServerSettings.defaults(data).at("127.0.0.1", 0),
            Clocks.startingAt(now, 0),
            ReadBack.Listener.UNHEARD)) {
      String bearer = Passport.issuedAt(server.httpUrl().orElseThrow(), data, "12345678");
      String token = "TOKEN='" + bearer.substring("Bearer ".length()) + "'; ";
      for (Example example : examples) {
        String command = example.command().replace("127.0.0.1:8080", "127.0.0.1:" + server.port());
        assertThat(run(token + command.replaceFirst("^curl", "curl -sS")))
            .isEqualTo(example.output().strip());
      }
    }
  }

  static List<Example> examples() throws IOException {
    return examples(EXAMPLE);
  }

  private static List<Example> examples(Pattern pattern) throws IOException {
    String readme = Files.readString(CHECKOUT.resolve("README.md"));
    return pattern
        .matcher(readme)
        .results()
        .map(match -> new Example(match.group(1), match.group(2)))
        .toList();
  }

  private static String run(String command) throws IOException {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", LAUNCHER + command.replace("./wallboard", "wallboard"));
    shell
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    shell.environment().put("CLASS_PATH", System.getProperty("java.class.path"));
    Process process = shell.directory(CHECKOUT.toFile()).redirectError(Redirect.INHERIT).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private record Example(String command, String output) {}
}
