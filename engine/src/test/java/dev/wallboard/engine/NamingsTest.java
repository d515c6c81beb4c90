package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.TimeGrid;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NamingsTest {

  private static final long BUCKET = TimeGrid.BUCKET_MILLIS;

  @Test
  void knowsOfEachBucketTheFirstAndTheLast() {
    Namings namings = new Namings();
    namings.add(BUCKET + 50);
    namings.add(BUCKET + 10);
    namings.add(BUCKET + 90);
    assertThat(namings.firstFrom(0)).isEqualTo(BUCKET + 10);
    assertThat(namings.firstFrom(BUCKET + 11)).isEqualTo(BUCKET + 90);
    assertThat(namings.latestBefore(2 * BUCKET)).isEqualTo(BUCKET + 90);
    assertThat(namings.latestBefore(BUCKET + 90)).isEqualTo(BUCKET + 10);
  }

  @Test
  void knowsWhenThereIsNone() {
    Namings namings = new Namings();
    assertThat(namings.latestBefore(0)).isEqualTo(Long.MIN_VALUE);
    assertThat(namings.firstFrom(0)).isEqualTo(Long.MAX_VALUE);
    namings.add(7);
    assertThat(namings.latestBefore(7)).isEqualTo(Long.MIN_VALUE);
    assertThat(namings.firstFrom(8)).isEqualTo(Long.MAX_VALUE);
    assertThat(namings.firstFrom(7)).isEqualTo(7);
  }

  @Test
  void forgetsWholeBuckets() {
    Namings namings = new Namings();
    namings.add(BUCKET - 1);
    namings.add(BUCKET);
    assertThat(namings.reachBefore(1)).isTrue();
    namings.forgetBefore(1);
    assertThat(namings.reachBefore(1)).isFalse();
    assertThat(namings.firstFrom(0)).isEqualTo(BUCKET);
  }

  @Test
  void findsANamingOfTheBucketWhereTheRightOneLies() {
    Property.holds(
        300,
        random -> {
          Namings namings = new Namings();
          TreeSet<Long> naive = new TreeSet<>();
          int count = random.nextInt(30);
          for (int i = 0; i < count; i++) {
            long at = anyInstant(random);
            namings.add(at);
            naive.add(at);
          }
          for (int i = 0; i < 20; i++) {
            long at = anyInstant(random);
            assertLatest(namings.latestBefore(at), naive, at);
            assertFirst(namings.firstFrom(at), naive, at);
          }
        });
  }

  private static void assertLatest(long found, TreeSet<Long> naive, long at) {
    Long latest = naive.lower(at);
    if (latest == null) {
      assertThat(found).isEqualTo(Long.MIN_VALUE);
      return;
    }
    assertThat(naive).contains(found);
    assertThat(found).isLessThan(at);
    assertThat(TimeGrid.bucketOf(found)).isEqualTo(TimeGrid.bucketOf(latest));
  }

  private static void assertFirst(long found, TreeSet<Long> naive, long at) {
    Long first = naive.ceiling(at);
    if (first == null) {
      assertThat(found).isEqualTo(Long.MAX_VALUE);
      return;
    }
    assertThat(naive).contains(found);
    assertThat(found).isGreaterThanOrEqualTo(at);
    assertThat(TimeGrid.bucketOf(found)).isEqualTo(TimeGrid.bucketOf(first));
  }

  private static long anyInstant(Random random) {
    return random.nextLong(-3 * BUCKET, 3 * BUCKET);
  }
}
