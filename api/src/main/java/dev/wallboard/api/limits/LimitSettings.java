package dev.wallboard.api.limits;

import dev.wallboard.api.access.Bounds;

/**
 * How much may be asked for. Each setting has the name it has in the configuration, in parentheses.
 *
 * @param reads all but ingest
 * @param ingest sending events
 * @param serverTimes how many times as much all callers together may ask for ({@code
 *     limits.server-times})
 * @param maxRemembered how many callers are remembered, those seen last ({@code
 *     limits.max-remembered})
 * @param idsPerParameter ids that a parameter of a call may list ({@code limits.ids-per-parameter})
 */
public record LimitSettings(
    Rate reads, Rate ingest, int serverTimes, int maxRemembered, int idsPerParameter) {

  public static final LimitSettings DEFAULTS =
      new LimitSettings(
          new Rate(1_000, 2_000, 64), new Rate(20_000, 40_000, 256), 4, 50_000, 10_000);

  private static final int MOST = 1_000_000_000;

  /** As good as none, for tests and benchmarks of other things. */
  public static final LimitSettings NONE =
      new LimitSettings(new Rate(MOST, MOST, MOST), new Rate(MOST, MOST, MOST), 1, 50_000, 10_000);

  public LimitSettings {
    Bounds.requireBetween("limits.server-times", 1, 1_000, serverTimes);
    Bounds.requireBetween("limits.ids-per-parameter", 1, 1_000_000, idsPerParameter);
    Bounds.requireBetween("limits.max-remembered", 100, 10_000_000, maxRemembered);
  }

  /**
   * How much of one kind a caller may ask for.
   *
   * @param perSecond requests a second, in the long run ({@code limits.reads-per-second}, {@code
   *     limits.ingest-per-second})
   * @param burst requests at once after a rest ({@code limits.reads-burst}, {@code
   *     limits.ingest-burst})
   * @param atOnce requests that may be under way ({@code limits.reads-at-once}, {@code
   *     limits.ingest-at-once})
   */
  public record Rate(int perSecond, int burst, int atOnce) {

    public Rate {
      Bounds.requireBetween("limits.…-per-second", 1, MOST, perSecond);
      Bounds.requireBetween("limits.…-burst", 1, MOST, burst);
      Bounds.requireBetween("limits.…-at-once", 1, MOST, atOnce);
    }

    Rate times(int factor) {
      return new Rate(times(perSecond, factor), times(burst, factor), times(atOnce, factor));
    }

    private static int times(int number, int factor) {
      return (int) Math.min(MOST, (long) number * factor);
    }
  }
}
