package dev.wallboard.intake.sources.calls;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** How a file writes its times: the {@code times} of a mapping. */
interface TimeReading {

  /** The times of a row. */
  RowTimes of(Row row);

  /** The columns that are read for every time, whichever column it stands in. */
  Set<String> sharedColumns();

  /** How lengths of time are written. */
  DurationUnit durations();

  /** Each value is an instant by itself. */
  record Instants(List<TimePattern> patterns, ZoneId zone, DurationUnit durations)
      implements TimeReading {

    @Override
    public Set<String> sharedColumns() {
      return Set.of();
    }

    @Override
    public RowTimes of(Row row) {
      return new RowTimes() {
        @Override
        public OptionalLong epochMillis(String column) throws UnusableRowException {
          Optional<String> value = row.value(column);
          return value.isEmpty() ? OptionalLong.empty() : instant(column, value.get());
        }

        @Override
        public OptionalLong durationMillis(String column) throws UnusableRowException {
          return TimeReading.durationMillis(row, column, durations);
        }
      };
    }

    private OptionalLong instant(String column, String value) throws UnusableRowException {
      for (TimePattern pattern : patterns) {
        OptionalLong instant = pattern.epochMillis(value, zone);
        if (instant.isPresent()) {
          return instant;
        }
      }
      throw unreadable(
          column,
          value,
          patterns.stream().map(TimePattern::text).collect(Collectors.joining(" or ")));
    }
  }

  /** The length of time in a column of a row. */
  static OptionalLong durationMillis(Row row, String column, DurationUnit unit)
      throws UnusableRowException {
    Optional<String> value = row.value(column);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong millis = unit.millis(value.get());
    if (millis.isEmpty()) {
      throw unreadable(column, value.get(), unit.description());
    }
    return millis;
  }

  /** A value is not written as it should be. */
  static UnusableRowException unreadable(String column, String value, String expected) {
    return UnusableRowException.ofColumn(column, "\"" + value + "\" is no " + expected);
  }
}
