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
    requireBetween("store.max-pending-bytes", Long.MAX_VALUE, maxPendingBytes);
    requireBetween("store.max-block-events", 100_000, maxBlockEvents);
    requireBetween("store.max-blocks-a-carry", 100_000, maxBlocksACarry);
  }

  private static void requireBetween(String name, long most, long value) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be from 1 to " + most + ", not " + value);
    }
  }
}
