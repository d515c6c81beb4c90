package dev.wallboard.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Something the committer is to do, and who waits for it. */
sealed interface Work {

  String accountId();

  /** Completes when it is synced. */
  CompletableFuture<Void> done();

  /** How many bytes it holds in memory. */
  long bytes();

  /**
   * Events to keep.
   *
   * @param parts each of at most as many events as a block may have
   */
  record Append(
      String accountId, List<BlockCodec.Part> parts, long bytes, CompletableFuture<Void> done)
      implements Work {}

  /**
   * Blocks to replace by what is carried of them.
   *
   * @param nextFirst the number of the first block that stays
   */
  record Carried(
      String accountId,
      long nextFirst,
      long upToEpochMillis,
      List<Block> blocks,
      CompletableFuture<Void> done)
      implements Work {

    @Override
    public long bytes() {
      return 0;
    }
  }
}
