package dev.wallboard.feeds.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final QuietHours LUNCH =
      new QuietHours(Set.of(DayOfWeek.WEDNESDAY), LocalTime.NOON, LocalTime.of(13, 30), PARIS);
  private static final QuietHours NIGHT =
      new QuietHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0), PARIS);
  private static final QuietHours SUNDAY =
      new QuietHours(Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, PARIS);

  // 25 November 2026 is a Wednesday; Paris is an hour ahead of UTC in winter.
  @ParameterizedTest
  @CsvSource({
    "2026-11-25T10:59:59.999Z, false",
    "2026-11-25T11:00:00Z, true",
    "2026-11-25T12:29:59.999Z, true",
    "2026-11-25T12:30:00Z, false",
    "2026-11-26T11:00:00Z, false",
  })
  void anHourOfADayIsHalfOpen(Instant instant, boolean quiet) {
    assertThat(LUNCH.cover(instant.toEpochMilli())).isEqualTo(quiet);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T20:59:59Z, false",
    "2026-11-27T21:00:00Z, true",
    "2026-11-28T04:59:59Z, true",
    "2026-11-28T05:00:00Z, false",
    "2026-11-28T21:00:00Z, false",
    "2026-11-27T04:00:00Z, false",
  })
  void aNightGoesOnIntoTheNextDay(Instant instant, boolean quiet) {
    assertThat(NIGHT.cover(instant.toEpochMilli())).isEqualTo(quiet);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T22:59:59Z, false",
    "2026-11-28T23:00:00Z, true",
    "2026-11-29T22:59:59Z, true",
    "2026-11-29T23:00:00Z, false",
  })
  void aDayGoesFromMidnightToMidnight(Instant instant, boolean quiet) {
    assertThat(SUNDAY.cover(instant.toEpochMilli())).isEqualTo(quiet);
  }

  // On 25 October 2026 the clocks go back at 3:00 to 2:00: that Sunday has 25 hours.
  @ParameterizedTest
  @CsvSource({
    "2026-10-24T21:59:59Z, false",
    "2026-10-24T22:00:00Z, true",
    "2026-10-25T22:59:59Z, true",
    "2026-10-25T23:00:00Z, false",
  })
  void theClocksOnTheWallsCount(Instant instant, boolean quiet) {
    assertThat(SUNDAY.cover(instant.toEpochMilli())).isEqualTo(quiet);
  }
}
