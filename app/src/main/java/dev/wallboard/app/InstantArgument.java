package dev.wallboard.app;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An instant on the command line: RFC 3339 with an offset, as epoch milliseconds. Fractions of a
 * millisecond are cut, as in events.
 */
final class InstantArgument implements ITypeConverter<Long> {

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})",
          Pattern.CASE_INSENSITIVE);

  /** What java.time reads of a fraction; it is cut to milliseconds anyway. */
  private static final Pattern BEYOND_NANOS = Pattern.compile("(\\.\\d{9})\\d+");

  @Override
  public Long convert(String text) {
    if (!RFC_3339.matcher(text).matches()) {
      throw noInstant(text, "it has not this form");
    }
    try {
      return OffsetDateTime.parse(readable(text)).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw noInstant(text, "there is no such day, time or offset");
    }
  }

  private static String readable(String text) {
    return BEYOND_NANOS.matcher(text.toUpperCase(Locale.ROOT)).replaceFirst("$1");
  }

  private static TypeConversionException noInstant(String text, String why) {
    return new TypeConversionException(
        "an instant is written like 2026-11-23T10:40:00Z or 2026-11-23T11:40:00.5+01:00;"
            + " of \"%s\", %s".formatted(text, why));
  }
}
