package dev.wallboard.app.server;

import dev.wallboard.intake.Accounts;
import dev.wallboard.intake.TrustedTime;
import dev.wallboard.store.StoreTrouble;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has the store freed, now and then, of what no answer needs any more. */
final class Cleaning implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Cleaning.class.getName());
  private static final long INTERVAL_MILLIS = 60_000;
  private static final long SHORTEST_MILLIS = 100;

  private final Accounts accounts;
  private final TrustedTime time;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "wallboard-cleaning"));
  private boolean stopped;

  Cleaning(Accounts accounts, TrustedTime time, double clockSpeed) {
    this.accounts = accounts;
    this.time = time;
    long interval =
        clockSpeed <= 1
            ? INTERVAL_MILLIS
            : Math.max(SHORTEST_MILLIS, (long) (INTERVAL_MILLIS / clockSpeed));
    thread.scheduleWithFixedDelay(this::clean, interval, interval, TimeUnit.MILLISECONDS);
  }

  private void clean() {
    try {
      OptionalLong now = time.nowEpochMillis();
      tellWhetherTimeIsKnown(now.isPresent());
      now.ifPresent(accounts::clean);
    } catch (StoreTrouble trouble) {
      LOG.log(Level.ERROR, "old events are not freed: {0}", trouble.getMessage());
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.ERROR, "a fault while freeing old events", fault);
    }
  }

  private void tellWhetherTimeIsKnown(boolean known) {
    if (stopped == known) {
      stopped = !known;
      LOG.log(
          Level.WARNING,
          known
              ? "the clock agrees with the time gone by again; old events are freed"
              : "the clock was set by more than 60 s; old events are kept until it agrees with the"
                  + " time gone by again, or until a restart");
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
