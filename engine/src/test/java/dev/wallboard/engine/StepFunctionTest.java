package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.SampledLevel;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StepFunctionTest {

  private static final long BUCKET = TimeGrid.BUCKET_MILLIS;

  /** Ten buckets around the epoch, so that some instants are negative. */
  private static final long FIRST = -3 * BUCKET;

  private static final long END = 7 * BUCKET;

  @Test
  void changesCountFromTheirInstantOn() {
    StepFunction level = new StepFunction();
    level.add(1_000, 2);
    level.add(5_000, -1);
    assertThat(level.levelAt(999)).isZero();
    assertThat(level.levelAt(1_000)).isEqualTo(2);
    assertThat(level.levelAt(4_999)).isEqualTo(2);
    assertThat(level.levelAt(Long.MAX_VALUE / 2)).isEqualTo(1);
  }

  @Test
  void levelThatHoldsForNoTimeIsNotSeen() {
    StepFunction level = new StepFunction();
    level.add(2_000, 5);
    level.add(2_000, -5);
    assertThat(seen(level, 0, BUCKET)).isEqualTo(new SampledLevel(0, 150, 0, 0));
    assertThat(level.nextChangeAfter(0)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void extremesBetweenSamplesAreSeen() {
    StepFunction level = new StepFunction();
    level.add(2_001, 5);
    level.add(3_999, -5);
    assertThat(seen(level, 0, 6_000)).isEqualTo(new SampledLevel(0, 3, 5, 0));
  }

  @Test
  void stretchWithoutASampleShowsNothing() {
    StepFunction level = new StepFunction();
    level.add(0, 5);
    assertThat(seen(level, 2_001, 4_000)).isEqualTo(SampledLevel.NONE);
  }

  @Test
  void levelIsZeroUntilSomethingChanges() {
    StepFunction level = new StepFunction();
    assertThat(level.isZero()).isTrue();
    assertThat(level.levelAt(0)).isZero();
    assertThat(level.lastPositiveBefore(0)).isEqualTo(Long.MIN_VALUE);
    assertThat(level.firstPositiveFrom(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(level.cursorAt(0).nextEpochMillis()).isEqualTo(Long.MAX_VALUE);
    level.add(0, 1);
    assertThat(level.isZero()).isFalse();
  }

  @Test
  void whatIsForgottenStandsInTheLevel() {
    StepFunction level = new StepFunction();
    level.add(10, 3);
    level.add(BUCKET + 10, -1);
    assertThat(level.changesBefore(1)).isTrue();
    level.forgetBefore(1);
    assertThat(level.changesBefore(1)).isFalse();
    assertThat(level.levelAt(BUCKET)).isEqualTo(3);
    level.add(20, -3);
    assertThat(level.levelAt(BUCKET)).isZero();
    assertThat(level.levelAt(BUCKET + 10)).isEqualTo(-1);
    level.forgetBefore(2);
    level.add(30, 1);
    assertThat(level.isZero()).isTrue();
  }

  @Test
  void agreesWithASortedMapHoweverItWasFilled() {
    Property.holds(
        200,
        random -> {
          StepFunction level = new StepFunction();
          Naive naive = new Naive();
          int rounds = 1 + random.nextInt(6);
          for (int round = 0; round < rounds; round++) {
            fill(level, naive, random);
            assertSame(level, naive, FIRST - 10, random);
          }
        });
  }

  /** Changes in any order, many at one instant, some of them taken back. */
  private static void fill(StepFunction level, Naive naive, Random random) {
    int changes = random.nextInt(30);
    for (int i = 0; i < changes; i++) {
      long at = anyInstant(random);
      int by = random.nextInt(7) - 3;
      if (by == 0) {
        continue;
      }
      level.add(at, by);
      naive.add(at, by);
      if (random.nextInt(3) == 0) {
        level.add(at, -by);
        naive.add(at, -by);
      }
    }
  }

  @Test
  void forgettingChangesNothingLater() {
    Property.holds(
        200,
        random -> {
          StepFunction level = new StepFunction();
          Naive naive = new Naive();
          long floor = TimeGrid.bucketOf(FIRST);
          for (int round = 0; round < 4; round++) {
            fill(level, naive, random);
            floor += random.nextInt(3);
            level.forgetBefore(floor);
            assertSame(level, naive, TimeGrid.startOf(floor), random);
          }
        });
  }

  @Test
  void whatHasASuccessorStaysAsItIs() {
    Property.holds(
        300,
        random -> {
          StepFunction level = new StepFunction();
          Naive naive = new Naive();
          List<StepFunction> levels = new ArrayList<>();
          List<Naive> naives = new ArrayList<>();
          long floor = TimeGrid.bucketOf(FIRST);
          for (int round = 0; round < 5; round++) {
            fill(level, naive, random);
            if (random.nextInt(3) == 0) {
              floor += random.nextInt(3);
              level.forgetBefore(floor);
            }
            levels.add(level);
            naives.add(naive.copy());
            level = level.successor();
          }
          for (int round = 0; round < 5; round++) {
            assertSame(levels.get(round), naives.get(round), TimeGrid.startOf(floor), random);
          }
        });
  }

  private static void assertSame(StepFunction level, Naive naive, long from, Random random) {
    for (int i = 0; i < 20; i++) {
      long at = Math.max(from, anyInstant(random));
      long to = at + random.nextInt((int) (3 * BUCKET));
      assertThat(level.levelAt(at)).as("level at %d", at).isEqualTo(naive.levelAt(at));
      assertThat(level.nextChangeAfter(at)).isEqualTo(naive.nextChangeAfter(at));
      assertThat(seen(level, at, to)).as("seen in [%d, %d)", at, to).isEqualTo(naive.seen(at, to));
      long aligned = TimeGrid.endOf(TimeGrid.bucketOf(at));
      assertThat(seen(level, aligned, aligned + BUCKET))
          .isEqualTo(naive.seen(aligned, aligned + BUCKET));
    }
    assertSameWalk(level, naive, Math.max(from, anyInstant(random)));
  }

  private static void assertSameWalk(StepFunction level, Naive naive, long from) {
    StepFunction.Cursor cursor = level.cursorAt(from);
    assertThat(cursor.level()).isEqualTo(naive.levelAt(from));
    long at = naive.nextChangeAfter(from);
    while (at != Long.MAX_VALUE) {
      assertThat(cursor.nextEpochMillis()).isEqualTo(at);
      cursor.advance();
      assertThat(cursor.level()).isEqualTo(naive.levelAt(at));
      at = naive.nextChangeAfter(at);
    }
    assertThat(cursor.nextEpochMillis()).isEqualTo(Long.MAX_VALUE);
  }

  private record Stay(long from, long to) {}

  @Test
  void findsWhereItIsPositive() {
    Property.holds(
        300,
        random -> {
          List<Stay> stays = anyStays(random);
          StepFunction level = levelOf(stays, random);
          for (int i = 0; i < 30; i++) {
            long at = anyInstant(random);
            assertThat(level.lastPositiveBefore(at))
                .as("last before %d of %s", at, stays)
                .isEqualTo(lastPositiveBefore(stays, at));
            assertThat(level.firstPositiveFrom(at))
                .as("first from %d of %s", at, stays)
                .isEqualTo(firstPositiveFrom(stays, at));
          }
        });
  }

  private static List<Stay> anyStays(Random random) {
    List<Stay> stays = new ArrayList<>();
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      long from = anyInstant(random);
      stays.add(new Stay(from, from + random.nextInt((int) BUCKET)));
    }
    return stays;
  }

  private static StepFunction levelOf(List<Stay> stays, Random random) {
    List<Runnable> changes = new ArrayList<>();
    StepFunction level = new StepFunction();
    for (Stay stay : stays) {
      changes.add(() -> level.add(stay.from, 1));
      changes.add(() -> level.add(stay.to, -1));
    }
    Collections.shuffle(changes, random);
    changes.forEach(Runnable::run);
    return level;
  }

  private static long lastPositiveBefore(List<Stay> stays, long at) {
    return stays.stream()
        .filter(stay -> stay.from < at && stay.from < stay.to)
        .mapToLong(stay -> Math.min(stay.to, at))
        .max()
        .orElse(Long.MIN_VALUE);
  }

  private static long firstPositiveFrom(List<Stay> stays, long at) {
    return stays.stream()
        .filter(stay -> stay.to > at && stay.from < stay.to)
        .mapToLong(stay -> Math.max(stay.from, at))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** On the edges of buckets and samples more often than chance would have it. */
  private static long anyInstant(Random random) {
    long at = random.nextLong(FIRST, END);
    return switch (random.nextInt(4)) {
      case 0 -> TimeGrid.startOf(TimeGrid.bucketOf(at));
      case 1 -> Math.floorDiv(at, 2_000L) * 2_000 + random.nextInt(3) - 1;
      default -> at;
    };
  }

  private static SampledLevel seen(StepFunction level, long from, long to) {
    LevelTally tally = new LevelTally();
    level.tally(from, to, tally);
    return tally.seen();
  }

  /** A level as the sum of all changes up to the instant. */
  private static final class Naive {
    private final TreeMap<Long, Integer> changes = new TreeMap<>();

    void add(long at, int by) {
      changes.merge(at, by, Integer::sum);
      changes.remove(at, 0);
    }

    Naive copy() {
      Naive copy = new Naive();
      copy.changes.putAll(changes);
      return copy;
    }

    long levelAt(long at) {
      return changes.headMap(at, true).values().stream().mapToLong(Integer::longValue).sum();
    }

    long nextChangeAfter(long at) {
      Map.Entry<Long, Integer> next = changes.higherEntry(at);
      return next == null ? Long.MAX_VALUE : next.getKey();
    }

    SampledLevel seen(long from, long to) {
      long sum = 0;
      long count = 0;
      for (long at = -Math.floorDiv(-from, 2_000L) * 2_000; at < to; at += 2_000) {
        sum += levelAt(at);
        count++;
      }
      if (count == 0) {
        return SampledLevel.NONE;
      }
      long max = levelAt(from);
      long min = max;
      for (long at : changes.subMap(from, false, to, false).keySet()) {
        max = Math.max(max, levelAt(at));
        min = Math.min(min, levelAt(at));
      }
      return new SampledLevel(sum, count, max, min);
    }
  }
}
