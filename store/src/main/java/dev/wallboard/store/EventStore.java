package dev.wallboard.store;

import dev.wallboard.model.Event;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The durable set of events of every account. An event kept twice is in the set once; that is seen
 * to by whoever folds it, so a store may hold it twice.
 *
 * <p>Any number of threads may append and read at once. Of one account only one thread at a time
 * may {@link #carry}.
 */
public interface EventStore extends AutoCloseable {

  /** The accounts of which anything is kept, in ascending order. */
  List<String> accounts();

  /**
   * Keeps events of an account, all or none of them. What comes from several threads meanwhile is
   * kept together, with one sync for all.
   *
   * @param events at least one
   * @return completes once they survive a crash. Completes with a {@link StoreTrouble} if they may
   *     not: {@link StoreBusy} if nothing of them was kept and a later try may do better, {@link
   *     StoreFailed} if the disk did not take them. It may complete on a thread of the store, which
   *     must not be held up
   */
  CompletionStage<Void> append(String accountId, List<Event> events);

  /** How many blocks {@link #readAll} will read of an account, give or take those yet to come. */
  long blocks(String accountId);

  /**
   * Reads all that is kept of an account, block by block in the order in which they were kept.
   *
   * @throws StoreDamaged if something that was kept is missing or is not what was kept
   */
  void readAll(String accountId, BlockReader reader);

  /**
   * The instant before which events of the account may be gone, in milliseconds of UTC; {@link
   * Long#MIN_VALUE} if all are there.
   */
  long carriedUpToEpochMillis(String accountId);

  /**
   * Frees the oldest blocks: from the first block on, as long as every event of a block is older
   * than the instant, and at most as many as can well be held in memory; call again until none goes
   * any more. What is still needed of them is kept anew, in the same stroke: a crash leaves all as
   * it was or all as it will be.
   *
   * @param beforeEpochMillis in milliseconds of UTC
   * @return how many blocks are gone
   * @throws StoreDamaged as {@link #readAll}
   * @throws StoreFailed if the disk did not take what is still needed; then nothing is gone
   */
  long carry(String accountId, long beforeEpochMillis, Carry carry);

  /** Keeps what was appended, and lets go of the disk. */
  @Override
  void close();

  /** Takes in what is read. */
  @FunctionalInterface
  interface BlockReader {
    void block(Block block);
  }

  /** Knows what is still needed of old events. */
  @FunctionalInterface
  interface Carry {

    /**
     * What is still needed of the blocks that are to go, taken together. Called once, and only if
     * any is to go.
     */
    Block stillNeeded(List<Block> blocks);
  }
}
