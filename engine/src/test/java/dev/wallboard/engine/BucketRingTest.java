package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.model.TimeGrid;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BucketRingTest {

  private static final long TOP = 5_966_666;

  private final BucketRing ring = new BucketRing(TOP);

  private BucketRing.Bucket numbered(long bucket) {
    return Objects.requireNonNull(ring.at(TimeGrid.startOf(bucket)));
  }

  @Test
  void keepsTheBucketsOfADayAndOneMore() {
    assertThat(ring.top()).isEqualTo(TOP);
    assertThat(ring.floor()).isEqualTo(TOP - 288);
    assertThat(ring.at(TimeGrid.startOf(TOP - 288))).isNotNull();
    assertThat(ring.at(TimeGrid.startOf(TOP - 288) - 1)).isNull();
  }

  @Test
  void refusesWhatIsAhead() {
    assertThat(ring.at(TimeGrid.endOf(TOP) - 1)).isNotNull();
    assertThatThrownBy(() -> ring.at(TimeGrid.endOf(TOP)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ahead of the newest");
  }

  @Test
  void instantsOfABucketShareIt() {
    assertThat(ring.at(TimeGrid.startOf(TOP))).isSameAs(numbered(TOP));
    assertThat(ring.at(TimeGrid.endOf(TOP) - 1)).isSameAs(numbered(TOP));
    assertThat(numbered(TOP - 1)).isNotSameAs(numbered(TOP));
  }

  @Test
  void newBucketIsEmptyAndTheOldestIsGone() {
    BucketRing.Bucket oldest = numbered(ring.floor());
    BucketRing.Bucket kept = numbered(ring.floor() + 1);
    ring.begin(TOP + 1);
    assertThat(ring.top()).isEqualTo(TOP + 1);
    assertThat(numbered(ring.floor())).isSameAs(kept);
    assertThat(numbered(TOP + 1)).isNotSameAs(oldest);
  }

  @Test
  void whatIsSeenStaysAsItIs() {
    numbered(TOP).lines().add(0, LineCounts.ABANDONED, 1);
    BucketRing.Seen seen = ring.seen();
    numbered(TOP).lines().add(0, LineCounts.ABANDONED, 5);
    ring.begin(TOP + 289);
    assertThat(seen.top()).isEqualTo(TOP);
    assertThat(seen.numbered(TOP).lines().abandoned(0)).isEqualTo(1);
    assertThat(ring.seen()).isNotSameAs(seen).isSameAs(ring.seen());
  }

  @Test
  void leapOverDaysEmptiesAllBuckets() {
    for (long bucket = ring.floor(); bucket <= TOP; bucket++) {
      numbered(bucket).lines().add(0, LineCounts.ABANDONED, 1);
    }
    ring.begin(TOP + 100_000);
    for (long bucket = ring.floor(); bucket <= ring.top(); bucket++) {
      assertThat(numbered(bucket).lines().abandoned(0)).isZero();
    }
  }

  @Test
  void leapKeepsWhatStaysWithinADay() {
    numbered(TOP).lines().add(0, LineCounts.ABANDONED, 1);
    ring.begin(TOP + 288);
    assertThat(numbered(TOP).lines().abandoned(0)).isEqualTo(1);
    ring.begin(TOP + 289);
    assertThat(numbered(TOP + 289).lines().abandoned(0)).isZero();
  }
}
