package dev.wallboard.intake;

import dev.wallboard.model.WallClock;
import java.time.Instant;

/** A clock that shows what it was set to. */
final class SetClock implements WallClock {

  private volatile long nowEpochMillis;

  SetClock(String rfc3339) {
    set(rfc3339);
  }

  void set(String rfc3339) {
    nowEpochMillis = millis(rfc3339);
  }

  static long millis(String rfc3339) {
    return Instant.parse(rfc3339).toEpochMilli();
  }

  @Override
  public long nowEpochMillis() {
    return nowEpochMillis;
  }
}
