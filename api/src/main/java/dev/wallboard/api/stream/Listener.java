package dev.wallboard.api.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.Standing;
import java.util.List;

/**
 * One who listens. It is never owed more than one event a call: what it did not take in time is
 * skipped. Belongs to the event loop of its wire.
 */
final class Listener {

  private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);
  private static final byte[] END =
      "event: end\ndata: the login has ended, or its key is disabled\n\n".getBytes(UTF_8);
  private static final long UP_TO_DATE = Long.MAX_VALUE;

  private final Wire wire;
  private final Standing standing;
  private List<String> sent;
  private long lastWriteMillis;
  private long behindSinceMillis = UP_TO_DATE;
  private boolean isOver;

  /**
   * @param sent the digits of what it has
   */
  Listener(Wire wire, Standing standing, List<String> sent, long nowMillis) {
    this.wire = wire;
    this.standing = standing;
    this.sent = sent;
    this.lastWriteMillis = nowMillis;
    wire.write(COMMENT);
  }

  Wire wire() {
    return wire;
  }

  /** Whether a tick has gone by that it had no room for. */
  boolean isBehind() {
    return behindSinceMillis != UP_TO_DATE;
  }

  /** There may be something new. */
  void offer(Snapshot latest, long nowMillis) {
    if (isOver) {
      return;
    }
    if (wire.isFull()) {
      behindSinceMillis = Math.min(behindSinceMillis, nowMillis);
      return;
    }
    behindSinceMillis = UP_TO_DATE;
    byte[] events = latest.eventsFor(sent);
    if (events.length > 0) {
      sent = latest.digits();
      lastWriteMillis = nowMillis;
      wire.write(events);
    }
  }

  /**
   * Sees to it that a quiet line is told from a dead one, and that nobody listens who may not, or
   * who takes nothing.
   */
  void beat(long nowMillis, long commentMillis, long writeMillis) {
    if (isOver) {
      return;
    }
    if (!standing.holds()) {
      isOver = true;
      wire.end(END);
    } else if (wire.isFull()) {
      behindSinceMillis = Math.min(behindSinceMillis, nowMillis);
      if (nowMillis - behindSinceMillis >= writeMillis) {
        isOver = true;
        wire.abort();
      }
    } else if (nowMillis - lastWriteMillis >= commentMillis) {
      lastWriteMillis = nowMillis;
      wire.write(COMMENT);
    }
  }

  /** Its wire is no more. */
  void gone() {
    isOver = true;
  }
}
