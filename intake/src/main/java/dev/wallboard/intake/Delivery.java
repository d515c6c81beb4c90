package dev.wallboard.intake;

import dev.wallboard.intake.Receipt.Cause;
import dev.wallboard.intake.Receipt.Refused;
import dev.wallboard.intake.Receipt.Shortfall;
import dev.wallboard.model.Event;
import dev.wallboard.store.EventStore;
import dev.wallboard.store.StoreBusy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What one sender brings at once, on its way through the door. Events are judged as they come, and
 * go on in batches; up to {@value #MAX_BATCHES_UNDER_WAY} are under way while the next is read.
 *
 * <p>Belongs to the thread that brings it, but for what batches report when they are through.
 */
final class Delivery implements DecodeListener {

  static final int BATCH = 1_000;
  private static final int MAX_BATCHES_UNDER_WAY = 8;

  private final String accountId;
  private final Accounts accounts;
  private final EventStore store;
  private final Executor appliers;
  private final Admission admission;
  private final AccountLimits limits;
  private @Nullable Capacity capacity;

  private final List<Refused> refusals = new ArrayList<>();
  private long received;
  private long rejected;

  private List<Event> batch = new ArrayList<>();
  private @Nullable Account account;
  private long judgedEpochMillis;

  private final Semaphore underWay = new Semaphore(MAX_BATCHES_UNDER_WAY);

  /** What is not through yet: the reading, and each batch under way. */
  private final AtomicInteger parts = new AtomicInteger(1);

  private final AtomicLong accepted = new AtomicLong();
  private final AtomicReference<@Nullable Shortfall> shortfall = new AtomicReference<>();
  private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();

  Delivery(
      String accountId,
      Accounts accounts,
      EventStore store,
      IntakeSettings settings,
      Executor appliers) {
    this.accountId = accountId;
    this.accounts = accounts;
    this.store = store;
    this.appliers = appliers;
    this.admission = Admission.atArrival(settings.maxAheadMillis());
    this.limits = settings.account();
  }

  @Override
  public void event(long line, Event event) {
    Account to = begin();
    Optional<String> refusal = admission.refusal(event, judgedEpochMillis);
    if (refusal.isEmpty()) {
      refusal = capacityOf(to).refusal(event, to);
    }
    if (refusal.isPresent()) {
      refused(line, refusal.get());
      return;
    }
    received++;
    batch.add(event);
    if (batch.size() == BATCH) {
      send();
    }
  }

  @Override
  public void refused(long line, String reason) {
    received++;
    rejected++;
    if (refusals.size() < Receipt.LISTED) {
      refusals.add(new Refused(line, reason));
    }
  }

  private Capacity capacityOf(Account to) {
    Capacity present = capacity;
    if (present == null) {
      present = new Capacity(to.roll(), limits);
      capacity = present;
    }
    return present;
  }

  /** Sees to it that a batch has begun. */
  private Account begin() {
    Account present = account;
    if (present == null) {
      Account begun = accounts.forEvents(accountId);
      if (begun == null) {
        cut(Cause.NO_MORE_ACCOUNTS, accounts.fullness());
        throw new CutShort();
      }
      account = begun;
      judgedEpochMillis = begun.arriving();
      return begun;
    }
    return present;
  }

  private void send() {
    Account to = account;
    if (to == null) {
      return;
    }
    account = null;
    List<Event> events = batch;
    long judged = judgedEpochMillis;
    batch = new ArrayList<>();
    if (events.isEmpty()) {
      to.arrived(judged, events);
      return;
    }
    underWay.acquireUninterruptibly();
    parts.incrementAndGet();
    store
        .append(accountId, events)
        .whenCompleteAsync((kept, trouble) -> through(to, judged, events, trouble), appliers);
    if (shortfall.get() != null) {
      throw new CutShort();
    }
  }

  /** The store is done with a batch. */
  private void through(Account to, long judged, List<Event> events, @Nullable Throwable trouble) {
    try {
      to.arrived(judged, trouble == null ? events : List.of());
      if (trouble == null) {
        accepted.addAndGet(events.size());
      } else {
        note(trouble);
      }
    } catch (RuntimeException | Error fault) {
      receipt.completeExceptionally(fault);
      throw fault;
    } finally {
      underWay.release();
      partIsThrough();
    }
  }

  private void note(Throwable trouble) {
    Throwable cause =
        trouble instanceof CompletionException && trouble.getCause() != null
            ? trouble.getCause()
            : trouble;
    cut(
        cause instanceof StoreBusy ? Cause.STORE_BUSY : Cause.STORE_FAILED,
        String.valueOf(cause.getMessage()));
  }

  /** The rest will not be taken. The first cause is the one that is told. */
  void cut(Cause cause, String detail) {
    shortfall.compareAndSet(null, new Shortfall(cause, detail));
  }

  /** There is no more to come; the receipt comes when the last batch is through. */
  CompletionStage<Receipt> end() {
    try {
      send();
    } catch (CutShort end) {
      // What is under way goes on.
    }
    partIsThrough();
    return receipt;
  }

  private void partIsThrough() {
    if (parts.decrementAndGet() == 0) {
      receipt.complete(
          new Receipt(
              received, accepted.get(), rejected, refusals, Optional.ofNullable(shortfall.get())));
    }
  }

  /** Ends the reading of a delivery of which no more can be taken. */
  static final class CutShort extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CutShort() {
      super("the delivery says why", null, false, false);
    }
  }
}
