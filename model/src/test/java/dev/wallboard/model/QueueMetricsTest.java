package dev.wallboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueMetricsTest {

  private static final QueueMetrics BUSY =
      new QueueMetrics(
          new QueueCounts(5, 3, 1, 10, 7),
          new SampledLevel(20, 8, 6, 1),
          new SampledLevel(9, 8, 4, 0),
          2,
          3);

  @Test
  void countsAddUpAndSoDoExtremesAndCurrentValues() {
    QueueMetrics other =
        new QueueMetrics(
            new QueueCounts(1, 2, 4, 5, 6),
            new SampledLevel(2, 4, 1, 0),
            new SampledLevel(3, 4, 2, 1),
            0,
            10);
    assertThat(BUSY.plus(other))
        .isEqualTo(
            new QueueMetrics(
                new QueueCounts(6, 5, 5, 15, 13),
                new SampledLevel(22, 12, 7, 1),
                new SampledLevel(12, 12, 6, 1),
                2,
                13));
  }

  @Test
  void whatHasNoDataIsLeftOut() {
    assertThat(BUSY.plus(QueueMetrics.NONE)).isEqualTo(BUSY);
    assertThat(QueueMetrics.NONE.plus(BUSY)).isEqualTo(BUSY);
    assertThat(QueueMetrics.NONE.plus(QueueMetrics.NONE)).isEqualTo(QueueMetrics.NONE);
  }

  @Test
  void currentValuesOfZeroAreKnown() {
    QueueMetrics zero =
        new QueueMetrics(QueueCounts.NONE, SampledLevel.NONE, SampledLevel.NONE, 0, 0);
    assertThat(zero.plus(QueueMetrics.NONE)).isEqualTo(zero);
    assertThat(zero.isEmpty()).isFalse();
    assertThat(QueueMetrics.NONE.isEmpty()).isTrue();
  }

  @Test
  void averagesRoundHalfUpToSeconds() {
    assertThat(BUSY.averageSecondsToAnswer()).isEqualTo(3);
    assertThat(BUSY.averageSecondsToAbandon()).isEqualTo(7);
    assertThat(counted(0, 2, 0, 5, 0).averageSecondsToAnswer()).isEqualTo(3);
    assertThat(QueueMetrics.NONE.averageSecondsToAnswer()).isZero();
    assertThat(QueueMetrics.NONE.averageSecondsToAbandon()).isZero();
  }

  @Test
  void abandonmentIsTheShareOfWhatLeftTheQueue() {
    assertThat(BUSY.abandonmentRatio()).isEqualTo(0.25);
    assertThat(counted(9, 2, 1, 0, 0).abandonmentRatio()).isEqualTo(0.33);
    assertThat(counted(9, 7, 1, 0, 0).abandonmentRatio()).isEqualTo(0.13);
    assertThat(QueueMetrics.NONE.abandonmentRatio()).isZero();
  }

  private static QueueMetrics counted(
      long entered, long connected, long abandoned, long toAnswer, long toAbandon) {
    return new QueueMetrics(
        new QueueCounts(entered, connected, abandoned, toAnswer, toAbandon),
        SampledLevel.NONE,
        SampledLevel.NONE,
        -1,
        -1);
  }

  @Test
  void levelAveragesUnroundedAndMinusOneWithoutSamples() {
    assertThat(new SampledLevel(20, 8, 6, 1).average()).isEqualTo(2.5);
    assertThat(new SampledLevel(0, 8, 0, 0).average()).isZero();
    assertThat(SampledLevel.NONE.average()).isEqualTo(-1.0);
  }

  @Test
  void engagementMetricsAddUp() {
    EngagementMetrics some = new EngagementMetrics(1, 2, 3, 4, 5);
    assertThat(some.plus(new EngagementMetrics(10, 20, 30, 40, 50)))
        .isEqualTo(new EngagementMetrics(11, 22, 33, 44, 55));
    assertThat(some.isEmpty()).isFalse();
    assertThat(EngagementMetrics.NONE.isEmpty()).isTrue();
  }
}
