package dev.wallboard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  private static final long SEED = 20_261_122;

  @Test
  void agreesWithJavaTimeOnGeneratedInstants() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200_000; i++) {
      long second = (long) (random.nextDouble() * 315_569_520_000L) - 62_167_219_200L;
      int offsetSeconds = (random.nextInt(2 * 18 * 60 + 1) - 18 * 60) * 60;
      int nanos = random.nextInt(1_000_000_000);
      LocalDateTime local = LocalDateTime.ofEpochSecond(second, nanos, ZoneOffset.UTC);
      OffsetDateTime time = local.atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds));
      String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      assertThat(Rfc3339.parse(text))
          .as("%s (seed %d)", text, SEED)
          .isEqualTo(OptionalLong.of(time.toInstant().toEpochMilli()));
    }
  }

  @Test
  void knowsEveryDayOfTheCalendar() {
    for (int year = 0; year <= 9999; year += year == 1600 || year == 2400 ? 1 : 3) {
      for (int month = 0; month <= 13; month++) {
        for (int day : new int[] {0, 1, 28, 29, 30, 31, 32}) {
          String text = "%04d-%02d-%02dT00:00:00Z".formatted(year, month, day);
          assertThat(Rfc3339.parse(text)).as(text).isEqualTo(midnight(year, month, day));
        }
      }
    }
  }

  private static OptionalLong midnight(int year, int month, int day) {
    try {
      return OptionalLong.of(LocalDate.of(year, month, day).toEpochDay() * 86_400_000);
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  @Test
  void formatsAsItParses() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      long millis = (long) (random.nextDouble() * 315_569_520_000_000L) - 62_167_219_200_000L;
      String text = Rfc3339.format(millis);
      assertThat(text).hasSize(24);
      assertThat(Instant.parse(text).toEpochMilli()).isEqualTo(millis);
      assertThat(Rfc3339.parse(text)).isEqualTo(OptionalLong.of(millis));
    }
  }

  @Test
  void formatsOnlyYearsOfFourDigits() {
    assertThat(Rfc3339.format(-62_167_219_200_000L)).isEqualTo("0000-01-01T00:00:00.000Z");
    assertThat(Rfc3339.format(253_402_300_799_999L)).isEqualTo("9999-12-31T23:59:59.999Z");
    assertThatThrownBy(() -> Rfc3339.format(-62_167_219_200_001L))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rfc3339.format(253_402_300_800_000L))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesLowerCaseLetters() {
    assertThat(Rfc3339.parse("1970-01-01t00:00:01z")).hasValue(1_000);
  }

  @Test
  void cutsFractionsOfAnyLengthToMilliseconds() {
    assertThat(Rfc3339.parse("1970-01-01T00:00:00.1Z")).hasValue(100);
    assertThat(Rfc3339.parse("1970-01-01T00:00:00.12Z")).hasValue(120);
    assertThat(Rfc3339.parse("1970-01-01T00:00:00.123999999999999999999999Z")).hasValue(123);
    assertThat(Rfc3339.parse("1970-01-01T00:00:00." + "9".repeat(5_000) + "+00:00")).hasValue(999);
    assertThat(Rfc3339.parse("1969-12-31T23:59:59.9999Z")).hasValue(-1);
  }

  @Test
  void takesOffsetsUpTo2359() {
    assertThat(Rfc3339.parse("1970-01-02T00:00:00+23:59")).hasValue(60_000);
    assertThat(Rfc3339.parse("1970-01-01T00:00:00-23:59")).hasValue(86_340_000);
    assertThat(Rfc3339.parse("1970-01-01T00:00:00-00:00")).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-22",
        "2026-11-22T10:00:00",
        "2026-11-22T10:00:00.123",
        "2026-11-22T10:00Z",
        "2026-11-22 10:00:00Z",
        "2026-11-22T10:00:60Z",
        "2026-12-31T23:59:60Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T10:60:00Z",
        "2026-11-31T10:00:00Z",
        "2026-02-29T10:00:00Z",
        "1900-02-29T10:00:00Z",
        "2026-13-01T10:00:00Z",
        "2026-00-01T10:00:00Z",
        "2026-01-00T10:00:00Z",
        "2026-11-22T10:00:00.Z",
        "2026-11-22T10:00:00,5Z",
        "2026-11-22T10:00:00.12a4Z",
        "2026-11-22T10:00:00+24:00",
        "2026-11-22T10:00:00+10:60",
        "2026-11-22T10:00:00+1000",
        "2026-11-22T10:00:00+10",
        "2026-11-22T10:00:00 10:00",
        "2026-11-22T10:00:00+10:00Z",
        "2026-11-22T10:00:00Z ",
        " 2026-11-22T10:00:00Z",
        "2026-11-22T10:00:00ZZ",
        "12026-11-22T10:00:00Z",
        "+2026-11-22T10:00:00Z",
        "-026-11-22T10:00:00Z",
        "2026/11/22T10:00:00Z",
        "2026-11-22T10.00.00Z",
        "2026-W47-7T10:00:00Z",
        "٢٠٢٦-11-22T10:00:00Z",
        "1795341600000"
      })
  void refusesWhatIsNoInstant(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }
}
