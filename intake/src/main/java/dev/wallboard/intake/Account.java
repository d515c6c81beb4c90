package dev.wallboard.intake;

import dev.wallboard.engine.AccountEngine;
import dev.wallboard.engine.Remains;
import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.model.WallClock;
import dev.wallboard.store.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One account of a server: its engine, and the lock that lets one thread at a time have it. For any
 * thread.
 *
 * <p>Its {@code now} is that of the clock, but waits for batches on their way ({@link Arrivals}),
 * and does not go back. Where the clock is set back by more than {@value #MAX_LEAD_MILLIS}
 * milliseconds, the engine, which has forgotten too much, is made anew from the store.
 */
final class Account {

  /** How far {@code now} may be ahead of the clock. */
  static final long MAX_LEAD_MILLIS = 60_000;

  private static final int BATCH = 1_000;

  private final String id;
  private final ReadBack readBack;
  private final WallClock clock;

  /**
   * Protects what follows. Held for a batch of events at most, and while the disk works only where
   * the clock was set back.
   */
  private final ReentrantLock lock = new ReentrantLock();

  private final Arrivals arrivals = new Arrivals();
  private final AccountRoll roll;
  private volatile AccountEngine engine;
  private long latestEpochMillis;

  /** Before this instant {@code now} may not be any more. */
  private long earliestEpochMillis;

  /**
   * Reads the account back.
   *
   * @throws dev.wallboard.store.StoreDamaged if the store is not as it was left
   */
  Account(
      String id,
      ReadBack readBack,
      AccountLimits limits,
      WallClock clock,
      ReadBack.Listener listener) {
    this.id = id;
    this.readBack = readBack;
    this.clock = clock;
    this.earliestEpochMillis = readBack.earliestNowEpochMillis(id);
    this.latestEpochMillis = presentEpochMillis();
    this.engine = readBack.engine(id, latestEpochMillis, listener);
    this.roll = new AccountRoll(engine.ids(), limits);
  }

  private long presentEpochMillis() {
    return Math.max(clock.nowEpochMillis(), earliestEpochMillis);
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** What there is of it that has ids. */
  AccountRoll roll() {
    return roll;
  }

  /** How many engagements are in a queue or with an agent. */
  int openEngagements() {
    return engine.openEngagements();
  }

  /** Whether any engagement may have no more events. */
  boolean hasFullEngagements() {
    return !engine.fullEngagements().isEmpty();
  }

  /** Whether this one may not, but for messages. */
  boolean isFull(String engagementId) {
    return engine.fullEngagements().contains(engagementId);
  }

  /** Whether nothing is known of the engagement. */
  boolean isNew(String engagementId) {
    return !locked(() -> engine.knows(engagementId));
  }

  /** The account as it stands. */
  Moment moment() {
    return locked(
        () -> {
          advance();
          return new Moment(engine.snapshot(), latestEpochMillis, lastEvent());
        });
  }

  private OptionalLong lastEvent() {
    long last = engine.lastEventEpochMillis();
    return last == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(last);
  }

  /** Moves on to the present, as far as may be. */
  private void advance() {
    long present = presentEpochMillis();
    if (present < latestEpochMillis - MAX_LEAD_MILLIS) {
      engine = readBack.engine(id, present, ReadBack.Listener.UNHEARD);
      latestEpochMillis = present;
    }
    latestEpochMillis = Math.max(latestEpochMillis, arrivals.cap(present));
    engine.advance(latestEpochMillis);
  }

  /**
   * Begins a batch: the instant at which its events are to be judged. It must be followed by {@link
   * #arrived}, with the same instant, whatever becomes of the batch.
   */
  long arriving() {
    return locked(
        () -> {
          advance();
          long nowEpochMillis = Math.max(latestEpochMillis, presentEpochMillis());
          arrivals.begin(nowEpochMillis);
          return nowEpochMillis;
        });
  }

  /**
   * Ends a batch.
   *
   * @param kept its events, which the store has; empty if it has none
   */
  void arrived(long judgedEpochMillis, List<Event> kept) {
    for (int from = 0; from < kept.size(); from += BATCH) {
      List<Event> some = kept.subList(from, Math.min(kept.size(), from + BATCH));
      locked(
          () -> {
            advance();
            engine.apply(some);
            return some;
          });
    }
    locked(
        () -> {
          arrivals.end(judgedEpochMillis);
          return kept;
        });
  }

  /**
   * Has the store free what it need not keep any more.
   *
   * @param trustedEpochMillis how late it is at least, whoever may have set the clock
   * @return how many blocks are gone
   */
  long clean(long trustedEpochMillis) {
    long judged = arriving();
    try {
      long oldest = locked(() -> engine.floorEpochMillis());
      return TimeGrid.bucketOf(oldest) > TimeGrid.oldestBucketAt(trustedEpochMillis)
          ? 0
          : carry(oldest);
    } finally {
      arrived(judged, List.of());
    }
  }

  private long carry(long oldestEpochMillis) {
    long gone = 0;
    long justGone;
    do {
      justGone =
          readBack
              .store()
              .carry(id, oldestEpochMillis, blocks -> stillNeeded(blocks, oldestEpochMillis));
      gone += justGone;
    } while (justGone > 0);
    locked(() -> earliestEpochMillis = readBack.earliestNowEpochMillis(id));
    return gone;
  }

  private Block stillNeeded(List<Block> blocks, long oldestEpochMillis) {
    List<Event> events = new ArrayList<>();
    List<EngagementOver> over = new ArrayList<>();
    for (Block block : blocks) {
      Remains remains = locked(() -> engine.remainsOf(block.events()));
      events.addAll(remains.events());
      over.addAll(remains.over());
      block.over().stream().filter(old -> mayHaveEvents(old, block)).forEach(over::add);
    }
    return new Block(
        events,
        locked(() -> engine.skillsSeen()),
        over,
        oldestEpochMillis,
        locked(() -> engine.lastEventEpochMillis()));
  }

  /**
   * Whether events may be kept that are over with it. Those that came before the block are gone
   * with it; after it only such can have come as were not too old when it was made.
   */
  private static boolean mayHaveEvents(EngagementOver over, Block block) {
    return over.untilEpochMillis() > block.carriedUpToEpochMillis();
  }
}
