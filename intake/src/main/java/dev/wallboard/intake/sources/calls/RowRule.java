package dev.wallboard.intake.sources.calls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of the rows that fit: an entry of the {@code rows} of a mapping.
 *
 * @param conditions all of which must hold
 * @param skip the reason to leave such rows out, if they are left out
 * @param stages where the instants of a call stand in them, if they are not
 */
record RowRule(List<Condition> conditions, Optional<String> skip, Stages stages) {

  /**
   * Where the instants of a call stand. If there is a {@code connectedAt} in the row, the call was
   * connected; if not, it was abandoned at {@code leftAt}.
   */
  record Stages(
      Optional<Moment> queuedAt,
      Optional<Moment> connectedAt,
      Optional<Moment> leftAt,
      Optional<Moment> closedAt) {

    static final Stages NONE =
        new Stages(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    List<Moment> named() {
      return Stream.of(queuedAt, connectedAt, leftAt, closedAt).flatMap(Optional::stream).toList();
    }
  }

  boolean fits(Row row) {
    return conditions.stream().allMatch(condition -> condition.holds(row));
  }

  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    conditions.forEach(condition -> columns.add(condition.column()));
    for (Moment moment : stages.named()) {
      columns.addAll(moment.timeColumns());
      columns.addAll(moment.durationColumns());
    }
    return columns;
  }
}
