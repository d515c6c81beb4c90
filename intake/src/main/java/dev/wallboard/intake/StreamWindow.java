package dev.wallboard.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * The part of a stream that is being looked at: {@code bytes[from, end)}. It begins small, since
 * most bodies are, and grows only as far as its user keeps {@code from} back.
 */
final class StreamWindow {

  private static final int INITIAL_BYTES = 8_192;

  private final InputStream in;
  private boolean ended;

  byte[] bytes = new byte[INITIAL_BYTES];
  int from;
  int end;

  StreamWindow(InputStream in) {
    this.in = in;
  }

  /**
   * Reads on, once, and keeps what is in the window, though its place may change; false at the end
   * of the stream.
   */
  boolean more() throws IOException {
    if (ended) {
      return false;
    }
    if (end == bytes.length) {
      makeRoom();
    }
    int read = in.read(bytes, end, bytes.length - end);
    ended = read < 0;
    end += Math.max(read, 0);
    return !ended;
  }

  private void makeRoom() {
    byte[] target = from > 0 ? bytes : new byte[bytes.length * 2];
    System.arraycopy(bytes, from, target, 0, end - from);
    bytes = target;
    end -= from;
    from = 0;
  }

  /** Steps over a byte order mark, if one comes next. */
  void skipByteOrderMark() throws IOException {
    boolean more = true;
    while (more && end - from < 3 && Utf8.mayBeByteOrderMark(bytes, from, end)) {
      more = more();
    }
    from = Utf8.afterByteOrderMark(bytes, from, end);
  }
}
