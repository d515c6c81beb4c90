package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final String CLEAR = "\r\u001b[K";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long elapsedMillis = 5_000;

  @Test
  void shortWorkSaysNothing() {
    try (ProgressLine line = line(100, true)) {
      pass(999);
      line.advance(10, 10);
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void longWorkSaysShareRowsAndRate() {
    ProgressLine line = line(1_000, true);
    pass(2_000);
    line.advance(1_200_000, 429);
    assertThat(written()).isEqualTo(CLEAR + "reading events: 42 %, 1,200,000 rows, 600,000 rows/s");
  }

  @Test
  void withoutATotalThereIsNoShare() {
    ProgressLine line = line(0, true);
    pass(1_000);
    line.advance(7, 429);
    assertThat(written()).isEqualTo(CLEAR + "reading events: 7 rows, 7 rows/s");
  }

  @Test
  void aLineStaysForAFifthOfASecond() {
    ProgressLine line = line(100, true);
    pass(1_000);
    line.advance(1, 1);
    pass(199);
    line.advance(2, 2);
    assertThat(written()).doesNotContain("2 rows");
    pass(1);
    line.advance(3, 3);
    assertThat(written()).contains("3 rows");
  }

  @Test
  void theLineIsTakenAwayAtTheEnd() {
    ProgressLine line = line(100, true);
    pass(1_000);
    line.advance(1, 1);
    line.close();
    assertThat(written()).endsWith("rows/s" + CLEAR);
  }

  @Test
  void whereNobodyWatchesThereIsNoLine() {
    try (ProgressLine line = line(100, false)) {
      pass(60_000);
      line.advance(10, 10);
    }
    assertThat(written()).isEmpty();
  }

  private ProgressLine line(long totalBytes, boolean watched) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, UTF_8),
            watched);
    return new ProgressLine("reading events", totalBytes, streams, () -> elapsedMillis);
  }

  private void pass(long millis) {
    elapsedMillis += millis;
  }

  private String written() {
    return err.toString(UTF_8);
  }
}
