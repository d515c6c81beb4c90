package dev.wallboard.model;

/**
 * How long an agent was in a state, in milliseconds (spec: Agent Activity).
 *
 * @param totalMillis in all
 * @param chattingMillis of it with at least one engagement
 * @param inMaxConcurrencyMillis of it with as many engagements as the agent may have
 */
public record StateTimes(long totalMillis, long chattingMillis, long inMaxConcurrencyMillis) {

  /** Never in it. */
  public static final StateTimes NONE = new StateTimes(0, 0, 0);

  /** How long of it without an engagement. */
  public long notChattingMillis() {
    return totalMillis - chattingMillis;
  }

  /** Both together. */
  public StateTimes plus(StateTimes other) {
    return new StateTimes(
        totalMillis + other.totalMillis,
        chattingMillis + other.chattingMillis,
        inMaxConcurrencyMillis + other.inMaxConcurrencyMillis);
  }
}
