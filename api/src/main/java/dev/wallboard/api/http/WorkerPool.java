package dev.wallboard.api.http;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for one kind of work, and as much of it waiting as there may be. For any thread. */
final class WorkerPool {

  private final ThreadPoolExecutor threads;

  /**
   * @param name what its threads are called, with a number behind it
   */
  WorkerPool(String name, int workers, int maxWaiting) {
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            workers,
            workers,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(maxWaiting),
            work -> {
              Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Has the work done; false if too much waits already. */
  boolean offer(Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  /** Interrupts what is under way, and drops what waits. */
  void close() {
    threads.shutdownNow();
  }
}
