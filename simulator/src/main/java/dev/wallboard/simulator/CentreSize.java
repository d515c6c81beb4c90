package dev.wallboard.simulator;

/**
 * How large a simulated contact centre is.
 *
 * @param skills how many skills, 1 to {@link #MAX_SKILLS}
 * @param agents how many agents work there on a day, 1 to {@link #MAX_AGENTS}
 * @param load how busy it is: 1 is a usual day, 2 has twice the visitors for the same agents; above
 *     0, at most {@link #MAX_LOAD}
 */
public record CentreSize(int skills, int agents, double load) {

  public static final int MAX_SKILLS = 10_000;
  public static final int MAX_AGENTS = 100_000;
  public static final double MAX_LOAD = 100;

  /** A centre one walks through in two minutes. */
  public static final CentreSize USUAL = new CentreSize(12, 60, 1);

  /**
   * @throws IllegalArgumentException if a figure is outside its bounds; the message says which
   */
  public CentreSize {
    check("skills", skills, MAX_SKILLS);
    check("agents", agents, MAX_AGENTS);
    if (!(load > 0 && load <= MAX_LOAD)) {
      throw new IllegalArgumentException(
          "load must be above 0 and at most " + MAX_LOAD + ", not " + load);
    }
  }

  private static void check(String name, int count, int max) {
    if (count < 1 || count > max) {
      throw new IllegalArgumentException(name + " must be between 1 and " + max + ", not " + count);
    }
  }
}
