package dev.wallboard.intake.sources.calls;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Optional;

/**
 * A pattern of the letters of {@link DateTimeFormatter}, read strictly (no 30 February) but for
 * upper and lower case, month and day names in English. Years of two digits are 1970 to 2069.
 * {@code iso} stands for ISO 8601 with T or a space in the middle, with or without an offset.
 */
record DatePattern(String text, DateTimeFormatter formatter) {

  private static final String ISO_LETTERS = "uuuu-MM-dd['T'][' ']HH:mm[:ss]";
  private static final String OFFSET_LETTERS = "[XXX][XX][X]";
  private static final int FIRST_TWO_DIGIT_YEAR = 1970;
  private static final ZonedDateTime SAMPLE =
      Instant.parse("2001-12-23T14:45:56.789Z").atZone(ZoneOffset.UTC);

  /**
   * The pattern of these letters.
   *
   * @throws IllegalArgumentException if they are none
   */
  static DatePattern of(String text) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    if (text.equals("iso")) {
      builder
          .appendPattern(ISO_LETTERS)
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern(OFFSET_LETTERS);
    } else {
      append(text, builder);
    }
    return new DatePattern(
        text, builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
  }

  /** Whether what it writes can be read back as that: whether it has all that this takes. */
  boolean makes(TemporalQuery<? extends TemporalAccessor> query) {
    try {
      formatter.parse(formatter.format(SAMPLE), query);
      return true;
    } catch (DateTimeException tooLittle) {
      return false;
    }
  }

  /** What a value stands for, or empty if it is not written in this way. */
  <T> Optional<T> parse(String value, TemporalQuery<T> query) {
    if (!hasShape(value)) {
      return Optional.empty();
    }
    try {
      return Optional.of(formatter.parse(value, query));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Asked first because of several patterns most fail here, which costs no exception. */
  private boolean hasShape(String value) {
    ParsePosition position = new ParsePosition(0);
    return formatter.parseUnresolved(value, position) != null
        && position.getIndex() == value.length();
  }

  /** Strict reading knows years ({@code u}), but not years of an era ({@code y}) without one. */
  private static void append(String text, DateTimeFormatterBuilder builder) {
    StringBuilder letters = new StringBuilder();
    int position = 0;
    while (position < text.length()) {
      int end = endOfPart(text, position);
      String part = text.substring(position, end);
      if (part.equals("yy") || part.equals("uu")) {
        appendLetters(letters, builder);
        builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_TWO_DIGIT_YEAR);
      } else {
        letters.append(part.startsWith("'") ? part : part.replace('y', 'u'));
      }
      position = end;
    }
    appendLetters(letters, builder);
  }

  private static void appendLetters(StringBuilder letters, DateTimeFormatterBuilder builder) {
    if (letters.length() > 0) {
      builder.appendPattern(letters.toString());
      letters.setLength(0);
    }
  }

  /** A part is what stands in apostrophes, or a letter with its repetitions. */
  private static int endOfPart(String text, int start) {
    char first = text.charAt(start);
    if (first == '\'') {
      int closing = text.indexOf('\'', start + 1);
      return closing < 0 ? text.length() : closing + 1;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) == first) {
      end++;
    }
    return end;
  }
}
