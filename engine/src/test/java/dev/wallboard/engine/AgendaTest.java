package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private final Agenda agenda = new Agenda();

  @Test
  void tellsWhatIsDueOnce() {
    agenda.lookNotLaterThan(5, 1);
    agenda.lookNotLaterThan(5, 2);
    agenda.lookNotLaterThan(6, 3);
    assertThat(dueAt(4)).isEmpty();
    assertThat(dueAt(5)).containsExactlyInAnyOrder(1, 2);
    assertThat(dueAt(5)).isEmpty();
    assertThat(dueAt(6)).containsExactly(3);
  }

  @Test
  void earlierDateReplacesALaterOne() {
    agenda.lookNotLaterThan(9, 1);
    agenda.lookNotLaterThan(5, 1);
    agenda.lookNotLaterThan(7, 1);
    assertThat(agenda.nextBucket()).isEqualTo(5);
    assertThat(dueAt(5)).containsExactly(1);
    assertThat(dueAt(7)).isEmpty();
    assertThat(dueAt(9)).isEmpty();
  }

  @Test
  void nextDateMayBeMadeWhileLooking() {
    agenda.lookNotLaterThan(5, 1);
    agenda.due(5, engagement -> agenda.lookNotLaterThan(8, engagement));
    assertThat(agenda.nextBucket()).isEqualTo(8);
    assertThat(dueAt(8)).containsExactly(1);
  }

  @Test
  void nothingIsDueOnAnEmptyAgenda() {
    assertThat(agenda.nextBucket()).isEqualTo(Long.MAX_VALUE);
    assertThat(dueAt(0)).isEmpty();
  }

  @Test
  void everyEngagementIsLookedAtOnItsEarliestDate() {
    Property.holds(
        100,
        random -> {
          Agenda any = new Agenda();
          Map<Integer, Long> earliest = new HashMap<>();
          for (int i = 0; i < 200; i++) {
            int engagement = random.nextInt(60);
            long bucket = random.nextInt(20);
            any.lookNotLaterThan(bucket, engagement);
            earliest.merge(engagement, bucket, Math::min);
          }
          Map<Integer, Long> looked = new HashMap<>();
          while (any.nextBucket() != Long.MAX_VALUE) {
            long bucket = any.nextBucket();
            any.due(bucket, engagement -> assertThat(looked.put(engagement, bucket)).isNull());
          }
          assertThat(looked).isEqualTo(earliest);
        });
  }

  @Test
  void engagementsOfAnyNumberFit() {
    IntStream.range(0, 1_000).forEach(i -> agenda.lookNotLaterThan(i % 7, 1_000 - i));
    assertThat(dueAt(3)).hasSize(143);
  }

  private List<Integer> dueAt(long bucket) {
    List<Integer> due = new ArrayList<>();
    agenda.due(bucket, due::add);
    return due;
  }
}
