package dev.wallboard.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Whether bytes are UTF-8, told strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
 * The JSON parser alone would let some of that pass.
 */
final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private Utf8() {}

  /** Whether the bytes of [from, to) are UTF-8. */
  static boolean isValid(byte[] bytes, int from, int to) {
    int at = skipAscii(bytes, from, to);
    while (at < to) {
      int length = sequenceLength(bytes, at, to);
      if (length == 0) {
        return false;
      }
      at = skipAscii(bytes, at + length, to);
    }
    return true;
  }

  /** The place behind a byte order mark, if [from, to) begins with one, else {@code from}. */
  static int afterByteOrderMark(byte[] bytes, int from, int to) {
    int length = BYTE_ORDER_MARK.length;
    return to - from >= length && mayBeByteOrderMark(bytes, from, from + length)
        ? from + length
        : from;
  }

  /** Whether all of [from, to), three bytes at most, is how a byte order mark begins. */
  static boolean mayBeByteOrderMark(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, BYTE_ORDER_MARK, 0, to - from);
  }

  private static int skipAscii(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** The bytes of the code point at a place, which is none of ASCII; 0 if it is malformed. */
  private static int sequenceLength(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xff;
    int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > to || !secondFits(first, bytes[at + 1] & 0xff)) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** The second byte is where overlong forms, surrogates and too large code points show. */
  private static boolean secondFits(int first, int second) {
    int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    return second >= least && second <= most;
  }
}
