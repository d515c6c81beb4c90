package dev.wallboard.store;

/**
 * How the store on this machine keeps events.
 *
 * @param maxPendingBytes how much may wait to be kept; what comes beyond it is told that the store
 *     is busy ({@code store.max-pending-bytes})
 * @param maxBlockEvents the most events of a block ({@code store.max-block-events})
 * @param maxBlocksACarry how many blocks a carry holds in memory ({@code store.max-blocks-a-carry})
 */
public record StoreSettings(long maxPendingBytes, int maxBlockEvents, int maxBlocksACarry) {

  public static final StoreSettings DEFAULTS = new StoreSettings(64L << 20, 1_000, 500);

  public StoreSettings {
    requirePositive("store.max-pending-bytes", maxPendingBytes);
    requirePositive("store.max-block-events", maxBlockEvents);
    requirePositive("store.max-blocks-a-carry", maxBlocksACarry);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
  }
}
