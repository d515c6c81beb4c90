package dev.wallboard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EpochNumberTest {

  private static final long SEED = 7;

  @Test
  void agreesWithBigDecimalOnGeneratedNumbers() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      String number = number(random);
      assertThat(EpochNumber.floor(number))
          .as("%s (seed %d)", number, SEED)
          .isEqualTo(naive(number));
    }
  }

  private static String number(Random random) {
    StringBuilder number = new StringBuilder(random.nextBoolean() ? "-" : "");
    number.append(random.nextInt(5) == 0 ? "0" : "" + (1 + random.nextInt(9)) + digits(random, 20));
    if (random.nextBoolean()) {
      number.append('.').append(random.nextInt(10)).append(digits(random, 6));
    }
    if (random.nextBoolean()) {
      number.append(random.nextBoolean() ? 'e' : 'E');
      number.append(new String[] {"", "+", "-"}[random.nextInt(3)]).append(random.nextInt(30));
    }
    return number.toString();
  }

  private static String digits(Random random, int most) {
    StringBuilder digits = new StringBuilder();
    int count = random.nextInt(most + 1);
    boolean zeros = random.nextInt(3) == 0;
    for (int i = 0; i < count; i++) {
      digits.append(zeros ? 0 : random.nextInt(10));
    }
    return digits.toString();
  }

  private static OptionalLong naive(String number) {
    BigInteger floor = new BigDecimal(number).setScale(0, RoundingMode.FLOOR).toBigInteger();
    return floor.bitLength() < 64 ? OptionalLong.of(floor.longValue()) : OptionalLong.empty();
  }

  @Test
  void cutsTowardsThePastAsRfc3339Does() {
    assertThat(EpochNumber.floor("1.999")).hasValue(1);
    assertThat(EpochNumber.floor("-0.5")).hasValue(-1);
    assertThat(EpochNumber.floor("-1.0")).hasValue(-1);
    assertThat(EpochNumber.floor("-0.000")).hasValue(0);
  }

  @Test
  void reachesExactlyAsFarAs64Bits() {
    assertThat(EpochNumber.floor("9223372036854775807.9")).hasValue(Long.MAX_VALUE);
    assertThat(EpochNumber.floor("9223372036854775808.0")).isEmpty();
    assertThat(EpochNumber.floor("-9223372036854775808.0")).hasValue(Long.MIN_VALUE);
    assertThat(EpochNumber.floor("-9223372036854775808.1")).isEmpty();
  }

  @Test
  void hugeExponentsCostNothing() {
    assertThat(EpochNumber.floor("1e999999999")).isEmpty();
    assertThat(EpochNumber.floor("1e" + "9".repeat(60_000))).isEmpty();
    assertThat(EpochNumber.floor("1e-" + "9".repeat(60_000))).hasValue(0);
    assertThat(EpochNumber.floor("-1e-999999999999")).hasValue(-1);
    assertThat(EpochNumber.floor("0e999999999")).hasValue(0);
    assertThat(EpochNumber.floor("0." + "0".repeat(50_000) + "1e50004")).hasValue(1_000);
  }
}
