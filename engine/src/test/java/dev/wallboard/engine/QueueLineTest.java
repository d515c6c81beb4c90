package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueueLineTest {

  private static final long NOBODY = Long.MAX_VALUE;
  private static final long NOW = 100_000;

  private final QueueLine line = new QueueLine(3);

  @Test
  void nobodyWaitsAtFirst() {
    assertThat(line.longestWaitSince(NOW)).isEqualTo(NOBODY);
    assertThat(line.size().isZero()).isTrue();
    assertThat(line.number()).isEqualTo(3);
  }

  @Test
  void firstToComeWaitsLongest() {
    line.enter(20, 1);
    line.enter(10, 1);
    assertThat(line.longestWaitSince(NOW)).isEqualTo(10);
    line.leave(10, 50, 1, NOW);
    assertThat(line.longestWaitSince(NOW)).isEqualTo(20);
    line.leave(20, 60, 1, NOW);
    assertThat(line.longestWaitSince(NOW)).isEqualTo(NOBODY);
  }

  @Test
  void twoOfOneInstantWaitUntilBothHaveLeft() {
    line.enter(10, 1);
    line.enter(10, 1);
    line.leave(10, 50, 1, NOW);
    assertThat(line.longestWaitSince(NOW)).isEqualTo(10);
    assertThat(line.size().levelAt(NOW)).isEqualTo(1);
  }

  @Test
  void entryAheadWaitsWhenItsTimeComes() {
    line.enter(NOW + 1, 1);
    assertThat(line.longestWaitSince(NOW)).isEqualTo(NOBODY);
    assertThat(line.longestWaitSince(NOW + 1)).isEqualTo(NOW + 1);
  }

  @Test
  void leaveAheadStillWaits() {
    line.enter(10, 1);
    line.leave(10, NOW + 5, 1, NOW);
    assertThat(line.longestWaitSince(NOW + 4)).isEqualTo(10);
    assertThat(line.longestWaitSince(NOW + 5)).isEqualTo(NOBODY);
  }

  @Test
  void leaveAheadThatIsTakenBackWaitsOn() {
    line.enter(10, 1);
    line.leave(10, NOW + 5, 1, NOW);
    line.leave(10, NOW + 5, -1, NOW + 2);
    assertThat(line.longestWaitSince(NOW + 2)).isEqualTo(10);
    assertThat(line.longestWaitSince(NOW + 9)).isEqualTo(10);
  }

  @Test
  void leaveAheadMayBeTakenBackAfterItsTime() {
    line.enter(10, 1);
    line.leave(10, NOW + 5, 1, NOW);
    line.forget(0, NOW + 5);
    line.leave(10, NOW + 5, -1, NOW + 6);
    assertThat(line.longestWaitSince(NOW + 6)).isEqualTo(10);
  }

  @Test
  void staysThatAreTakenBackLeaveNoTrace() {
    line.enter(10, 1);
    line.leave(10, 50, 1, NOW);
    line.leave(10, 50, -1, NOW);
    line.enter(10, -1);
    assertThat(line.longestWaitSince(NOW)).isEqualTo(NOBODY);
    assertThat(line.size().levelAt(20)).isZero();
  }

  private record Stay(long from, long to) {}

  @Test
  void longestWaitIsThatOfTheEarliestStayNotOver() {
    Property.holds(
        300,
        random -> {
          QueueLine any = new QueueLine(0);
          List<Stay> stays = new ArrayList<>();
          long now = 0;
          for (int round = 0; round < 6; round++) {
            now += random.nextInt(30);
            change(any, stays, now, random);
            any.forget(TimeGrid.bucketOf(now - TimeGrid.DAY_MILLIS), now);
            long asked = now + random.nextInt(3);
            assertThat(any.longestWaitSince(asked))
                .as("at %d of %s", asked, stays)
                .isEqualTo(longestWaitSince(stays, asked));
          }
        });
  }

  /** Stays of any time up to a little ahead; some are taken back. */
  private static void change(QueueLine line, List<Stay> stays, long now, Random random) {
    for (int count = random.nextInt(4); count > 0; count--) {
      long from = random.nextLong(now + 5);
      Stay stay = new Stay(from, from + random.nextInt(20));
      stays.add(stay);
      line.enter(stay.from, 1);
      line.leave(stay.from, stay.to, 1, now);
    }
    if (!stays.isEmpty() && random.nextBoolean()) {
      Stay gone = stays.remove(random.nextInt(stays.size()));
      line.leave(gone.from, gone.to, -1, now);
      line.enter(gone.from, -1);
    }
  }

  private static long longestWaitSince(List<Stay> stays, long now) {
    return stays.stream()
        .filter(stay -> stay.from <= now && now < stay.to)
        .mapToLong(Stay::from)
        .min()
        .orElse(NOBODY);
  }
}
