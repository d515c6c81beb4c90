package dev.wallboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void halfGoesUp() {
    assertThat(Rounding.halfUp(5, 2)).isEqualTo(3);
    assertThat(Rounding.halfUp(4, 3)).isEqualTo(1);
    assertThat(Rounding.halfUp(5, 3)).isEqualTo(2);
    assertThat(Rounding.halfUp(1, 2)).isEqualTo(1);
  }

  @Test
  void nothingOfNothingIsZero() {
    assertThat(Rounding.halfUp(0, 0)).isZero();
    assertThat(Rounding.ratio(0, 0, 2)).isZero();
  }

  @Test
  void ratioIsTheNearestDoubleOfItsDecimals() {
    assertThat(Rounding.ratio(1, 3, 2)).isEqualTo(0.33);
    assertThat(Rounding.ratio(2, 3, 4)).isEqualTo(0.6667);
    assertThat(Rounding.ratio(1, 200, 2)).isEqualTo(0.01);
    assertThat(Rounding.ratio(1, 201, 2)).isEqualTo(0.0);
    assertThat(Rounding.ratio(3, 3, 2)).isEqualTo(1.0);
  }

  @Test
  void agreesWithExactArithmetic() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      long whole = 1 + random.nextInt(2_000);
      long part = random.nextLong(whole * 3);
      for (int decimals : new int[] {0, 2, 4}) {
        double exact =
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
                .doubleValue();
        assertThat(Rounding.ratio(part, whole, decimals))
            .as("seed %d: %d / %d, %d decimals", seed, part, whole, decimals)
            .isEqualTo(exact);
      }
    }
  }

  @Test
  void largestNumbersDoNotOverflow() {
    assertThat(Rounding.halfUp(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(1);
    assertThat(Rounding.halfUp(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isEqualTo(1);
    assertThat(Rounding.halfUp(1, Long.MAX_VALUE)).isZero();
  }
}
