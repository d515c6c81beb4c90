package dev.wallboard.engine;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {

  private byte[] bytes = new byte[0];
  private int position;

  /** Starts at the beginning of these bytes. */
  void open(byte[] packed) {
    open(packed, 0);
  }

  /** Starts at a place within these bytes. */
  void open(byte[] packed, int start) {
    bytes = packed;
    position = start;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == bytes.length;
  }

  int readByte() {
    return bytes[position++] & 0xff;
  }

  long readUnsigned() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[position++];
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  long readSigned() {
    long zigzag = readUnsigned();
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }
}
