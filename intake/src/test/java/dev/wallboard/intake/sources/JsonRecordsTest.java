package dev.wallboard.intake.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {

  private static List<String> found(String input) {
    return found(input.getBytes(UTF_8));
  }

  private static List<String> found(byte[] input) {
    JsonRecords records = new JsonRecords(new ByteArrayInputStream(input), 1_024);
    List<String> found = new ArrayList<>();
    try {
      for (Optional<JsonRecords.Found> next = records.next();
          next.isPresent();
          next = records.next()) {
        found.add(shown(next.get()));
      }
    } catch (IOException | UnusableRecordException e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static String shown(JsonRecords.Found found) throws UnusableRecordException {
    if (found instanceof JsonRecords.Json json) {
      return json.fields().text("a").orElse("-");
    }
    return found instanceof JsonRecords.Text text
        ? "text " + text.line()
        : "broken: " + ((JsonRecords.Broken) found).reason();
  }

  @Test
  void objectsMayStandInLinesInArraysBehindOneAnotherAndOverSeveralLines() {
    assertThat(found("{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}")).containsExactly("1", "2", "3");
    assertThat(found("[{\"a\":1},{\"a\":2}\n,\n{\"a\":3}]\n")).containsExactly("1", "2", "3");
    assertThat(found("{\"a\":1}{\"a\":2}{\"a\":3}")).containsExactly("1", "2", "3");
    assertThat(found("{\n  \"a\": 1,\n  \"b\": [\n    {\n      \"c\": 2\n    }\n  ]\n}\n{\"a\":2}"))
        .containsExactly("1", "2");
    assertThat(found("\ufeff{\"a\":1}\u001e{\"a\":2}")).containsExactly("1", "2");
    assertThat(found(" \n[]\n")).isEmpty();
  }

  @Test
  void bracketsInStringsDoNotCount() {
    assertThat(found("{\"a\":\"}{\\\"]\",\"b\":\"\\\\\"}\n{\"a\":2}"))
        .containsExactly("}{\"]", "2");
  }

  @Test
  void aBrokenLineSpoilsItselfOnly() {
    for (String broken :
        List.of("{\"a\":1", "{\"a\":[1,2", "{\"a\":\"1", "{\"a\":{\"b\":1}", "{\"a\":\"1\\")) {
      assertThat(found("{\"a\":1}\n" + broken + "\n{\"a\":3}\n{\"a\":4}"))
          .as(broken)
          .containsExactly("1", "broken: the object does not end on its line", "3", "4");
    }
    assertThat(found("{\"a\":1,}\n{\"a\":2}").get(0)).startsWith("broken: is no JSON: ");
    assertThat(found("{\"a\":1,\"a\":2}\n{\"a\":2}"))
        .containsExactly("broken: is no JSON: Duplicate field 'a'", "2");
    assertThat(found("{\"a\":1")).containsExactly("broken: the input ends within the object");
    assertThat(found(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'}).get(0))
        .startsWith("broken: is no JSON: Invalid UTF-8");
  }

  @Test
  void linesThatAreNoObjectsAreTexts() {
    assertThat(found("EventType=task.created&x=1\n{\"a\":2}\n17\n\"x\""))
        .containsExactly("text EventType=task.created&x=1", "2", "text 17", "text \"x\"");
  }

  @Test
  void whatIsTooLongIsDroppedAndTheRestGoesOn() {
    String tooLong = "x".repeat(2_000);
    assertThat(found("{\"a\":\"" + tooLong + "\"}\n" + tooLong + "\n{\"a\":3}"))
        .containsExactly(
            "broken: the object is longer than 1024 bytes (sources.max-record-bytes)",
            "broken: the line is longer than 1024 bytes (sources.max-record-bytes)",
            "3");
  }
}
