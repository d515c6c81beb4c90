package dev.wallboard.lab.soak;

import dev.wallboard.model.Event;
import dev.wallboard.store.EventStore;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A store around another, which tells when all was freed that is older than an instant. */
final class CleanedStore implements EventStore {

  private static final long PATIENCE_SECONDS = 60;

  private final EventStore store;

  /** Protects what follows. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition cleaned = lock.newCondition();
  private long cleanBeforeEpochMillis = Long.MIN_VALUE;

  CleanedStore(EventStore store) {
    this.store = store;
  }

  /** Waits until the server has freed all that it can before the instant. */
  void awaitCleaned(long beforeEpochMillis) throws InterruptedException {
    lock.lock();
    try {
      long leftNanos = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (cleanBeforeEpochMillis < beforeEpochMillis) {
        leftNanos = cleaned.awaitNanos(leftNanos);
        if (leftNanos <= 0) {
          throw new IllegalStateException("nothing was freed for " + PATIENCE_SECONDS + " s");
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long carry(String accountId, long beforeEpochMillis, Carry carry) {
    long gone = store.carry(accountId, beforeEpochMillis, carry);
    lock.lock();
    try {
      if (gone == 0) {
        cleanBeforeEpochMillis = Math.max(cleanBeforeEpochMillis, beforeEpochMillis);
        cleaned.signalAll();
      }
    } finally {
      lock.unlock();
    }
    return gone;
  }

  @Override
  public List<String> accounts() {
    return store.accounts();
  }

  @Override
  public CompletionStage<Void> append(String accountId, List<Event> events) {
    return store.append(accountId, events);
  }

  @Override
  public long blocks(String accountId) {
    return store.blocks(accountId);
  }

  @Override
  public void readAll(String accountId, BlockReader reader) {
    store.readAll(accountId, reader);
  }

  @Override
  public long carriedUpToEpochMillis(String accountId) {
    return store.carriedUpToEpochMillis(accountId);
  }

  @Override
  public void close() {
    store.close();
  }
}
