package dev.wallboard.api.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that is held in memory as long as it is small enough for that; from there on it goes out
 * as it is made.
 */
final class HeldBody extends OutputStream {

  private final Segments held;
  private final Overflow overflow;
  private @Nullable PacedOutput out;

  /** Begins to send a body that is not held any more. */
  @FunctionalInterface
  interface Overflow {
    PacedOutput begin() throws IOException;
  }

  HeldBody(int maxHeldBytes, Overflow overflow) {
    this.held = new Segments(maxHeldBytes, Segments.SEGMENT_BYTES);
    this.overflow = overflow;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    PacedOutput begun = out;
    if (begun == null && length <= held.room()) {
      held.write(bytes, offset, length);
      return;
    }
    if (begun == null) {
      begun = overflow.begin();
      out = begun;
      held.writeTo(begun);
      held.clear();
    }
    begun.write(bytes, offset, length);
  }

  /** All of it, if it is still held; null if it goes out as it is. */
  @Nullable Segments held() {
    return out == null ? held : null;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
