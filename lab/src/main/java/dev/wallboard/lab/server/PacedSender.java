package dev.wallboard.lab.server;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends 20,000 events a second, in batches of 200, until it is closed; those of the second half of
 * the day, and once they are all there, again.
 */
final class PacedSender implements AutoCloseable {

  static final int EVENTS_A_SECOND = 20_000;
  private static final int BATCH = 200;
  private static final long PAUSE_NANOS = 1_000_000_000L * BATCH / EVENTS_A_SECOND;

  private final Workbench bench;
  private final BenchServer server;
  private final AtomicBoolean goOn = new AtomicBoolean(true);
  private final FutureTask<Void> task;
  private final long startNanos = System.nanoTime();
  private volatile long sent;

  PacedSender(Workbench bench, BenchServer server) {
    this.bench = bench;
    this.server = server;
    this.task = InThreads.start(this::send);
  }

  private void send() throws IOException, InterruptedException {
    int half = bench.events() / 2;
    int batches = Math.max(1, (bench.events() - half) / BATCH);
    try (Connection connection = server.connect()) {
      long next = System.nanoTime();
      for (int i = 0; goOn.get(); i++) {
        int from = half + i % batches * BATCH;
        int to = Math.min(bench.events(), from + BATCH);
        connection.post(Workbench.EVENTS, bench.lines(from, to));
        sent += to - from;
        next += PAUSE_NANOS;
        long ahead = next - System.nanoTime();
        if (ahead > 0) {
          Thread.sleep(ahead / 1_000_000, (int) (ahead % 1_000_000));
        }
      }
    }
  }

  /** How many a second there were really. */
  double perSecond() {
    return sent / Workbench.secondsSince(startNanos);
  }

  @Override
  public void close() throws InterruptedException, ExecutionException {
    goOn.set(false);
    task.get();
  }
}
