package dev.wallboard.intake;

import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.WallClock;
import java.util.OptionalLong;

/**
 * How late it is, for work that cannot be undone: the earlier of what the clock shows and what it
 * would show had nobody set it since the start. Where the two are further apart than {@value
 * #MAX_DISAGREEMENT_MILLIS} milliseconds, nobody knows.
 */
public final class TrustedTime {

  /** How far the clocks may be apart. */
  public static final long MAX_DISAGREEMENT_MILLIS = 60_000;

  private final WallClock wall;
  private final ElapsedClock elapsed;

  /** What the clock showed when the elapsed one stood at 0. */
  private final long originEpochMillis;

  /** Both clocks are right now. */
  public TrustedTime(WallClock wall, ElapsedClock elapsed) {
    this.wall = wall;
    this.elapsed = elapsed;
    this.originEpochMillis = wall.nowEpochMillis() - elapsed.elapsedMillis();
  }

  /** How late it is at least, in milliseconds of UTC; empty if nobody knows. */
  public OptionalLong nowEpochMillis() {
    long shown = wall.nowEpochMillis();
    long reckoned = originEpochMillis + elapsed.elapsedMillis();
    return Math.abs(shown - reckoned) > MAX_DISAGREEMENT_MILLIS
        ? OptionalLong.empty()
        : OptionalLong.of(Math.min(shown, reckoned));
  }
}
