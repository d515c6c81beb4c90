package dev.wallboard.app.replay;

/**
 * How fast time goes by in a replay.
 *
 * @param times as fast as it did; above 0, infinite for as fast as the server takes it
 */
public record Tempo(double times) {

  /** As fast as the server takes it. */
  public static final Tempo MAX = new Tempo(Double.POSITIVE_INFINITY);

  private static final double LEAST = 0.001;
  private static final double MOST = 100_000;

  public Tempo {
    if (times != Double.POSITIVE_INFINITY && !isSpeed(times)) {
      throw new IllegalArgumentException("no speed: " + times);
    }
  }

  /** Whether it is a speed other than the greatest: 0.001 to 100,000. */
  public static boolean isSpeed(double times) {
    return times >= LEAST && times <= MOST;
  }

  /** How long after the beginning something is due that was so long after it. */
  long dueMillis(long sinceFirstMillis) {
    return (long) (sinceFirstMillis / times);
  }
}
