package dev.wallboard.api.http;

import dev.wallboard.model.Event;
import dev.wallboard.store.Block;
import dev.wallboard.store.EventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A store that keeps events in memory; it can be told to fail, or to take its time. */
final class MemoryStore implements EventStore {

  private final Map<String, List<Block>> blocks = new TreeMap<>();
  private final List<CompletableFuture<Void>> heldUp = new ArrayList<>();
  private @Nullable RuntimeException trouble;
  private boolean isHoldingUp;

  /** From now on nothing is kept, for this reason. */
  synchronized void failWith(RuntimeException reason) {
    trouble = reason;
  }

  /** From now on what is appended is not acknowledged before {@link #goOn}. */
  synchronized void holdUp() {
    isHoldingUp = true;
  }

  /** How many appends wait to be acknowledged. */
  synchronized int heldUp() {
    return heldUp.size();
  }

  void goOn() {
    List<CompletableFuture<Void>> all;
    synchronized (this) {
      isHoldingUp = false;
      all = List.copyOf(heldUp);
      heldUp.clear();
    }
    all.forEach(one -> one.complete(null));
  }

  /** How many events of the account are kept. */
  synchronized int events(String accountId) {
    return blocksOf(accountId).stream().mapToInt(block -> block.events().size()).sum();
  }

  private List<Block> blocksOf(String accountId) {
    return blocks.getOrDefault(accountId, List.of());
  }

  @Override
  public synchronized List<String> accounts() {
    return List.copyOf(blocks.keySet());
  }

  @Override
  public synchronized CompletionStage<Void> append(String accountId, List<Event> events) {
    if (trouble != null) {
      return CompletableFuture.failedFuture(trouble);
    }
    blocks.computeIfAbsent(accountId, id -> new ArrayList<>()).add(Block.of(events));
    CompletableFuture<Void> kept = new CompletableFuture<>();
    if (isHoldingUp) {
      heldUp.add(kept);
    } else {
      kept.complete(null);
    }
    return kept;
  }

  @Override
  public synchronized long blocks(String accountId) {
    return blocksOf(accountId).size();
  }

  @Override
  public synchronized void readAll(String accountId, BlockReader reader) {
    blocksOf(accountId).forEach(reader::block);
  }

  @Override
  public long carriedUpToEpochMillis(String accountId) {
    return Long.MIN_VALUE;
  }

  @Override
  public long carry(String accountId, long beforeEpochMillis, Carry carry) {
    return 0;
  }

  @Override
  public void close() {}
}
