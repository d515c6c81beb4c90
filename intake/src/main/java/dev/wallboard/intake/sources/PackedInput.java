package dev.wallboard.intake.sources;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * An input that may be packed with gzip, which its first two bytes tell whatever its name; read
 * unpacked, and counted as it lies there. Several packed parts, one after the other, are one input.
 */
public final class PackedInput extends FilterInputStream {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Counted counted;

  private PackedInput(InputStream unpacked, Counted counted) {
    super(unpacked);
    this.counted = counted;
  }

  /**
   * Unpacks what comes, if need be. Closing it closes {@code bytes}.
   *
   * @throws IOException if reading does, {@link java.util.zip.ZipException} and {@link
   *     java.io.EOFException} (here and later) if the packed bytes are damaged or cut off
   */
  public static PackedInput of(InputStream bytes) throws IOException {
    Counted counted = new Counted(bytes);
    BufferedInputStream buffered = new BufferedInputStream(counted, BUFFER_BYTES);
    if (!startsWithGzipMagic(buffered)) {
      return new PackedInput(buffered, counted);
    }
    return new PackedInput(new GZIPInputStream(new FurtherParts(buffered), BUFFER_BYTES), counted);
  }

  /** Bytes taken from the input so far, packed ones if it is packed; read-ahead counts. */
  public long bytesTaken() {
    return counted.bytes;
  }

  private static boolean startsWithGzipMagic(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    boolean magic = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return magic;
  }

  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      bytes += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      bytes += Math.max(count, 0);
      return count;
    }
  }

  /**
   * Says that more may come: {@link GZIPInputStream} looks for a further part only then, and a pipe
   * says 0 while it is merely slow. At the real end it looks in vain, which does no harm.
   */
  private static final class FurtherParts extends FilterInputStream {
    FurtherParts(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      return Math.max(super.available(), 1);
    }
  }
}
