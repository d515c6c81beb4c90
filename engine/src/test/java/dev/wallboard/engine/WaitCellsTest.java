package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitCellsTest {

  private static final int LARGEST_ID = DenseIds.MAX - 1;
  private static final long LONGEST_WAIT_SECONDS = (1 << 23) - 1;

  private record Wait(int skill, int agent, long seconds) {}

  @Test
  void largestNumbersFit() {
    WaitCells cells = new WaitCells();
    cells.add(LARGEST_ID, 0, 0, false);
    cells.add(0, LARGEST_ID, 0, false);
    cells.add(0, 0, LONGEST_WAIT_SECONDS, false);
    cells.add(LARGEST_ID, LARGEST_ID, LONGEST_WAIT_SECONDS, false);
    assertThat(netOf(cells))
        .isEqualTo(
            Map.of(
                new Wait(LARGEST_ID, 0, 0), 1,
                new Wait(0, LARGEST_ID, 0), 1,
                new Wait(0, 0, LONGEST_WAIT_SECONDS), 1,
                new Wait(LARGEST_ID, LARGEST_ID, LONGEST_WAIT_SECONDS), 1));
  }

  @Test
  void ninetyDaysOfWaitingFit() {
    assertThat(90L * 24 * 3600).isLessThanOrEqualTo(LONGEST_WAIT_SECONDS);
  }

  @Test
  void refusesAWaitThatCannotBe() {
    assertThatThrownBy(() -> new WaitCells().add(0, 0, LONGEST_WAIT_SECONDS + 1, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("8388608 s");
  }

  @Test
  void takingBackLeavesNothing() {
    WaitCells cells = new WaitCells();
    cells.add(1, 2, 3, false);
    cells.add(1, 2, 3, false);
    cells.add(1, 2, 3, true);
    assertThat(netOf(cells)).isEqualTo(Map.of(new Wait(1, 2, 3), 1));
  }

  @Test
  void whatWasTakenBackOftenIsStruckOut() {
    WaitCells cells = new WaitCells();
    cells.add(9, 9, 9, false);
    for (int i = 0; i < 10_000; i++) {
      cells.add(1, 2, i, false);
      cells.add(1, 2, i, true);
    }
    List<Wait> told = new ArrayList<>();
    cells.forEach((skill, agent, seconds, count) -> told.add(new Wait(skill, agent, seconds)));
    assertThat(told).hasSizeLessThan(64);
    assertThat(netOf(cells)).isEqualTo(Map.of(new Wait(9, 9, 9), 1));
  }

  @Test
  void whatHasASuccessorStaysAsItIsThoughTheSuccessorStrikesOut() {
    for (int count = 0; count < 80; count++) {
      WaitCells cells = new WaitCells();
      for (int i = 0; i < count; i++) {
        cells.add(1, 2, i, false);
      }
      Map<Wait, Integer> before = netOf(cells);
      WaitCells next = cells.successor();
      for (int i = 0; i < count; i++) {
        next.add(1, 2, i, true);
      }
      next.add(3, 4, 5, false);
      assertThat(netOf(cells)).isEqualTo(before);
      assertThat(netOf(next)).isEqualTo(Map.of(new Wait(3, 4, 5), 1));
    }
  }

  @Test
  void countsAreThoseOfAMapWhateverTheOrder() {
    Property.holds(
        200,
        random -> {
          List<Wait> added = new ArrayList<>();
          List<Wait> takenBack = new ArrayList<>();
          for (int i = random.nextInt(200); i > 0; i--) {
            Wait wait = new Wait(random.nextInt(3), random.nextInt(3), random.nextInt(4));
            added.add(wait);
            if (random.nextInt(3) > 0) {
              takenBack.add(wait);
            }
          }
          assertThat(netOf(filled(added, takenBack, random))).isEqualTo(net(added, takenBack));
        });
  }

  private static WaitCells filled(List<Wait> added, List<Wait> takenBack, Random random) {
    WaitCells cells = new WaitCells();
    List<Wait> rest = new ArrayList<>(takenBack);
    Collections.shuffle(rest, random);
    for (Wait wait : added) {
      cells.add(wait.skill, wait.agent, wait.seconds, false);
      if (random.nextBoolean() && rest.remove(wait)) {
        cells.add(wait.skill, wait.agent, wait.seconds, true);
      }
    }
    rest.forEach(wait -> cells.add(wait.skill, wait.agent, wait.seconds, true));
    return cells;
  }

  private static Map<Wait, Integer> net(List<Wait> added, List<Wait> takenBack) {
    Map<Wait, Integer> net = new HashMap<>();
    added.forEach(wait -> net.merge(wait, 1, Integer::sum));
    takenBack.forEach(wait -> net.merge(wait, -1, Integer::sum));
    net.values().removeIf(count -> count == 0);
    return net;
  }

  private static Map<Wait, Integer> netOf(WaitCells cells) {
    Map<Wait, Integer> net = new HashMap<>();
    cells.forEach(
        (skill, agent, seconds, count) ->
            net.merge(new Wait(skill, agent, seconds), count, Integer::sum));
    net.values().removeIf(count -> count == 0);
    return net;
  }
}
