package dev.wallboard.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What of the page's scripts needs no browser is tested by Node's own runner, in {@code
 * src/test/js}.
 */
class PageScriptsTest {

  private static final Path TESTS = Path.of("src", "test", "js");
  private static final Pattern PASSED = Pattern.compile("(?m)^# pass (\\d+)$");

  @Test
  void theScriptsTestsPass() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=tap"));
    try (Stream<Path> files = Files.list(TESTS)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".test.js"))
          .sorted()
          .forEach(command::add);
    }
    Process node = start(command);
    String said = new String(node.getInputStream().readAllBytes(), UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
    Matcher passed = PASSED.matcher(said);
    assertThat(passed.find()).as(said).isTrue();
    assertThat(Integer.parseInt(passed.group(1))).isGreaterThanOrEqualTo(60);
  }

  private static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .directory(TESTS.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      return fail("the page's scripts are tested by Node 20 or newer: apt install nodejs", e);
    }
  }
}
