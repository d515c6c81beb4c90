package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.TimeFrame;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a skill has queue state data. */
class SkillTest {

  private static final long DAY = TimeGrid.DAY_MILLIS;
  private static final long BUCKET = TimeGrid.BUCKET_MILLIS;

  private final Skill skill = skill();

  private static Skill skill() {
    return new Skill(7, 0, new QueueLine(0));
  }

  @Test
  void skillThatNothingNamedHasNone() {
    assertThat(skill.dataWithin(0, DAY)).isEmpty();
  }

  @Test
  void namingGivesDataForADayAndNotLonger() {
    skill.named(BUCKET + 5);
    assertThat(skill.dataWithin(0, 3 * DAY))
        .containsExactly(new TimeFrame(BUCKET + 5, BUCKET + 5 + DAY));
    assertThat(skill.dataWithin(0, BUCKET + 5)).isEmpty();
    assertThat(skill.dataWithin(0, BUCKET + 6))
        .containsExactly(new TimeFrame(BUCKET + 5, BUCKET + 6));
  }

  @Test
  void waitingGivesDataUntilADayAfterItsEnd() {
    skill.line().enter(10, 1);
    skill.line().leave(10, 2 * DAY, 1, 5 * DAY);
    assertThat(skill.dataWithin(0, 9 * DAY)).containsExactly(new TimeFrame(10, 3 * DAY));
  }

  @Test
  void agentLoggedOnGivesDataUntilADayAfterItsEnd() {
    skill.presence().add(10, 1);
    skill.presence().add(DAY, -1);
    assertThat(skill.dataWithin(0, 9 * DAY)).containsExactly(new TimeFrame(10, 2 * DAY));
  }

  @Test
  void agentWhoNeverLogsOffGivesDataWithoutEnd() {
    skill.presence().add(10, 1);
    assertThat(skill.dataWithin(0, 9 * DAY)).containsExactly(new TimeFrame(10, 9 * DAY));
  }

  @Test
  void gapLeavesTwoParts() {
    skill.named(0);
    skill.named(2 * DAY);
    assertThat(skill.dataWithin(0, 9 * DAY))
        .containsExactly(new TimeFrame(0, DAY), new TimeFrame(2 * DAY, 3 * DAY));
  }

  @Test
  void forgottenNamingStillGivesData() {
    skill.named(5);
    skill.forgetBefore(1, DAY);
    assertThat(skill.dataWithin(BUCKET, 9 * DAY)).containsExactly(new TimeFrame(BUCKET, DAY + 5));
  }

  @Test
  void stateThatEndsWithTheStartOfTheOldestBucketStillGivesData() {
    skill.presence().add(0, 1);
    skill.forgetBefore(TimeGrid.bucketOf(2 * DAY), 3 * DAY);
    skill.presence().add(5 * DAY, -1);
    skill.forgetBefore(TimeGrid.bucketOf(5 * DAY), 6 * DAY);
    assertThat(skill.dataWithin(5 * DAY, 9 * DAY)).containsExactly(new TimeFrame(5 * DAY, 6 * DAY));
  }

  @Test
  void forgettingNothingOfThisGivesNothing() {
    skill.forgetBefore(1, DAY);
    assertThat(skill.dataWithin(BUCKET, 9 * DAY)).isEmpty();
  }

  /** Something that gives data: a naming, or a state over [from, to). */
  private record Cause(long from, long to) {
    boolean givesDataAt(long instant) {
      return from <= instant && instant < to + DAY;
    }
  }

  @Test
  void hasDataExactlyWhenTheDefinitionSaysSo() {
    Property.holds(
        300,
        random -> {
          Skill any = skill();
          List<Cause> causes = anyCauses(any, 12, random, 0);
          assertData(any, causes, TimeGrid.startOf(random.nextInt(800)), random);
        });
  }

  @Test
  void forgettingChangesNothing() {
    Property.holds(
        300,
        random -> {
          Skill any = skill();
          List<Cause> causes = new ArrayList<>();
          long floor = 0;
          for (int round = 0; round < 4; round++) {
            causes.addAll(anyCauses(any, 4, random, TimeGrid.startOf(floor)));
            floor += random.nextInt(400);
            any.forgetBefore(floor, TimeGrid.startOf(floor) + DAY);
            assertData(any, causes, TimeGrid.startOf(floor), random);
          }
        });
  }

  private static List<Cause> anyCauses(Skill skill, int bound, Random random, long from) {
    List<Cause> causes = new ArrayList<>();
    for (int count = random.nextInt(bound); count > 0; count--) {
      long start = from + anyInstant(random);
      long end = start + 1 + anyInstant(random) / 4;
      switch (random.nextInt(3)) {
        case 0 -> {
          skill.named(start);
          end = start;
        }
        case 1 -> {
          skill.line().enter(start, 1);
          skill.line().leave(start, end, 1, end);
        }
        default -> {
          skill.presence().add(start, 1);
          skill.presence().add(end, -1);
        }
      }
      causes.add(new Cause(start, end));
    }
    return causes;
  }

  private static long anyInstant(Random random) {
    long at = random.nextLong(5 * DAY);
    return random.nextBoolean() ? at : at / BUCKET * BUCKET;
  }

  /** Asked where something changes, and beside it. */
  private static void assertData(Skill skill, List<Cause> causes, long from, Random random) {
    long to = from + 1 + random.nextLong(3 * DAY);
    List<TimeFrame> data = skill.dataWithin(from, to);
    List<Long> instants = new ArrayList<>(List.of(from, to - 1));
    for (Cause cause : causes) {
      for (long edge : new long[] {cause.from, cause.to, cause.to + DAY}) {
        instants.addAll(List.of(edge - 1, edge, edge + 1));
      }
    }
    for (long instant : instants) {
      if (from <= instant && instant < to) {
        assertThat(data.stream().filter(part -> contains(part, instant)).count())
            .as("data at %d by %s, asked from %d to %d: %s", instant, causes, from, to, data)
            .isEqualTo(causes.stream().anyMatch(cause -> cause.givesDataAt(instant)) ? 1 : 0);
      }
    }
    assertThat(data).allMatch(part -> from <= part.fromEpochMillis() && part.toEpochMillis() <= to);
  }

  private static boolean contains(TimeFrame part, long instant) {
    return part.fromEpochMillis() <= instant && instant < part.toEpochMillis();
  }
}
