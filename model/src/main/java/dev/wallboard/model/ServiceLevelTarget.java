package dev.wallboard.model;

/**
 * When an answer is in time, and what those in time are a share of.
 *
 * @param withinSeconds a wait below so many whole seconds is in time
 */
public record ServiceLevelTarget(ServiceLevelFormula formula, int withinSeconds) {

  /** In under 20 s, of all that were answered or gave up. */
  public static final ServiceLevelTarget USUAL =
      new ServiceLevelTarget(ServiceLevelFormula.OFFERED, 20);

  /** The target of each skill. */
  @FunctionalInterface
  public interface OfSkills {

    /** The usual one for all. */
    OfSkills USUAL = skillId -> ServiceLevelTarget.USUAL;

    ServiceLevelTarget of(long skillId);
  }
}
