package dev.wallboard.intake;

import dev.wallboard.model.Event;
import dev.wallboard.store.Block;
import dev.wallboard.store.EventStore;
import dev.wallboard.store.StoreTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A store in memory that can be told to hold its answers back, or to fail. */
final class ListStore implements EventStore {

  private final TreeMap<String, List<Block>> blocks = new TreeMap<>();
  private final TreeMap<String, Long> carriedUpTo = new TreeMap<>();
  private final List<CompletableFuture<Void>> held = new ArrayList<>();
  private boolean holding;
  private @Nullable StoreTrouble trouble;

  /** From now on what is kept is not answered for until {@link #release}. */
  synchronized void hold() {
    holding = true;
  }

  /** Answers for all that was kept. */
  void release() {
    List<CompletableFuture<Void>> kept;
    synchronized (this) {
      holding = false;
      kept = new ArrayList<>(held);
      held.clear();
    }
    kept.forEach(future -> future.complete(null));
  }

  /** From now on nothing is kept. */
  synchronized void failWith(StoreTrouble reason) {
    trouble = reason;
  }

  synchronized List<Block> blocksOf(String accountId) {
    return List.copyOf(blocks.getOrDefault(accountId, List.of()));
  }

  @Override
  public synchronized List<String> accounts() {
    return List.copyOf(blocks.keySet());
  }

  @Override
  public synchronized CompletionStage<Void> append(String accountId, List<Event> events) {
    if (trouble != null) {
      return CompletableFuture.failedStage(trouble);
    }
    blocks.computeIfAbsent(accountId, absent -> new ArrayList<>()).add(Block.of(events));
    CompletableFuture<Void> kept = new CompletableFuture<>();
    if (holding) {
      held.add(kept);
    } else {
      kept.complete(null);
    }
    return kept;
  }

  @Override
  public long blocks(String accountId) {
    return blocksOf(accountId).size();
  }

  @Override
  public void readAll(String accountId, BlockReader reader) {
    blocksOf(accountId).forEach(reader::block);
  }

  @Override
  public synchronized long carriedUpToEpochMillis(String accountId) {
    return carriedUpTo.getOrDefault(accountId, Long.MIN_VALUE);
  }

  @Override
  public synchronized long carry(String accountId, long beforeEpochMillis, Carry carry) {
    List<Block> log = blocks.getOrDefault(accountId, new ArrayList<>());
    int gone = 0;
    while (gone < log.size() && newestEpochMillis(log.get(gone)) < beforeEpochMillis) {
      gone++;
    }
    if (gone > 0) {
      Block needed = carry.stillNeeded(List.copyOf(log.subList(0, gone)));
      log.subList(0, gone).clear();
      log.add(needed);
      carriedUpTo.merge(accountId, beforeEpochMillis, Math::max);
    }
    return gone;
  }

  private static long newestEpochMillis(Block block) {
    return block.events().stream()
        .mapToLong(Event::epochMillis)
        .reduce(block.carriedUpToEpochMillis(), Math::max);
  }

  @Override
  public void close() {}
}
