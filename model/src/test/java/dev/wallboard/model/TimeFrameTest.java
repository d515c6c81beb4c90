package dev.wallboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeFrameTest {

  private static final String DAY = "2026-11-22T";

  @Test
  void bucketFrameCoversTheBucketsOfBothEnds() {
    assertThat(TimeFrame.ofBuckets(at("13:29:00"), 7)).isEqualTo(frame("13:20:00", "13:30:00"));
    assertThat(TimeFrame.ofBuckets(at("13:30:00"), 5)).isEqualTo(frame("13:25:00", "13:35:00"));
    assertThat(TimeFrame.ofBuckets(at("13:29:59.999"), 1)).isEqualTo(frame("13:25:00", "13:30:00"));
  }

  @Test
  void exactFrameEndsNow() {
    assertThat(TimeFrame.exact(at("13:29:00.123"), 7))
        .isEqualTo(frame("13:22:00.123", "13:29:00.123"));
  }

  @Test
  void intervalsOfABucketFrameEndWithTheBucket() {
    long now = at("08:07:00");
    assertThat(TimeFrame.ofBuckets(now, 20).intervals(now, 10))
        .containsExactly(
            interval("07:50:00", "07:45:00", "07:50:00"),
            interval("08:00:00", "07:50:00", "08:00:00"),
            interval("08:10:00", "08:00:00", "08:10:00"));
  }

  @Test
  void intervalsOfAnExactFrameEndNow() {
    long now = at("08:07:00");
    assertThat(TimeFrame.exact(now, 20).intervals(now, 10))
        .containsExactly(
            interval("07:50:00", "07:47:00", "07:50:00"),
            interval("08:00:00", "07:50:00", "08:00:00"),
            interval("08:10:00", "08:00:00", "08:07:00"));
  }

  @Test
  void intervalThatBeginsNowIsEmptyButListed() {
    long now = at("08:05:00");
    assertThat(TimeFrame.exact(now, 10).intervals(now, 5))
        .containsExactly(
            interval("08:00:00", "07:55:00", "08:00:00"),
            interval("08:05:00", "08:00:00", "08:05:00"),
            interval("08:10:00", "08:05:00", "08:05:00"));
  }

  @Test
  void intervalsCoverTheFrameWithoutGapOrOverlap() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      long now = at("12:00:00") + random.nextInt(3_600_000);
      int minutes = 5 * (1 + random.nextInt(24));
      int timeframe = minutes * (1 + random.nextInt(10));
      assertCovered(TimeFrame.ofBuckets(now, timeframe), now, minutes, seed);
      assertCovered(TimeFrame.exact(now, timeframe), now, minutes, seed);
    }
  }

  private static void assertCovered(TimeFrame frame, long now, int minutes, long seed) {
    List<TimeFrame.Interval> intervals = frame.intervals(now, minutes);
    long reached = frame.fromEpochMillis();
    for (TimeFrame.Interval interval : intervals) {
      assertThat(interval.frame().fromEpochMillis()).as("seed %d", seed).isEqualTo(reached);
      reached = interval.frame().toEpochMillis();
    }
    assertThat(reached).as("seed %d: %s at %d", seed, frame, now).isEqualTo(frame.toEpochMillis());
  }

  @Test
  void numbersItsBuckets() {
    TimeFrame frame = TimeFrame.ofBuckets(at("13:29:00"), 7);
    assertThat(frame.endBucket() - frame.firstBucket()).isEqualTo(2);
    assertThat(TimeGrid.startOf(frame.firstBucket())).isEqualTo(at("13:20:00"));
  }

  private static TimeFrame.Interval interval(String timestamp, String from, String to) {
    return new TimeFrame.Interval(at(timestamp), frame(from, to));
  }

  private static TimeFrame frame(String from, String to) {
    return new TimeFrame(at(from), at(to));
  }

  private static long at(String time) {
    return Instant.parse(DAY + time + "Z").toEpochMilli();
  }
}
