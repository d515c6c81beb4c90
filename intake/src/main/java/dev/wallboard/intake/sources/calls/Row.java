package dev.wallboard.intake.sources.calls;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One call as its file has it.
 *
 * @param file the name of the file, without folders
 * @param number its place in the file: 1 for the first after the header
 * @param columns where the values stand
 * @param values as many as columns, at least
 * @param none the values that mean there is none, the empty one aside
 */
record Row(String file, long number, Columns columns, List<String> values, Set<String> none) {

  /** The value of a column, without spaces around it, unless there is none. */
  Optional<String> value(String column) {
    String value = values.get(columns.placeOf(column)).strip();
    return value.isEmpty() || none.contains(value) ? Optional.empty() : Optional.of(value);
  }

  /** The value of a column in words, for messages. */
  String shown(String column) {
    return value(column).map(value -> "\"" + value + "\"").orElse("none");
  }
}
