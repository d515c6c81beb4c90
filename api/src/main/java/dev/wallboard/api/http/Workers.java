package dev.wallboard.api.http;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do what event loops must not: take locks, parse, compute, wait. */
final class Workers {

  private final ThreadPoolExecutor threads;

  Workers(String name, int count, int maxWaiting) {
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(maxWaiting),
            work -> new Thread(work, "wallboard-" + name + "-" + number.incrementAndGet()));
  }

  /** Whether the work will be done; if not, too much waits already. */
  boolean offer(Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /** Ends, once what was offered is done, or the time is over. */
  void close(long timeoutMillis) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(timeoutMillis, TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
