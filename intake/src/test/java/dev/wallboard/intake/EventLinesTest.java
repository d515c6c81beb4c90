package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventLinesTest {

  private static final long HOUR_MILLIS = 3_600_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"time\":1000}|1000",
        "{\"time\" : 1000.9 }|1000",
        "{\"time\":-1e3}|-1000",
        "{\"time\":\"1970-01-01T00:00:01Z\"}|1000",
        "{\"a\":{\"time\":5},\"b\":[1,{\"time\":6}],\"time\":7}|7",
        "{\"a\":\"\\\"time\\\":5\",\"time\":\"1970-01-01T01:00:00.002+01:00\"}|2",
        "{\"time\":8,broken|8",
        "  {\"time\":9}\r|9",
      })
  void theTimeIsThatOfTheEnvelope(String line, long epochMillis) throws IOException {
    assertThat(only(line).epochMillis()).hasValue(epochMillis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "nonsense",
        "[{\"time\":5}]",
        "{\"time\":null}",
        "{\"time\":\"yesterday\"}",
        "{\"time\":\"1000\"}",
        "{\"time\":{\"time\":5}}",
        "{\"time\":true,\"time\":5}",
        "{\"time\":1e30}",
        "{\"data\":{\"time\":5}}",
        "{\"a\":nope,\"time\":5}"
      })
  void whatHasNoInstantIsALineAllTheSame(String text) throws IOException {
    EventLine line = only(text);
    assertThat(line.epochMillis()).isEmpty();
    assertThat(text(line)).isEqualTo(text);
    assertThat(line.movedBy(5)).isSameAs(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"x\":\"é\" , \"time\" : 1000 , \"y\":1.50}|{\"x\":\"é\" , \"time\" : 3601000 , \"y\":1.50}",
        "{\"time\":1000.7}|{\"time\":3601000}",
        "{\"time\":1.0e3,\"data\":{\"time\":1000}}|{\"time\":3601000,\"data\":{\"time\":1000}}",
        "{\"time\":\"2026-11-22T10:00:00Z\"}|{\"time\":\"2026-11-22T11:00:00.000Z\"}",
        "{\"time\":\"2026-11-22T12:00:00.12\\u0033+02:00\",\"a\":1}"
            + "|{\"time\":\"2026-11-22T11:00:00.123Z\",\"a\":1}",
        "{\"time\":\"9999-12-31T23:59:59Z\"}|{\"time\":\"9999-12-31T23:59:59Z\"}",
      })
  void movedInTimeEverythingElseStays(String line, String moved) throws IOException {
    assertThat(text(only(line).movedBy(HOUR_MILLIS))).isEqualTo(moved);
  }

  @Test
  void whatWasMovedCanBeMovedBack() throws IOException {
    EventLine line = only("{\"a\":1,\"time\":999999,\"b\":2}");
    EventLine moved = line.movedBy(1);
    assertThat(moved.epochMillis()).isEqualTo(OptionalLong.of(1_000_000));
    assertThat(text(moved.movedBy(-1))).isEqualTo(text(line));
  }

  @Test
  void blankLinesCountAndAreNoLines() throws IOException {
    EventLines lines = lines("\ufeff{}\n\n  \r\n{\"time\":1}", 100);
    assertThat(found(lines).number()).isEqualTo(1);
    assertThat(found(lines).number()).isEqualTo(4);
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsDroppedAndTold() throws IOException {
    EventLines lines = lines("{\"a\":\"" + "x".repeat(50_000) + "\"}\n{}\n", 1_000);
    assertThat(lines.next()).contains(new EventLines.TooLong(1, 1_000));
    assertThat(found(lines).number()).isEqualTo(2);
  }

  @Test
  void aPipeIsReadyAsLongAsThereIsSomethingInIt() throws IOException {
    try (PipedOutputStream out = new PipedOutputStream();
        EventLines lines = new EventLines(filled(out, "{\"time\":1}\n{\"time\":2}\n"), 100)) {
      assertThat(lines.isReady()).isTrue();
      found(lines);
      assertThat(lines.isReady()).isTrue();
      found(lines);
      assertThat(lines.isReady()).isFalse();
    }
  }

  private static InputStream filled(PipedOutputStream out, String text) throws IOException {
    PipedInputStream in = new PipedInputStream(out);
    out.write(text.getBytes(UTF_8));
    out.flush();
    return in;
  }

  private static EventLine only(String line) throws IOException {
    return found(lines(line, 1_000));
  }

  private static EventLine found(EventLines lines) throws IOException {
    Optional<EventLines.Next> next = lines.next();
    assertThat(next).containsInstanceOf(EventLines.Found.class);
    return ((EventLines.Found) next.orElseThrow()).line();
  }

  private static EventLines lines(String text, int maxLineBytes) throws IOException {
    return new EventLines(new ByteArrayInputStream(text.getBytes(UTF_8)), maxLineBytes);
  }

  private static String text(EventLine line) {
    return new String(line.bytes(), UTF_8);
  }
}
