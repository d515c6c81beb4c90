package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedTest {

  private record Cell(long number) implements Remembered.Cell {}

  private final Remembered<Cell> cells = new Remembered<>(4);

  @Test
  void knowsWhatWasKept() {
    assertThat(cells.find(5)).isNull();
    cells.keep(new Cell(5));
    assertThat(cells.find(5)).isEqualTo(new Cell(5));
    assertThat(cells.find(1)).isNull();
    assertThat(cells.find(-3)).isNull();
  }

  @Test
  void laterOneTakesThePlaceOfAnOlder() {
    cells.keep(new Cell(-3));
    cells.keep(new Cell(5));
    assertThat(cells.find(-3)).isNull();
    assertThat(cells.find(5)).isNotNull();
  }

  @Test
  void copyLacksWhatIsNoLongerRightAndTheOriginalKeepsIt() {
    for (long number = 0; number < 4; number++) {
      cells.keep(new Cell(number));
    }
    Remembered<Cell> rest = cells.without(1, 2);
    assertThat(rest.find(0)).isNotNull();
    assertThat(rest.find(1)).isNull();
    assertThat(rest.find(2)).isNull();
    assertThat(rest.find(3)).isNotNull();
    assertThat(cells.find(1)).isNotNull();
    cells.keep(new Cell(2));
    assertThat(rest.find(2)).isNull();
  }

  @Test
  void nothingRememberedLeavesNothing() {
    Remembered<Cell> rest = cells.without(Long.MIN_VALUE, Long.MAX_VALUE);
    cells.keep(new Cell(1));
    assertThat(rest.find(1)).isNull();
  }
}
