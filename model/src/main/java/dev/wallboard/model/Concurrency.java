package dev.wallboard.model;

/**
 * How many engagements an agent may be connected to at once: a number, or without limit.
 *
 * @param limit 0 or more; {@link #UNLIMITED} has the largest
 * @param unlimited whether there is no limit at all
 */
public record Concurrency(int limit, boolean unlimited) {

  /** No limit. */
  public static final Concurrency UNLIMITED = new Concurrency(Integer.MAX_VALUE, true);

  /** What an agent has of whom no profile says anything. */
  public static final Concurrency ONE = of(1);

  public Concurrency {
    if (limit < 0) {
      throw new IllegalArgumentException("maxConcurrency must not be negative, not " + limit);
    }
  }

  /** At most {@code limit} at once, 0 or more. */
  public static Concurrency of(int limit) {
    return new Concurrency(limit, false);
  }
}
