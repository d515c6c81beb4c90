package dev.wallboard.feeds.alerts.firing;

import dev.wallboard.feeds.alerts.firing.AlertState.Firing;
import dev.wallboard.feeds.alerts.firing.AlertState.Inactive;
import dev.wallboard.feeds.alerts.firing.AlertState.Pending;
import dev.wallboard.feeds.alerts.rules.Bound;
import java.util.OptionalDouble;

/**
 * How a state follows from the one before, the value, and the instant.
 *
 * <pre>
 *             breaches                 has breached for so long
 *   inactive ──────────▶ pending ───────────────────────────────▶ firing
 *      ▲                    │ does not breach                       │ clears, or no data
 *      └────────────────────┴───────────────────────────────────────┘
 * </pre>
 *
 * No data does not breach, and clears. Where nothing is to be waited for, inactive is followed by
 * firing.
 *
 * @param holdMillis for how long a value must breach
 */
record Watch(Bound bound, long holdMillis) {

  private static final Inactive INACTIVE = new Inactive();

  AlertState next(AlertState state, OptionalDouble value, long nowEpochMillis) {
    if (state instanceof Firing firing) {
      return clears(value) ? INACTIVE : firing;
    }
    if (!breaches(value)) {
      return INACTIVE;
    }
    long since = state instanceof Pending pending ? pending.sinceEpochMillis() : nowEpochMillis;
    // A clock that was set back begins anew: how long the value has breached is not known.
    long known = Math.min(since, nowEpochMillis);
    return nowEpochMillis - known >= holdMillis
        ? new Firing(known, nowEpochMillis)
        : new Pending(known);
  }

  private boolean breaches(OptionalDouble value) {
    return value.isPresent() && bound.isBreachedBy(value.getAsDouble());
  }

  private boolean clears(OptionalDouble value) {
    return value.isEmpty() || bound.isClearedBy(value.getAsDouble());
  }
}
