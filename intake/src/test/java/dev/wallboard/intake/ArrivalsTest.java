package dev.wallboard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static final long BUCKET = 300_000;

  private final Arrivals arrivals = new Arrivals();

  @Test
  void withoutBatchesTimeGoesOn() {
    assertThat(arrivals.cap(7 * BUCKET + 1)).isEqualTo(7 * BUCKET + 1);
  }

  @Test
  void timeStaysInTheBucketOfTheEarliestBatch() {
    arrivals.begin(8 * BUCKET);
    arrivals.begin(6 * BUCKET + 5);
    arrivals.begin(6 * BUCKET + 7);
    assertThat(arrivals.cap(6 * BUCKET + 9)).isEqualTo(6 * BUCKET + 9);
    assertThat(arrivals.cap(8 * BUCKET)).isEqualTo(7 * BUCKET - 1);
    arrivals.end(6 * BUCKET + 5);
    assertThat(arrivals.cap(8 * BUCKET)).isEqualTo(7 * BUCKET - 1);
    arrivals.end(6 * BUCKET + 7);
    assertThat(arrivals.cap(9 * BUCKET)).isEqualTo(9 * BUCKET - 1);
    arrivals.end(8 * BUCKET);
    assertThat(arrivals.cap(9 * BUCKET)).isEqualTo(9 * BUCKET);
  }
}
