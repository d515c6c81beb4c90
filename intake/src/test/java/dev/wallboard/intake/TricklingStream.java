package dev.wallboard.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;

/** A stream that gives a few bytes at a time, and counts how many it gave. */
final class TricklingStream extends InputStream {

  private final byte[] bytes;
  private final int most;
  private final Random random;
  private int at;

  TricklingStream(byte[] bytes, int most, long seed) {
    this.bytes = bytes;
    this.most = most;
    this.random = new Random(seed);
  }

  int given() {
    return at;
  }

  @Override
  public int read() throws IOException {
    return at == bytes.length ? -1 : bytes[at++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (at == bytes.length) {
      return -1;
    }
    int count = Math.min(Math.min(length, bytes.length - at), 1 + random.nextInt(most));
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }
}
