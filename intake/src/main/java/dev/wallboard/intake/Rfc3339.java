package dev.wallboard.intake;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/**
 * Instants as RFC 3339 writes them, with an offset: {@code 2026-11-22T10:00:00.123Z}. Lower-case
 * {@code t} and {@code z} are fine, a second 60 is not; fractions may have any length and are cut
 * to milliseconds; offsets reach to 23:59 (spec: events, Format). By hand, for there is one in
 * every event.
 */
public final class Rfc3339 {

  /** What {@link #parse(char[], int, int)} gives for text that is no instant. */
  static final long MALFORMED = Long.MIN_VALUE;

  private static final long YEAR_0_EPOCH_MILLIS = -62_167_219_200_000L;
  private static final long YEAR_10000_EPOCH_MILLIS = 253_402_300_800_000L;

  private static final int SHORTEST = "2026-11-22T10:00:00Z".length();
  private static final int AFTER_SECONDS = SHORTEST - 1;
  private static final int[] DAYS_OF_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Rfc3339() {}

  /** The instant in epoch milliseconds; empty if the text is none. */
  public static OptionalLong parse(String text) {
    long epochMillis = parse(text.toCharArray(), 0, text.length());
    return epochMillis == MALFORMED ? OptionalLong.empty() : OptionalLong.of(epochMillis);
  }

  /** Whether RFC 3339 has a way to write the instant: years 0 to 9999. */
  public static boolean canWrite(long epochMillis) {
    return epochMillis >= YEAR_0_EPOCH_MILLIS && epochMillis < YEAR_10000_EPOCH_MILLIS;
  }

  /**
   * The instant in UTC with milliseconds.
   *
   * @throws IllegalArgumentException if it is not one that RFC 3339 can write
   */
  public static String format(long epochMillis) {
    if (!canWrite(epochMillis)) {
      throw new IllegalArgumentException(epochMillis + " ms is not within the years 0 to 9999");
    }
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, 1000L), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(24);
    append(text, time.getYear(), 1000).append('-');
    append(text, time.getMonthValue(), 10).append('-');
    append(text, time.getDayOfMonth(), 10).append('T');
    append(text, time.getHour(), 10).append(':');
    append(text, time.getMinute(), 10).append(':');
    append(text, time.getSecond(), 10).append('.');
    return append(text, Math.floorMod(epochMillis, 1000), 100).append('Z').toString();
  }

  private static StringBuilder append(StringBuilder text, int value, int highestPlace) {
    for (int place = highestPlace; place > 0; place /= 10) {
      text.append((char) ('0' + value / place % 10));
    }
    return text;
  }

  /** The instant in epoch milliseconds, or {@link #MALFORMED}. */
  static long parse(char[] text, int from, int length) {
    if (length < SHORTEST || !separated(text, from)) {
      return MALFORMED;
    }
    int year = fourDigits(text, from);
    int month = twoDigits(text, from + 5);
    int day = twoDigits(text, from + 8);
    int hour = twoDigits(text, from + 11);
    int minute = twoDigits(text, from + 14);
    int second = twoDigits(text, from + 17);
    if (!isDate(year, month, day) || !isTime(hour, minute) || second < 0 || second > 59) {
      return MALFORMED;
    }
    long seconds = ((epochDay(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
    return withFractionAndOffset(seconds * 1000, text, from + AFTER_SECONDS, from + length);
  }

  private static boolean separated(char[] text, int from) {
    return text[from + 4] == '-'
        && text[from + 7] == '-'
        && (text[from + 10] == 'T' || text[from + 10] == 't')
        && text[from + 13] == ':'
        && text[from + 16] == ':';
  }

  private static boolean isDate(int year, int month, int day) {
    return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  }

  private static boolean isTime(int hour, int minute) {
    return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
  }

  private static int daysOf(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : DAYS_OF_MONTH[month - 1];
  }

  /**
   * Days since 1970-01-01 in the Gregorian calendar: years are counted from March, so that a leap
   * day is the last of its year, in eras of 400 years.
   */
  private static long epochDay(int year, int month, int day) {
    int yearFromMarch = month <= 2 ? year - 1 : year;
    int monthFromMarch = month <= 2 ? month + 9 : month - 3;
    int era = Math.floorDiv(yearFromMarch, 400);
    int yearOfEra = yearFromMarch - era * 400;
    int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }

  private static long withFractionAndOffset(long epochMillis, char[] text, int from, int to) {
    if (text[from] != '.') {
      return withOffset(epochMillis, text, from, to);
    }
    int millis = 0;
    int at = from + 1;
    for (int place = 100; at < to && isDigit(text[at]); at++, place /= 10) {
      millis += (text[at] - '0') * place;
    }
    return at == from + 1 ? MALFORMED : withOffset(epochMillis + millis, text, at, to);
  }

  private static long withOffset(long localMillis, char[] text, int from, int to) {
    int length = to - from;
    if (length == 1 && (text[from] == 'Z' || text[from] == 'z')) {
      return localMillis;
    }
    if (length != 6 || text[from + 3] != ':') {
      return MALFORMED;
    }
    int hours = twoDigits(text, from + 1);
    int minutes = twoDigits(text, from + 4);
    if (!isTime(hours, minutes)) {
      return MALFORMED;
    }
    long offsetMillis = (hours * 60L + minutes) * 60_000;
    return switch (text[from]) {
      case '+' -> localMillis - offsetMillis;
      case '-' -> localMillis + offsetMillis;
      default -> MALFORMED;
    };
  }

  /** The number of four digits; negative if they are none. */
  private static int fourDigits(char[] text, int at) {
    int high = twoDigits(text, at);
    int low = twoDigits(text, at + 2);
    return high < 0 || low < 0 ? -1 : high * 100 + low;
  }

  /** The number of two digits; negative if they are none. */
  private static int twoDigits(char[] text, int at) {
    return isDigit(text[at]) && isDigit(text[at + 1])
        ? (text[at] - '0') * 10 + text[at + 1] - '0'
        : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
