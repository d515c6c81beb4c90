package dev.wallboard.model;

import java.util.Optional;

/**
 * Which ids a call asks for: all there are, or a given few.
 *
 * @param given the ids asked for; empty means all
 */
public record IdFilter(Optional<IdSet> given) {

  /** Every id there is. */
  public static final IdFilter ALL = new IdFilter(Optional.empty());

  /** Just these ids. */
  public static IdFilter of(IdSet ids) {
    return new IdFilter(Optional.of(ids));
  }

  /** Just these ids. */
  public static IdFilter of(long... ids) {
    return of(IdSet.of(ids));
  }

  /** Whether every id is asked for. */
  public boolean all() {
    return given.isEmpty();
  }

  /** Whether this id is asked for. */
  public boolean accepts(long id) {
    return given.map(ids -> ids.contains(id)).orElse(true);
  }
}
