package dev.wallboard.intake.sources.calls;

import java.util.Set;

/** What must hold of a column for a rule to apply to a row. */
sealed interface Condition {

  /** The column it looks at. */
  String column();

  /** Whether it holds. */
  boolean holds(Row row);

  /** The column has one of these values. */
  record HasValue(String column, Set<String> values) implements Condition {
    @Override
    public boolean holds(Row row) {
      return row.value(column).filter(values::contains).isPresent();
    }
  }

  /** The column has a value. */
  record IsGiven(String column) implements Condition {
    @Override
    public boolean holds(Row row) {
      return row.value(column).isPresent();
    }
  }

  /** The column has none. */
  record IsMissing(String column) implements Condition {
    @Override
    public boolean holds(Row row) {
      return row.value(column).isEmpty();
    }
  }
}
