package dev.wallboard.simulator;

import dev.wallboard.model.TimeGrid;

/**
 * The clock on the wall of the centre.
 *
 * @param aheadMillis how far it is ahead of UTC; negative if behind
 */
record CentreClock(long aheadMillis) {

  /** The minute of the day that it shows at an instant. */
  int minuteOfDay(long epochMillis) {
    return (int)
        (Math.floorMod(epochMillis + aheadMillis, TimeGrid.DAY_MILLIS) / TimeGrid.MINUTE_MILLIS);
  }

  /** The last midnight at the instant or before it, in epoch milliseconds. */
  long midnightUpTo(long epochMillis) {
    return epochMillis - Math.floorMod(epochMillis + aheadMillis, TimeGrid.DAY_MILLIS);
  }
}
