package dev.wallboard.api.http;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes in memory, up to a limit, in pieces of up to 64 KiB: growing copies nothing, and what is
 * let go of leaves no large holes. For one thread at a time.
 */
final class Segments extends OutputStream {

  static final int SEGMENT_BYTES = 1 << 16;

  private final int maxBytes;
  private final List<byte[]> full = new ArrayList<>();
  private byte[] last;
  private int inLast;
  private int size;

  /**
   * @param maxBytes how many there is room for
   * @param firstBytes the room to begin with, at least 1
   */
  Segments(int maxBytes, int firstBytes) {
    this.maxBytes = maxBytes;
    this.last = new byte[Math.min(firstBytes, SEGMENT_BYTES)];
  }

  int size() {
    return size;
  }

  /** How many more there is room for. */
  int room() {
    return maxBytes - size;
  }

  /** Empties it; the room of the first segment stays. */
  void clear() {
    if (!full.isEmpty()) {
      last = full.get(0);
      full.clear();
    }
    inLast = 0;
    size = 0;
  }

  @Override
  public void write(int b) throws Outgrown {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /** Takes all of the bytes or, with {@link Outgrown}, none. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws Outgrown {
    if (length > room()) {
      throw new Outgrown();
    }
    int from = offset;
    int end = offset + length;
    while (from < end) {
      makeRoom();
      int taken = Math.min(end - from, last.length - inLast);
      System.arraycopy(bytes, from, last, inLast, taken);
      inLast += taken;
      from += taken;
    }
    size += length;
  }

  private void makeRoom() {
    if (inLast == last.length) {
      full.add(last);
      last = new byte[Math.min(SEGMENT_BYTES, last.length * 2)];
      inLast = 0;
    }
  }

  /** Writes all of them to another stream. */
  void writeTo(OutputStream out) throws IOException {
    for (byte[] segment : full) {
      out.write(segment, 0, segment.length);
    }
    out.write(last, 0, inLast);
  }

  /** A copy of all of them in one piece. */
  Buffer toBuffer() {
    Buffer all = Buffer.buffer(size);
    for (byte[] segment : full) {
      all.appendBytes(segment);
    }
    return all.appendBytes(last, 0, inLast);
  }

  /** Reads all of them; nothing must be written meanwhile. */
  InputStream toStream() {
    return new Reading();
  }

  private final class Reading extends InputStream {
    private int segment;
    private int at;
    private int left = size;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (left == 0) {
        return -1;
      }
      byte[] current = current();
      int taken = Math.min(Math.min(length, left), current.length - at);
      System.arraycopy(current, at, bytes, offset, taken);
      at += taken;
      left -= taken;
      return taken;
    }

    private byte[] current() {
      byte[] current = segment < full.size() ? full.get(segment) : last;
      if (at < current.length) {
        return current;
      }
      segment++;
      at = 0;
      return segment < full.size() ? full.get(segment) : last;
    }

    @Override
    public int available() {
      return left;
    }
  }
}
