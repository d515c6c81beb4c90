package dev.wallboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ArgumentsTest {

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "le79144597", "0"})
  void anAccountIsDigitsAfterLettersOrNot(String text) {
    assertThat(new AccountArgument().convert(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "le", "12a", "1 2", "../1", "é1", "١"})
  void anythingElseIsNoAccount(String text) {
    assertThatThrownBy(() -> new AccountArgument().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 0",
    "1970-01-01t00:00:01.5z, 1500",
    "1970-01-01T01:00:00+01:00, 0",
    "1970-01-01T00:00:00.0019999999999Z, 1",
    "1969-12-31T23:59:59.9999Z, -1",
    "2026-11-23T10:40:00-00:00, 1795430400000"
  })
  void anInstantIsRfc3339AndCutToMilliseconds(String text, long epochMillis) {
    assertThat(new InstantArgument().convert(text)).isEqualTo(epochMillis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "1795430400000",
        "2026-11-23",
        "2026-11-23T10:40Z",
        "2026-11-23T10:40:00",
        "2026-11-23 10:40:00Z",
        "2026-02-29T10:40:00Z",
        "2026-11-23T10:40:60Z",
        "2026-11-23T10:40:00+25:00"
      })
  void anythingElseIsNoInstant(String text) {
    assertThatThrownBy(() -> new InstantArgument().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("\"" + text + "\"");
  }
}
