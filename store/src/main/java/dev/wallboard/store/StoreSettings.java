package dev.wallboard.store;

/**
 * How the store on this machine keeps events.
 *
 * @param maxPendingBytes how much may wait to be kept; what comes beyond it is told that the store
 *     is busy ({@code store.max-pending-bytes})
 * @param maxBlockEvents the most events of a block ({@code store.max-block-events})
 * @param maxBlocksACarry how many blocks a carry holds in memory ({@code store.max-blocks-a-carry})
 * @param writeBufferBytes how much is in memory, outside the heap, until it is sorted into files;
 *     up to four times as much is in the log of writes, on disk, and is read again after a crash
 *     ({@code store.write-buffer-bytes})
 */
public record StoreSettings(
    long maxPendingBytes, int maxBlockEvents, int maxBlocksACarry, int writeBufferBytes) {

  public static final StoreSettings DEFAULTS = new StoreSettings(64L << 20, 1_000, 500, 16 << 20);

  public StoreSettings {
    requireBetween("store.max-pending-bytes", 1, Long.MAX_VALUE, maxPendingBytes);
    requireBetween("store.max-block-events", 1, 100_000, maxBlockEvents);
    requireBetween("store.max-blocks-a-carry", 1, 100_000, maxBlocksACarry);
    requireBetween("store.write-buffer-bytes", 64 << 10, 1 << 30, writeBufferBytes);
  }

  /** These settings with another write buffer. */
  public StoreSettings withWriteBufferBytes(int bytes) {
    return new StoreSettings(maxPendingBytes, maxBlockEvents, maxBlocksACarry, bytes);
  }

  private static void requireBetween(String name, long least, long most, long value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value);
    }
  }
}
