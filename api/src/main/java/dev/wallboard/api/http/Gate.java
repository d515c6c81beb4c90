package dev.wallboard.api.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Whether requests are taken on, and how many are under way. Opens once and shuts once; for any
 * thread.
 */
final class Gate {

  private enum Stage {
    STARTING,
    READY,
    STOPPING
  }

  private final AtomicInteger underWay = new AtomicInteger();
  private final CompletableFuture<Void> quiet = new CompletableFuture<>();
  private volatile Stage stage = Stage.STARTING;
  private volatile @Nullable Services services;

  /** From now on requests are taken on. */
  synchronized void open(Services all) {
    if (stage == Stage.STARTING) {
      services = all;
      stage = Stage.READY;
    }
  }

  /** From now on none is; completes once none is under way any more. */
  CompletableFuture<Void> shut() {
    synchronized (this) {
      stage = Stage.STOPPING;
    }
    if (underWay.get() == 0) {
      quiet.complete(null);
    }
    return quiet;
  }

  /** Counts a request as under way; false, and then it is not, if it is not to be taken on. */
  boolean enter() {
    underWay.incrementAndGet();
    if (stage == Stage.READY) {
      return true;
    }
    leave();
    return false;
  }

  /** A request that entered is over. */
  void leave() {
    if (underWay.decrementAndGet() == 0 && stage == Stage.STOPPING) {
      quiet.complete(null);
    }
  }

  /** How many requests are under way. */
  int underWay() {
    return underWay.get();
  }

  boolean isReady() {
    return stage == Stage.READY;
  }

  boolean isStopping() {
    return stage == Stage.STOPPING;
  }

  /** What those who entered are answered from. */
  Services services() {
    Services all = services;
    if (all == null) {
      throw new IllegalStateException("nobody enters before the gate is open");
    }
    return all;
  }

  /** Why no request is taken on. */
  String reason() {
    return isStopping() ? "the server is stopping" : "the server is reading back its events";
  }
}
