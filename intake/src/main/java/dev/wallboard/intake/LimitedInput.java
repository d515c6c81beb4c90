package dev.wallboard.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails with {@link BodyTooLarge} where more than the limit would be read of it. */
final class LimitedInput extends FilterInputStream {

  private final long maxBytes;
  private long remainingBytes;

  LimitedInput(InputStream in, long maxBytes) {
    super(in);
    this.maxBytes = maxBytes;
    this.remainingBytes = maxBytes;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      spend(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int wanted = (int) Math.min(length, Math.max(1, remainingBytes));
    int read = super.read(bytes, offset, wanted);
    if (read > 0) {
      spend(read);
    }
    return read;
  }

  private void spend(int bytes) throws BodyTooLarge {
    if (bytes > remainingBytes) {
      throw new BodyTooLarge(maxBytes);
    }
    remainingBytes -= bytes;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = 0;
    while (skipped < bytes && read() >= 0) {
      skipped++;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
