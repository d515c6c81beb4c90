package dev.wallboard.intake.sources.calls;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalQuery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Times of day in several columns and their date in another: a time is on that date, unless this
 * puts it more than 12 hours before the previous stage of the call; then on the first day that does
 * not. A time that is slightly early, as from a clock that lags behind another, so stays where it
 * is.
 *
 * @param stages the columns of times in the order in which a call goes through them
 */
record ClockTimes(
    String dateColumn,
    List<DatePattern> datePatterns,
    List<DatePattern> clockPatterns,
    List<String> stages,
    ZoneId zone,
    DurationUnit durations)
    implements TimeReading {

  private static final int MOST_HOURS_BACK = 12;

  @Override
  public Set<String> sharedColumns() {
    Set<String> columns = new LinkedHashSet<>(stages);
    columns.add(dateColumn);
    return columns;
  }

  @Override
  public RowTimes of(Row row) {
    return new Walk(row);
  }

  /** Goes through the stages of one row as far as it is asked for, and each only once. */
  private final class Walk implements RowTimes {
    private final Row row;
    private final @Nullable LocalDateTime[] reached = new LocalDateTime[stages.size()];
    private int walked;
    private @Nullable LocalDateTime previous;

    Walk(Row row) {
      this.row = row;
    }

    @Override
    public OptionalLong epochMillis(String column) throws UnusableRowException {
      int stage = stages.indexOf(column);
      while (walked <= stage) {
        reached[walked] = time(stages.get(walked));
        walked++;
      }
      LocalDateTime time = reached[stage];
      return time == null
          ? OptionalLong.empty()
          : OptionalLong.of(time.atZone(zone).toInstant().toEpochMilli());
    }

    @Override
    public OptionalLong durationMillis(String column) throws UnusableRowException {
      return TimeReading.durationMillis(row, column, durations);
    }

    private @Nullable LocalDateTime time(String column) throws UnusableRowException {
      Optional<String> value = row.value(column);
      if (value.isEmpty()) {
        return null;
      }
      LocalTime clock = parse(column, value.get(), clockPatterns, LocalTime::from);
      LocalDateTime time = date().atTime(clock);
      while (previous != null && time.isBefore(previous.minusHours(MOST_HOURS_BACK))) {
        time = time.plusDays(1);
      }
      previous = time;
      return time;
    }

    private LocalDate date() throws UnusableRowException {
      Optional<String> value = row.value(dateColumn);
      if (value.isEmpty()) {
        throw UnusableRowException.ofColumn(dateColumn, "none, but times of day need their date");
      }
      return parse(dateColumn, value.get(), datePatterns, LocalDate::from);
    }
  }

  private static <T> T parse(
      String column, String value, List<DatePattern> patterns, TemporalQuery<T> query)
      throws UnusableRowException {
    for (DatePattern pattern : patterns) {
      Optional<T> parsed = pattern.parse(value, query);
      if (parsed.isPresent()) {
        return parsed.get();
      }
    }
    throw TimeReading.unreadable(
        column,
        value,
        patterns.stream().map(DatePattern::text).collect(Collectors.joining(" or ")));
  }
}
