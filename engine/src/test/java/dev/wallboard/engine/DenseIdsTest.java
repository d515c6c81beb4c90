package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DenseIdsTest {

  private final DenseIds ids = new DenseIds("skills");

  @Test
  void numbersAscendInOrderOfAppearance() {
    assertThat(ids.numberOf(-1)).isZero();
    assertThat(ids.numberOf(Long.MAX_VALUE)).isEqualTo(1);
    assertThat(ids.numberOf(-1)).isZero();
    assertThat(ids.idOf(1)).isEqualTo(Long.MAX_VALUE);
    assertThat(ids.size()).isEqualTo(2);
  }

  @Test
  void findingAdmitsNothing() {
    ids.numberOf(3);
    assertThat(ids.seen().find(4)).isEqualTo(DenseIds.NONE);
    assertThat(ids.size()).isEqualTo(1);
  }

  @Test
  void knownIdsAreThoseOfTheirTime() {
    ids.numberOf(30);
    ids.numberOf(-1);
    KnownIds known = ids.seen();
    ids.numberOf(7);
    assertThat(known.size()).isEqualTo(2);
    assertThat(known.find(30)).isZero();
    assertThat(known.find(-1)).isEqualTo(1);
    assertThat(known.find(7)).isEqualTo(DenseIds.NONE);
    assertThat(known.find(Long.MAX_VALUE)).isEqualTo(DenseIds.NONE);
    assertThat(known.ascending()).containsExactly(1, 0);
    assertThat(ids.seen().ascending()).containsExactly(1, 2, 0);
    assertThat(ids.seen()).isSameAs(ids.seen());
  }

  @Test
  void refusesMoreThanFit() {
    for (int id = 0; id < DenseIds.MAX; id++) {
      ids.numberOf(id);
    }
    assertThatThrownBy(() -> ids.numberOf(DenseIds.MAX))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("an account can have at most 1048576 skills");
    assertThat(ids.numberOf(7)).isEqualTo(7);
  }
}
