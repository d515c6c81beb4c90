package dev.wallboard.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs one body after another with gzip (RFC 1952), fast rather than tight: figures repeat
 * themselves so much that more effort gains little. Holds memory outside the heap; for one thread.
 */
final class GzipPacker extends OutputStream {

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int BUFFER_BYTES = 1 << 13;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private Segments packed = new Segments(0, 1);

  /** The bytes, packed. */
  Segments pack(Segments plain) {
    Segments out = new Segments(Integer.MAX_VALUE, Math.max(64, plain.size() / 4));
    packed = out;
    deflater.reset();
    crc.reset();
    try {
      out.write(HEADER, 0, HEADER.length);
      plain.writeTo(this);
      deflater.finish();
      drain();
      writeInt((int) crc.getValue());
      writeInt(deflater.getTotalIn());
    } catch (IOException e) {
      throw new IllegalStateException("there is room for all that is packed", e);
    }
    return out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    crc.update(bytes, offset, length);
    deflater.setInput(bytes, offset, length);
    drain();
  }

  private void drain() throws IOException {
    int made = deflater.deflate(buffer);
    while (made > 0) {
      packed.write(buffer, 0, made);
      made = deflater.deflate(buffer);
    }
  }

  private void writeInt(int value) throws IOException {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      packed.write(value >> shift);
    }
  }
}
