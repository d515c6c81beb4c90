package dev.wallboard.api.http;

import dev.wallboard.intake.BodyTooLarge;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a body as they came, read once. Of a body that is too large only its beginning is
 * here, and reading beyond it fails.
 *
 * <p>Filled on an event loop, then read on a worker.
 */
final class HeldBody extends InputStream {

  private final Deque<Buffer> buffers = new ArrayDeque<>();
  private final long maxBytes;
  private long bytes;
  private boolean tooLarge;

  private byte @Nullable [] current;
  private int at;

  HeldBody(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Takes what fits; false if the body is too large. */
  boolean add(Buffer buffer) {
    if (tooLarge) {
      return false;
    }
    long fits = Math.min(buffer.length(), maxBytes - bytes);
    bytes += fits;
    if (fits > 0) {
      buffers.add(fits < buffer.length() ? buffer.slice(0, (int) fits) : buffer);
    }
    tooLarge = fits < buffer.length();
    return !tooLarge;
  }

  /** How many bytes are held. */
  long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    byte[] from = unread();
    if (from == null) {
      if (tooLarge) {
        throw new BodyTooLarge(maxBytes);
      }
      return -1;
    }
    int count = Math.min(length, from.length - at);
    System.arraycopy(from, at, into, offset, count);
    at += count;
    return count;
  }

  private byte @Nullable [] unread() {
    while (current == null || at == current.length) {
      Buffer next = buffers.poll();
      if (next == null) {
        return null;
      }
      current = next.getBytes();
      at = 0;
    }
    return current;
  }
}
