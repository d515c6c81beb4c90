package dev.wallboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

class EventFilesArgumentTest {

  @Test
  void severalFilesMayFollowOneOption() {
    assertThat(parse("--events", "a", "b", "--at", "T", "sla?v=1"))
        .isEqualTo(new Parsed(List.of("a", "b"), List.of("sla?v=1")));
  }

  @Test
  void theOptionMayBeRepeated() {
    assertThat(parse("--events", "a", "--events=b", "--at", "T", "sla?v=1"))
        .isEqualTo(new Parsed(List.of("a", "b"), List.of("sla?v=1")));
  }

  @Test
  void aCallEndsTheFiles() {
    assertThat(parse("--at", "T", "--events", "a", "queuestate", "sla?v=1"))
        .isEqualTo(new Parsed(List.of("a"), List.of("queuestate", "sla?v=1")));
  }

  @Test
  void standardInputIsAFile() {
    assertThat(parse("--events", "a", "-", "--at", "T", "x").events()).containsExactly("a", "-");
  }

  @Test
  void theFirstWordIsAFileWhateverItLooksLike() {
    assertThat(parse("--events", "what?.ndjson", "sla?v=1").events())
        .containsExactly("what?.ndjson");
  }

  @Test
  void anOptionIsNoFile() {
    assertThatThrownBy(() -> parse("--events", "--at", "T")).isInstanceOf(ParameterException.class);
  }

  private static Parsed parse(String... words) {
    Line line = new Line();
    new CommandLine(line).parseArgs(words);
    return new Parsed(line.events, line.paths);
  }

  private record Parsed(List<String> events, List<String> paths) {}

  private static final class Line {
    @Option(names = "--events", parameterConsumer = EventFilesArgument.class)
    private List<String> events = List.of();

    @Option(names = "--at")
    @SuppressWarnings("UnusedVariable") // it only has to be there
    private String at = "";

    @Parameters private List<String> paths = List.of();
  }
}
