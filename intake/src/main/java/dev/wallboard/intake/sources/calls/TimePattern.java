package dev.wallboard.intake.sources.calls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A way in which a file writes instants. */
sealed interface TimePattern {

  /** The pattern as a mapping writes it. */
  String text();

  /**
   * The instant that a value stands for, in milliseconds since 1970, or empty if it is not written
   * in this way; fractions of a millisecond are cut.
   *
   * @param zone where the clock stands that a value without an offset was read from
   */
  OptionalLong epochMillis(String value, ZoneId zone);

  /** A date and a time of day, with or without an offset. */
  record DateAndTime(DatePattern pattern) implements TimePattern {
    @Override
    public String text() {
      return pattern.text();
    }

    @Override
    public OptionalLong epochMillis(String value, ZoneId zone) {
      return pattern
          .parse(value, parsed -> inZone(parsed, zone))
          .map(time -> OptionalLong.of(time.toInstant().toEpochMilli()))
          .orElseGet(OptionalLong::empty);
    }

    private static ZonedDateTime inZone(TemporalAccessor parsed, ZoneId otherwise) {
      return parsed.query(TemporalQueries.zone()) == null
          ? LocalDateTime.from(parsed).atZone(otherwise)
          : ZonedDateTime.from(parsed);
    }
  }

  /** Seconds or milliseconds since 1970, with or without decimals. */
  record Epoch(String text, int decimalsOfMillis) implements TimePattern {
    static final Epoch SECONDS = new Epoch("epoch-seconds", 3);
    static final Epoch MILLIS = new Epoch("epoch-millis", 0);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,30})?");

    @Override
    public OptionalLong epochMillis(String value, ZoneId zone) {
      if (!NUMBER.matcher(value).matches()) {
        return OptionalLong.empty();
      }
      BigDecimal millis = new BigDecimal(value).movePointRight(decimalsOfMillis);
      return OptionalLong.of(millis.setScale(0, RoundingMode.FLOOR).longValueExact());
    }
  }
}
