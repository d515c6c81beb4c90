package dev.wallboard.intake;

import dev.wallboard.engine.AccountEngine;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.store.Block;
import dev.wallboard.store.EventStore;
import java.util.OptionalLong;

/** Makes the engines of accounts from what the store keeps of them. */
public final class ReadBack {

  private final EventStore store;
  private final EngineSettings settings;

  ReadBack(EventStore store, EngineSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  EventStore store() {
    return store;
  }

  /**
   * The earliest that {@code now} may be for an account: what the oldest frame of an earlier one
   * would reach may be gone.
   */
  long earliestNowEpochMillis(String accountId) {
    long gone = store.carriedUpToEpochMillis(accountId);
    return gone == Long.MIN_VALUE ? gone : gone + TimeGrid.DAY_MILLIS;
  }

  /** The engine of an account with all its events, started. */
  AccountEngine engine(String accountId, long nowEpochMillis, Listener listener) {
    AccountEngine engine = new AccountEngine(settings, nowEpochMillis);
    Count count = new Count(accountId, store.blocks(accountId), listener);
    store.readAll(
        accountId,
        block -> {
          engine.apply(block.events());
          engine.recall(
              block.skillsSeen(),
              block.over(),
              block.carriedUpToEpochMillis(),
              block.lastEventEpochMillis());
          count.add(block);
        });
    engine.start();
    return engine;
  }

  /** An account without events. */
  Moment nothing(long nowEpochMillis) {
    AccountEngine engine = new AccountEngine(settings, nowEpochMillis);
    engine.start();
    return new Moment(engine.snapshot(), nowEpochMillis, OptionalLong.empty());
  }

  /** Hears how far the reading has come. */
  @FunctionalInterface
  public interface Listener {

    /** Does not listen. */
    Listener UNHEARD = (accountId, blocks, ofBlocks, events) -> {};

    /** So many blocks of the account were read, with so many events. */
    void read(String accountId, long blocks, long ofBlocks, long events);
  }

  /** Counts what is read of an account. */
  private static final class Count {
    private final String accountId;
    private final long ofBlocks;
    private final Listener listener;
    private long blocks;
    private long events;

    Count(String accountId, long ofBlocks, Listener listener) {
      this.accountId = accountId;
      this.ofBlocks = ofBlocks;
      this.listener = listener;
    }

    void add(Block block) {
      blocks++;
      events += block.events().size();
      listener.read(accountId, blocks, ofBlocks, events);
    }
  }
}
