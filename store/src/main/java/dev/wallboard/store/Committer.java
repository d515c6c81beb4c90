package dev.wallboard.store;

import dev.wallboard.store.BlockCodec.Part;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * The one thread that writes: takes all that has come meanwhile, writes it as one batch with one
 * sync, and then lets everybody who waits know. While it syncs, the next batch gathers.
 */
final class Committer {

  private static final Logger LOG = System.getLogger(Committer.class.getName());
  private static final String CANNOT_WRITE = "the store cannot write to its folder: ";

  private final LogFiles files;
  private final Witness witness;
  private final StoreSettings settings;
  private final ConcurrentMap<String, Logbook> logbooks;
  private final Thread thread = new Thread(this::run, "wallboard-store");

  /** Protects what has come and is not begun; told when something comes. */
  private final ReentrantLock gate = new ReentrantLock();

  private final Condition something = gate.newCondition();

  private List<Work> waiting = new ArrayList<>();
  private long pendingBytes;
  private boolean closing;

  /** The committer's alone. */
  private long commits;

  private boolean failing;

  Committer(
      LogFiles files,
      Witness witness,
      StoreSettings settings,
      Map<String, Logbook> logbooks,
      long commits) {
    this.files = files;
    this.witness = witness;
    this.settings = settings;
    this.logbooks = new ConcurrentHashMap<>(logbooks);
    this.commits = commits;
  }

  void start() {
    thread.start();
  }

  /** What there is of an account, synced. */
  Logbook logbook(String accountId) {
    return logbooks.getOrDefault(accountId, Logbook.EMPTY);
  }

  ConcurrentMap<String, Logbook> logbooks() {
    return logbooks;
  }

  /** Hands work over. It fails at once if there is too much already, or the end has come. */
  void submit(Work work) {
    StoreTrouble refusal = offer(work);
    if (refusal != null) {
      work.done().completeExceptionally(refusal);
    }
  }

  private @Nullable StoreTrouble offer(Work work) {
    gate.lock();
    try {
      if (closing) {
        return new StoreFailed("the store is closed");
      }
      if (pendingBytes > 0 && pendingBytes + work.bytes() > settings.maxPendingBytes()) {
        return new StoreBusy(
            "more than %d bytes are waiting to be kept (store.max-pending-bytes)"
                .formatted(settings.maxPendingBytes()));
      }
      pendingBytes += work.bytes();
      waiting.add(work);
      something.signal();
      return null;
    } finally {
      gate.unlock();
    }
  }

  /** Does what was handed over, and ends. */
  void close() {
    gate.lock();
    try {
      closing = true;
      something.signal();
    } finally {
      gate.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    for (List<Work> group = next(); !group.isEmpty(); group = next()) {
      commit(group);
    }
  }

  /** All that has come; waits for something to come, and has nothing only at the end. */
  private List<Work> next() {
    gate.lock();
    try {
      while (waiting.isEmpty() && !closing) {
        something.awaitUninterruptibly();
      }
      List<Work> group = waiting;
      waiting = new ArrayList<>();
      return group;
    } finally {
      gate.unlock();
    }
  }

  private void commit(List<Work> group) {
    StoreFailed failure = null;
    try {
      write(group);
    } catch (RocksDBException trouble) {
      failure = new StoreFailed(CANNOT_WRITE + Damage.how(trouble), trouble);
    } catch (IOException trouble) {
      failure = new StoreFailed(CANNOT_WRITE + trouble.getMessage(), trouble);
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.ERROR, "a fault of the store", fault);
      failure = new StoreFailed("the store failed by a fault of its own: " + fault, fault);
    }
    tell(failure);
    settle(group, failure);
  }

  /** Senders are told each time, the operator when it begins and when it is over. */
  private void tell(@Nullable StoreFailed failure) {
    if (failure == null && failing) {
      LOG.log(Level.WARNING, "the store takes events again");
    } else if (failure != null && !failing) {
      LOG.log(
          Level.ERROR,
          failure.getMessage()
              + ". No events are taken until it can, which is tried with every batch that comes;"
              + " where a full disk gets room it does in some seconds");
    }
    failing = failure != null;
  }

  private void settle(List<Work> group, @Nullable StoreFailed failure) {
    gate.lock();
    try {
      group.forEach(work -> pendingBytes -= work.bytes());
    } finally {
      gate.unlock();
    }
    for (Work work : group) {
      CompletableFuture<Void> done = work.done();
      if (failure == null) {
        done.complete(null);
      } else {
        done.completeExceptionally(failure);
      }
    }
  }

  private void write(List<Work> group) throws RocksDBException, IOException {
    Map<String, Logbook> after = new HashMap<>();
    try (WriteBatch batch = new WriteBatch()) {
      appendsByAccount(group).forEach((id, parts) -> after.put(id, writeParts(id, parts, batch)));
      for (Work work : group) {
        if (work instanceof Work.Carried carried) {
          Logbook book = after.getOrDefault(carried.accountId(), logbook(carried.accountId()));
          after.put(carried.accountId(), writeCarried(carried, book, batch));
        }
      }
      for (Map.Entry<String, Logbook> book : after.entrySet()) {
        files.putLogbook(book.getKey(), book.getValue(), batch);
      }
      files.putCommits(commits + 1, batch);
      files.writeSynced(batch);
    }
    commits++;
    logbooks.putAll(after);
    witness.tell(commits);
  }

  private static Map<String, List<Part>> appendsByAccount(List<Work> group) {
    Map<String, List<Part>> parts = new LinkedHashMap<>();
    for (Work work : group) {
      if (work instanceof Work.Append append) {
        parts.computeIfAbsent(append.accountId(), id -> new ArrayList<>()).addAll(append.parts());
      }
    }
    return parts;
  }

  /** Writes as few blocks as the parts fit into, in their order. */
  private Logbook writeParts(String accountId, List<Part> parts, WriteBatch batch) {
    Logbook before = logbook(accountId);
    long next = before.nextBlock();
    List<Part> together = new ArrayList<>();
    int count = 0;
    for (Part part : parts) {
      if (count > 0 && count + part.count() > settings.maxBlockEvents()) {
        files.putBlock(accountId, next++, key -> BlockCodec.block(key, together), batch);
        together.clear();
        count = 0;
      }
      together.add(part);
      count += part.count();
    }
    files.putBlock(accountId, next++, key -> BlockCodec.block(key, together), batch);
    return before.withNext(next);
  }

  private Logbook writeCarried(Work.Carried carried, Logbook before, WriteBatch batch) {
    String accountId = carried.accountId();
    long next = before.nextBlock();
    for (Block block : carried.blocks()) {
      files.putBlock(accountId, next++, key -> BlockCodec.carried(key, block), batch);
    }
    files.deleteBlocks(accountId, before.firstBlock(), carried.nextFirst(), batch);
    return new Logbook(
        carried.nextFirst(),
        next,
        Math.max(before.carriedUpToEpochMillis(), carried.upToEpochMillis()));
  }
}
