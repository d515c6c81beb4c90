package dev.wallboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdSetTest {

  @Test
  void idsAscendEachOnce() {
    IdSet ids = IdSet.of(20, -1, 3, 20, Long.MIN_VALUE);
    assertThat(ids.stream()).containsExactly(Long.MIN_VALUE, -1L, 3L, 20L);
    assertThat(ids.size()).isEqualTo(4);
    assertThat(ids.get(1)).isEqualTo(-1);
    assertThat(ids).hasToString("[-9223372036854775808, -1, 3, 20]");
  }

  @Test
  void setsOfTheSameIdsAreEqualHoweverGiven() {
    assertThat(IdSet.of(1, 2, 2)).isEqualTo(IdSet.of(List.of(2L, 1L)));
    assertThat(IdSet.of(1, 2, 2)).hasSameHashCodeAs(IdSet.of(2, 1));
    assertThat(IdSet.of(1)).isNotEqualTo(IdSet.of(2));
    assertThat(IdSet.of()).isEqualTo(IdSet.EMPTY);
  }

  @Test
  void containsWhatItWasMadeOf() {
    IdSet ids = IdSet.of(5, 1, 9);
    assertThat(ids.contains(1)).isTrue();
    assertThat(ids.contains(9)).isTrue();
    assertThat(ids.contains(4)).isFalse();
    assertThat(IdSet.EMPTY.contains(0)).isFalse();
  }

  @Test
  void laterChangesOfTheArrayDoNotReachIt() {
    long[] given = {1, 2};
    IdSet ids = IdSet.of(given);
    given[0] = 7;
    assertThat(ids.contains(1)).isTrue();
  }

  @Test
  void filterAcceptsAllOrTheGiven() {
    assertThat(IdFilter.ALL.all()).isTrue();
    assertThat(IdFilter.ALL.accepts(-1)).isTrue();
    assertThat(IdFilter.of(1, 2).all()).isFalse();
    assertThat(IdFilter.of(1, 2).accepts(2)).isTrue();
    assertThat(IdFilter.of(1, 2).accepts(3)).isFalse();
  }
}
