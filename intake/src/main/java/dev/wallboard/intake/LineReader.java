package dev.wallboard.intake;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The lines of a stream, ended by LF or CR LF or the end of the stream. Blank ones are passed over,
 * but counted.
 */
final class LineReader extends PieceReader {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long LINE_FEEDS = ONES * '\n';

  LineReader(InputStream in, int maxBytes) throws IOException {
    super(in, maxBytes);
  }

  @Override
  boolean outlivesSyntaxErrors() {
    return true;
  }

  @Override
  boolean next() throws IOException {
    while (nextLine()) {
      if (isTooLong() || Whitespace.skip(bytes(), from(), to()) < to()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line with its end has been read and not been gone to. */
  boolean hasWholeLine() {
    return lineFeed(window.bytes, window.from, window.end) < window.end;
  }

  private boolean nextLine() throws IOException {
    begin();
    number++;
    int scanned = 0;
    while (true) {
      int lineFeed = lineFeed(window.bytes, window.from + scanned, window.end);
      if (lineFeed < window.end) {
        foundLine(lineFeed);
        window.from = lineFeed + 1;
        return true;
      }
      dropIfTooLong();
      scanned = window.end - window.from;
      if (!window.more()) {
        foundLine(window.end);
        window.from = window.end;
        return isTooLong() || scanned > 0;
      }
    }
  }

  private void foundLine(int to) {
    boolean carriageReturn = to > window.from && window.bytes[to - 1] == '\r';
    found(carriageReturn ? to - 1 : to);
  }

  /**
   * The place of the first LF in [from, to), or {@code to}: eight bytes at a time, the lowest byte
   * of a word that equals LF being the lowest that borrows when 1 is taken from each.
   */
  private static int lineFeed(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to) {
      long zeroWhereFeed = (long) LONGS.get(bytes, at) ^ LINE_FEEDS;
      long feeds = (zeroWhereFeed - ONES) & ~zeroWhereFeed & HIGH_BITS;
      if (feeds != 0) {
        return at + Long.numberOfTrailingZeros(feeds) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
