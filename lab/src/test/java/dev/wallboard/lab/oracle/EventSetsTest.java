package dev.wallboard.lab.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.lab.oracle.EventSet.Planned;
import org.junit.jupiter.api.Test;

class EventSetsTest {
  @Test
  void theSameSeedGivesTheSameSet() {
    assertThat(EventSets.generate(7)).isEqualTo(EventSets.generate(7));
    assertThat(EventSets.generate(7).lines()).isNotEqualTo(EventSets.generate(8).lines());
  }

  @Test
  void everyEventIsAdmissibleAtItsArrivalAndArrivalsAreInOrder() {
    for (long seed = 1; seed <= 50; seed++) {
      EventSet set = EventSets.generate(seed);
      assertThat(set.events()).hasSizeBetween(200, 2_200);
      long before = Long.MIN_VALUE;
      for (Planned event : set.events()) {
        assertThat(event.admissibleAt(event.arrivalMillis())).as(event.toString()).isTrue();
        assertThat(event.arrivalMillis()).isGreaterThanOrEqualTo(before);
        assertThat(Event.parse(event.line()).time).isEqualTo(event.timeMillis());
        before = event.arrivalMillis();
      }
    }
  }

  @Test
  void theLastAdmissibleMomentIsTheLast() {
    long time = Instants.parse("2026-11-22T10:04:59.999Z");
    long last = Instants.lastAdmissible(time);
    assertThat(Instants.admissible(time, last)).isTrue();
    assertThat(Instants.admissible(time, last + 1)).isFalse();
  }
}
