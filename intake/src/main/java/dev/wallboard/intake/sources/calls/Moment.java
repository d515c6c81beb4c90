package dev.wallboard.intake.sources.calls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** How the instant of a stage is got from the columns of a row. */
sealed interface Moment {

  /**
   * The instant, in milliseconds since 1970, or empty if the row has none.
   *
   * @throws UnusableRowException if a value is not written as the mapping says
   */
  OptionalLong at(RowTimes times) throws UnusableRowException;

  /** The columns of instants it may look at. */
  Set<String> timeColumns();

  /** The columns of lengths of time it may look at. */
  Set<String> durationColumns();

  /** What a column holds. */
  record OfColumn(String column) implements Moment {
    @Override
    public OptionalLong at(RowTimes times) throws UnusableRowException {
      return times.epochMillis(column);
    }

    @Override
    public Set<String> timeColumns() {
      return Set.of(column);
    }

    @Override
    public Set<String> durationColumns() {
      return Set.of();
    }
  }

  /** One of several moments. */
  record OneOf(Choice choice, List<Moment> moments) implements Moment {
    @Override
    public OptionalLong at(RowTimes times) throws UnusableRowException {
      OptionalLong chosen = OptionalLong.empty();
      for (Moment moment : moments) {
        if (choice == Choice.FIRST && chosen.isPresent()) {
          return chosen;
        }
        chosen = choice.of(chosen, moment.at(times));
      }
      return chosen;
    }

    @Override
    public Set<String> timeColumns() {
      Set<String> columns = new LinkedHashSet<>();
      moments.forEach(moment -> columns.addAll(moment.timeColumns()));
      return columns;
    }

    @Override
    public Set<String> durationColumns() {
      Set<String> columns = new LinkedHashSet<>();
      moments.forEach(moment -> columns.addAll(moment.durationColumns()));
      return columns;
    }
  }

  /** Which of the moments that a row has. */
  enum Choice {
    FIRST,
    EARLIEST,
    LATEST;

    OptionalLong of(OptionalLong chosen, OptionalLong next) {
      if (chosen.isEmpty() || next.isEmpty()) {
        return chosen.isEmpty() ? next : chosen;
      }
      return switch (this) {
        case FIRST -> chosen;
        case EARLIEST -> OptionalLong.of(Math.min(chosen.getAsLong(), next.getAsLong()));
        case LATEST -> OptionalLong.of(Math.max(chosen.getAsLong(), next.getAsLong()));
      };
    }
  }

  /** A length of time after another moment, or before it if {@code sign} is −1. */
  record Shifted(Moment from, int sign, String durationColumn) implements Moment {
    @Override
    public OptionalLong at(RowTimes times) throws UnusableRowException {
      OptionalLong start = from.at(times);
      OptionalLong duration = times.durationMillis(durationColumn);
      return start.isEmpty() || duration.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(start.getAsLong() + sign * duration.getAsLong());
    }

    @Override
    public Set<String> timeColumns() {
      return from.timeColumns();
    }

    @Override
    public Set<String> durationColumns() {
      Set<String> columns = new LinkedHashSet<>(from.durationColumns());
      columns.add(durationColumn);
      return columns;
    }
  }

  /** The columns it may look at, to show in messages. */
  default String shown() {
    Set<String> columns = new LinkedHashSet<>(timeColumns());
    columns.addAll(durationColumns());
    return String.join(", ", columns);
  }
}
