package dev.wallboard.model;

import java.util.List;
import java.util.Optional;

/**
 * What {@code servicelevel} says of one stretch of time.
 *
 * @param skills the skills asked for with anybody answered or abandoned, ascending by id; empty at
 *     account level
 * @param totals over the skills asked for, or over all at account level
 */
public record ServiceLevelSection(Optional<List<Keyed<OfSkill>>> skills, ServiceLevel totals) {

  /** A skill's, and what it was measured by. */
  public record OfSkill(ServiceLevel level, ServiceLevelTarget target) {}
}
