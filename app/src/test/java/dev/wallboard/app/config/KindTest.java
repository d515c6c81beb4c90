package dev.wallboard.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.intake.yaml.YamlNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

  @ParameterizedTest
  @CsvSource({
    "500ms, 500",
    "60s, 60000",
    "5m, 300000",
    "2h, 7200000",
    "7d, 604800000",
    "0, 0",
    "0s, 0",
    "60 s, 60000"
  })
  void aDurationIsANumberWithItsUnit(String text, long millis) {
    assertThat(parse(Kind.DURATION, text)).contains(millis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "60", "s", "1.5h", "-1s", "1h30m", "60S", "1w", "1M", "9223372036854775807d"})
  void anythingElseIsNoDuration(String text) {
    assertThat(parse(Kind.DURATION, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1000, 1000",
    "64KiB, 65536",
    "16MiB, 16777216",
    "1GiB, 1073741824",
    "1 KiB, 1024",
    "9223372036854775807, 9223372036854775807"
  })
  void aSizeIsBytesOrANumberWithItsUnit(String text, long bytes) {
    assertThat(parse(Kind.SIZE, text)).contains(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "16M", "16MB", "1.5MiB", "9223372036854775808", "1kib", "١"})
  void anythingElseIsNoSize(String text) {
    assertThat(parse(Kind.SIZE, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.0", "1e3", "1_000", "0x10", "+1", "9223372036854775808", "--1"})
  void whatHasMoreThanDigitsIsNoInteger(String text) {
    assertThat(parse(Kind.INTEGER, text)).isEmpty();
  }

  @Test
  void smallOnesFitInto32Bits() {
    Kind<Integer> small = Kind.small(Kind.SIZE);
    assertThat(parse(small, "2147483647")).contains(Integer.MAX_VALUE);
    assertThat(parse(small, "2GiB")).isEmpty();
    assertThat(parse(Kind.small(Kind.INTEGER), "-2147483648")).contains(Integer.MIN_VALUE);
    assertThat(parse(Kind.small(Kind.INTEGER), "-2147483649")).isEmpty();
  }

  @Test
  void onlyTrueAndFalseAreFlags() {
    assertThat(parse(Kind.FLAG, "true")).contains(true);
    assertThat(parse(Kind.FLAG, "false")).contains(false);
    assertThat(parse(Kind.FLAG, "yes")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 999, 1_000, 1_001, 60_000, 90_000, 5_400_000, 86_400_000, 604_800_000})
  void whatIsShownReadsBack(long amount) {
    assertThat(parse(Kind.DURATION, Kind.DURATION.show().apply(amount))).contains(amount);
    assertThat(parse(Kind.SIZE, Kind.SIZE.show().apply(amount))).contains(amount);
  }

  @Test
  void theLargestUnitThatFitsIsShown() {
    assertThat(Kind.DURATION.show().apply(90_000L)).isEqualTo("90s");
    assertThat(Kind.DURATION.show().apply(604_800_000L)).isEqualTo("7d");
    assertThat(Kind.SIZE.show().apply(1_000L)).isEqualTo("1000");
    assertThat(Kind.SIZE.show().apply(16L << 20)).isEqualTo("16MiB");
  }

  private static <T> Optional<T> parse(Kind<T> kind, String text) {
    return kind.parse().apply(new YamlNode.Scalar(1, text));
  }
}
