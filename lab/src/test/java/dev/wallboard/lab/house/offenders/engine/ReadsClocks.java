package dev.wallboard.lab.house.offenders.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.function.LongSupplier;

@SuppressWarnings("JavaUtilDate")
final class ReadsClocks {
  private ReadsClocks() {}

  static long wallMillis() {
    return System.currentTimeMillis();
  }

  static long elapsedNanos() {
    return System.nanoTime();
  }

  static LongSupplier reference() {
    return System::nanoTime;
  }

  static Instant instant() {
    return Instant.now();
  }

  static LocalDateTime local() {
    return LocalDateTime.now(ZoneOffset.UTC);
  }

  static ZonedDateTime zoned(Clock clock) {
    return ZonedDateTime.now(clock);
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  static long givenClock(Clock clock) {
    return clock.millis();
  }

  static Date date() {
    return new Date();
  }

  static Calendar calendar() {
    return Calendar.getInstance();
  }
}
