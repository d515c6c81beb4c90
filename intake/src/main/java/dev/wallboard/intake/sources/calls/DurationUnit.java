package dev.wallboard.intake.sources.calls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a file writes lengths of time; fractions of a millisecond are cut. */
enum DurationUnit {
  MILLISECONDS("milliseconds", "number of milliseconds", 1),
  SECONDS("seconds", "number of seconds", 1_000),
  MINUTES("minutes", "number of minutes", 60_000),
  CLOCK("clock", "h:mm:ss or mm:ss", 0) {
    @Override
    OptionalLong millis(String value) {
      Matcher clock = CLOCK_TIME.matcher(value);
      if (!clock.matches()) {
        return OptionalLong.empty();
      }
      long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
      long minutes = hours * 60 + Long.parseLong(clock.group(2));
      return OptionalLong.of((minutes * 60 + Long.parseLong(clock.group(3))) * 1_000);
    }
  };

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,30})?");
  private static final Pattern CLOCK_TIME =
      Pattern.compile("(?:([0-9]{1,6}):)?([0-5]?[0-9]):([0-5][0-9])");

  private final String wireName;
  private final String description;
  private final long unitMillis;

  DurationUnit(String wireName, String description, long unitMillis) {
    this.wireName = wireName;
    this.description = description;
    this.unitMillis = unitMillis;
  }

  /** Its name in a mapping. */
  String wireName() {
    return wireName;
  }

  /** What a value should be, to follow "is no". */
  String description() {
    return description;
  }

  /** The length that a value stands for, or empty if it is not written in this way. */
  OptionalLong millis(String value) {
    if (!NUMBER.matcher(value).matches()) {
      return OptionalLong.empty();
    }
    BigDecimal millis = new BigDecimal(value).multiply(BigDecimal.valueOf(unitMillis));
    return OptionalLong.of(millis.setScale(0, RoundingMode.FLOOR).longValueExact());
  }
}
