package dev.wallboard.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Reads what a {@link ByteWriter} wrote. What cannot have been written so is {@link Garbled}. */
final class ByteReader {

  private final byte[] bytes;
  private final int end;
  private int at;

  ByteReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  boolean atEnd() {
    return at == end;
  }

  int readByte() {
    if (at == end) {
      throw new Garbled("it ends too early");
    }
    return bytes[at++] & 0xff;
  }

  long readUnsigned() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new Garbled("a number has too many bytes");
  }

  long readSigned() {
    long value = readUnsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A number of things, each of which takes a byte at least. */
  int readCount() {
    long count = readUnsigned();
    if (count < 0 || count > end - at) {
      throw new Garbled("it counts more than there can be");
    }
    return (int) count;
  }

  String readText() {
    int length = readCount();
    String text = new String(bytes, at, length, UTF_8);
    at += length;
    return text;
  }

  /** All bytes that are left. */
  byte[] readRest() {
    byte[] rest = Arrays.copyOfRange(bytes, at, end);
    at = end;
    return rest;
  }

  long readLong() {
    return ((long) readInt() << 32) | (readInt() & 0xffffffffL);
  }

  int readInt() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | readByte();
    }
    return value;
  }

  /** Bytes that nothing of ours wrote. */
  static final class Garbled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Garbled(String message) {
      super(message);
    }
  }
}
