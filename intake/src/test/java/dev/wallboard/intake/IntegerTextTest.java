package dev.wallboard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegerTextTest {

  private static final long SEED = 11;

  @Test
  void agreesWithBigIntegerAroundTheEndsOf64Bits() {
    Random random = new Random(SEED);
    for (int i = 0; i < 50_000; i++) {
      BigInteger value = new BigInteger(60 + random.nextInt(8), random);
      BigInteger integer = random.nextBoolean() ? value.negate() : value;
      OptionalLong expected =
          integer.bitLength() < 64 ? OptionalLong.of(integer.longValue()) : OptionalLong.empty();
      assertThat(IntegerText.parse(integer.toString()))
          .as("%s (seed %d)", integer, SEED)
          .isEqualTo(expected);
    }
  }

  @Test
  void takesBothEndsAndNothingBeyond() {
    assertThat(IntegerText.parse("9223372036854775807")).hasValue(Long.MAX_VALUE);
    assertThat(IntegerText.parse("9223372036854775808")).isEmpty();
    assertThat(IntegerText.parse("-9223372036854775808")).hasValue(Long.MIN_VALUE);
    assertThat(IntegerText.parse("-9223372036854775809")).isEmpty();
  }

  @Test
  void takesLeadingZeros() {
    assertThat(IntegerText.parse("007")).hasValue(7);
    assertThat(IntegerText.parse("0".repeat(40) + "1")).hasValue(1);
    assertThat(IntegerText.parse("-0")).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "+1", " 1", "1 ", "1.0", "1e3", "abc", "--1", "٣", "0x1", "1_0"})
  void refusesWhatIsNoInteger(String text) {
    assertThat(IntegerText.parse(text)).isEmpty();
  }
}
