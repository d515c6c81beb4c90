package dev.wallboard.app.replay;

import java.util.ArrayList;
import java.util.List;

/** Time that goes by when somebody pauses, and not else. */
final class FakeTime {

  static final long NOW_EPOCH_MILLIS = 1_795_430_400_000L;

  private final List<Long> pauses = new ArrayList<>();
  private long elapsedMillis = 5_000;

  Surroundings surroundings() {
    return new Surroundings(() -> NOW_EPOCH_MILLIS, () -> elapsedMillis, this::pause);
  }

  private void pause(long millis) {
    pauses.add(millis);
    elapsedMillis += millis;
  }

  /** How long each pause was. */
  List<Long> pauses() {
    return pauses;
  }

  /** How long all pauses were. */
  long pausedMillis() {
    return elapsedMillis - 5_000;
  }
}
