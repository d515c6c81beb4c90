package dev.wallboard.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * Which blocks there are of an account: their numbers run from the first up to the next to be
 * written.
 *
 * @param carriedUpToEpochMillis events before it may be gone; the least number of all if none is
 */
record Logbook(long firstBlock, long nextBlock, long carriedUpToEpochMillis) {

  static final Logbook EMPTY = new Logbook(0, 0, Long.MIN_VALUE);

  private static final byte KEY_PREFIX = 'a';

  long blocks() {
    return nextBlock - firstBlock;
  }

  Logbook withNext(long next) {
    return new Logbook(firstBlock, next, carriedUpToEpochMillis);
  }

  /** Where the logbook of an account lies. */
  static byte[] key(String accountId) {
    byte[] id = accountId.getBytes(US_ASCII);
    return ByteBuffer.allocate(1 + id.length).put(KEY_PREFIX).put(id).array();
  }

  static boolean isKey(byte[] key) {
    return key.length > 1 && key[0] == KEY_PREFIX;
  }

  static String accountOf(byte[] key) {
    return new String(key, 1, key.length - 1, US_ASCII);
  }

  /**
   * Where a block of an account lies: behind the account and a byte 0, which is in no account's id,
   * the number, the highest byte first.
   */
  static byte[] blockKey(String accountId, long number) {
    byte[] id = accountId.getBytes(US_ASCII);
    return ByteBuffer.allocate(id.length + 1 + Long.BYTES)
        .put(id)
        .put((byte) 0)
        .putLong(number)
        .array();
  }

  byte[] toBytes(byte[] key) {
    ByteWriter out = new ByteWriter();
    out.writeLong(firstBlock);
    out.writeLong(nextBlock);
    out.writeLong(carriedUpToEpochMillis);
    return BlockCodec.withChecksum(key, out);
  }

  /**
   * Reads a logbook.
   *
   * @throws ByteReader.Garbled if that is none
   */
  static Logbook read(byte[] key, byte[] value) {
    ByteReader in = BlockCodec.checked(key, value);
    Logbook book = new Logbook(in.readLong(), in.readLong(), in.readLong());
    if (!in.atEnd() || book.firstBlock < 0 || book.nextBlock < book.firstBlock) {
      throw new ByteReader.Garbled("it makes no sense");
    }
    return book;
  }
}
