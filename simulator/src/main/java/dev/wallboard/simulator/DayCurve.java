package dev.wallboard.simulator;

import java.util.Arrays;

/**
 * How much is going on at each minute of a day, as a share of the busiest minute. Immutable.
 *
 * <p>The usual day has a hump before noon, a flatter one in the afternoon that runs out into the
 * evening, and a night that is quiet and not dead.
 */
final class DayCurve {

  static final int MINUTES = 24 * 60;

  /** Day in, day out, always the same. */
  static final DayCurve FLAT = new DayCurve(filled(1));

  /** The usual day of those who are there round the clock. */
  static final DayCurve ROUND_THE_CLOCK = usual(0, MINUTES);

  private static final double NIGHT = 0.05;

  private final double[] ratios;
  private final double meanRatio;

  private DayCurve(double[] levels) {
    double peak = Arrays.stream(levels).max().orElseThrow();
    ratios = Arrays.stream(levels).map(level -> level / peak).toArray();
    double sum = 0;
    for (double ratio : ratios) {
      sum += ratio;
    }
    meanRatio = sum / MINUTES;
  }

  private static double[] filled(double level) {
    double[] levels = new double[MINUTES];
    Arrays.fill(levels, level);
    return levels;
  }

  /** The usual day, of which only the minutes of [from, to) are open. */
  static DayCurve usual(int fromMinute, int toMinute) {
    double[] levels = new double[MINUTES];
    for (int minute = fromMinute; minute < toMinute; minute++) {
      levels[minute] =
          NIGHT
              + hump(minute, 10.75, 1.7, 1)
              + hump(minute, 15.25, 2.1, 0.82)
              + hump(minute, 19.75, 1.6, 0.3);
    }
    return new DayCurve(levels);
  }

  private static double hump(int minute, double atHours, double widthHours, double height) {
    double apart = (minute / 60.0 - atHours) / widthHours;
    return height * StrictMath.exp(-apart * apart / 2);
  }

  /** The share at a minute of the day. */
  double ratioAt(int minuteOfDay) {
    return ratios[minuteOfDay];
  }

  /** The share averaged over the day. */
  double meanRatio() {
    return meanRatio;
  }
}
