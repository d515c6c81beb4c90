package dev.wallboard.engine;

import java.util.Arrays;

/**
 * Writes numbers one after the other into as few bytes as they need: seven bits a byte, the lowest
 * first, the top bit set on all but the last byte.
 */
final class PackedWriter {

  private static final int LONGEST_NUMBER_BYTES = 10;

  private byte[] bytes = new byte[256];
  private int size;

  /** Starts over. */
  void clear() {
    size = 0;
  }

  /** The lowest 8 bits. */
  void writeByte(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  /** A number that is seldom negative: those take ten bytes. */
  void writeUnsigned(long value) {
    ensure(LONGEST_NUMBER_BYTES);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A number of either sign, short if it is near 0. */
  void writeSigned(long value) {
    writeUnsigned((value << 1) ^ (value >> 63));
  }

  /** Part of other packed bytes as it is. */
  void writeBytes(byte[] from, int start, int length) {
    ensure(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  /** Writes all of it once more, there. */
  void copyTo(PackedWriter other) {
    other.writeBytes(bytes, 0, size);
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  /** All that was written, in an array of just that length. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
