package dev.wallboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeGridTest {

  @Test
  void bucketsAreHalfOpenAndAlignedToTheEpoch() {
    assertThat(TimeGrid.bucketOf(0)).isZero();
    assertThat(TimeGrid.bucketOf(299_999)).isZero();
    assertThat(TimeGrid.bucketOf(300_000)).isEqualTo(1);
    assertThat(TimeGrid.startOf(3)).isEqualTo(900_000);
    assertThat(TimeGrid.endOf(3)).isEqualTo(1_200_000);
  }

  @Test
  void bucketsBeforeTheEpochAreNumberedDownwards() {
    assertThat(TimeGrid.bucketOf(-1)).isEqualTo(-1);
    assertThat(TimeGrid.bucketOf(-300_000)).isEqualTo(-1);
    assertThat(TimeGrid.bucketOf(-300_001)).isEqualTo(-2);
  }

  @Test
  void oldestBucketContainsTheInstantADayAgo() {
    long now = Instant.parse("2026-11-22T13:29:00Z").toEpochMilli();
    assertThat(Instant.ofEpochMilli(TimeGrid.startOf(TimeGrid.oldestBucketAt(now))))
        .isEqualTo("2026-11-21T13:25:00Z");
    assertThat(TimeGrid.bucketOf(now) - TimeGrid.oldestBucketAt(now) + 1)
        .isEqualTo(TimeGrid.MAX_FRAME_BUCKETS);
  }

  @Test
  void sampleAtTheStartCountsAndAtTheEndDoesNot() {
    assertThat(TimeGrid.samplesBetween(2_000, 4_000)).isEqualTo(1);
    assertThat(TimeGrid.samplesBetween(2_001, 4_000)).isZero();
    assertThat(TimeGrid.samplesBetween(2_001, 4_001)).isEqualTo(1);
    assertThat(TimeGrid.samplesBetween(3_999, 4_000)).isZero();
    assertThat(TimeGrid.samplesBetween(-2_000, 1)).isEqualTo(2);
    assertThat(TimeGrid.samplesBetween(0, TimeGrid.BUCKET_MILLIS)).isEqualTo(150);
  }

  @Test
  void samplesAreTheEvenSecondsWithinTheStretch() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      long from = random.nextInt(-20_000, 20_000);
      long to = from + random.nextInt(12_000);
      long counted = 0;
      for (long t = from; t < to; t++) {
        counted += t % 2_000 == 0 ? 1 : 0;
      }
      assertThat(TimeGrid.samplesBetween(from, to))
          .as("seed %d: [%d, %d)", seed, from, to)
          .isEqualTo(counted);
    }
  }
}
