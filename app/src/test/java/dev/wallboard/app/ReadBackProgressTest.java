package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ReadBackProgressTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long elapsedMillis = 5_000;

  @Test
  void aShortReadingIsNotTalkedAbout() {
    try (ReadBackProgress progress = progress(false)) {
      progress.read("1", 1, 2, 1_000);
      elapsedMillis += 999;
      progress.read("1", 2, 2, 2_000);
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void aLogHearsOfALongOneNowAndThenAndOfItsEnd() {
    try (ReadBackProgress progress = progress(false)) {
      for (int block = 1; block <= 200; block++) {
        progress.read("1", block, 200, block * 1_000L);
        elapsedMillis += 100;
      }
    }
    assertThat(written().lines())
        .containsExactly(
            "reading back account 1: 5 %, 11,000 events",
            "reading back account 1: 55 %, 111,000 events",
            "read back account 1: 200,000 events in 20.0 s");
  }

  @Test
  void whoWatchesSeesALineThatIsRewritten() {
    try (ReadBackProgress progress = progress(true)) {
      progress.read("1", 1, 4, 1_000);
      elapsedMillis += 2_000;
      progress.read("1", 2, 4, 2_000);
    }
    assertThat(written())
        .isEqualTo(
            "\r\u001b[Kreading back account 1: 50 %, 2,000 rows, 1,000 rows/s\r\u001b[K"
                + "read back account 1: 2,000 events in 2.0 s\n");
  }

  @Test
  void eachAccountIsForItself() {
    try (ReadBackProgress progress = progress(false)) {
      progress.read("1", 1, 1, 1_000);
      elapsedMillis += 1_500;
      progress.read("2", 1, 1, 7);
    }
    assertThat(written()).isEqualTo("read back account 1: 1,000 events in 1.5 s\n");
  }

  private ReadBackProgress progress(boolean watched) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, UTF_8),
            watched);
    return new ReadBackProgress(streams, () -> elapsedMillis);
  }

  private String written() {
    return err.toString(UTF_8);
  }
}
