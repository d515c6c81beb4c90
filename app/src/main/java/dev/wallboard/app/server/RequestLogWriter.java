package dev.wallboard.app.server;

import dev.wallboard.api.http.RequestLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a line for each request to the logger {@code dev.wallboard.requests}, in a thread of its
 * own: nobody waits for a log. Where more come than can be written, some are left out, and their
 * number is said.
 */
final class RequestLogWriter implements RequestLog, AutoCloseable {

  private static final Logger LOG = System.getLogger("dev.wallboard.requests");
  private static final int MOST_WAITING = 10_000;
  private static final long LAST_MILLIS = 2_000;

  private final BlockingQueue<Noted> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicLong leftOut = new AtomicLong();
  private final Thread thread = new Thread(this::write, "wallboard-request-log");
  private volatile boolean isClosed;

  RequestLogWriter() {
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void note(Noted request) {
    if (!waiting.offer(request)) {
      leftOut.incrementAndGet();
    }
  }

  private void write() {
    try {
      while (!isClosed || !waiting.isEmpty()) {
        Noted next = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (next != null) {
          LOG.log(Level.INFO, line(next));
        }
        long missing = leftOut.getAndSet(0);
        if (missing > 0) {
          LOG.log(Level.WARNING, "{0} requests came too fast to be logged", missing);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@code key 3f9ac01b22 at 10.0.0.7, account 1: GET /operations/… 200 in 3 ms}. */
  private static String line(Noted request) {
    return "%s at %s%s: %s %s %s in %d ms"
        .formatted(
            request.caller(),
            request.address(),
            request.account().isEmpty() ? "" : ", account " + request.account(),
            request.method(),
            request.path(),
            request.status() == 0 ? "broken off" : Integer.toString(request.status()),
            request.millis());
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      thread.join(LAST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
