package dev.wallboard.api.http;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies are in memory, of all connections together. For any thread. */
final class HeldBytes {

  private final long maxBytes;
  private final AtomicLong held = new AtomicLong();

  HeldBytes(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Counts more bytes as held; false, and then nothing is counted, if they would be too many. */
  boolean take(long bytes) {
    if (held.addAndGet(bytes) <= maxBytes) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  /** These bytes are held no more. */
  void release(long bytes) {
    held.addAndGet(-bytes);
  }

  /** How many there are. */
  long bytes() {
    return held.get();
  }
}
