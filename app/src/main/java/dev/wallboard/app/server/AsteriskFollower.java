package dev.wallboard.app.server;

import dev.wallboard.intake.live.Destination;
import dev.wallboard.intake.live.KeptNames;
import dev.wallboard.intake.live.SourceHealth;
import dev.wallboard.intake.live.SourceTally;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.asterisk.AsteriskTail;
import dev.wallboard.model.Records;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows a queue log on a thread of its own. */
final class AsteriskFollower implements AutoCloseable {

  private static final Logger LOG = System.getLogger(AsteriskFollower.class.getName());
  private static final long LAST_MILLIS = 10_000;

  private final String name;
  private final SourceTally tally;
  private final Supplier<AsteriskTail> fromWhatIsKept;
  private final ScheduledExecutorService thread;
  private @Nullable AsteriskTail tail;
  private String trouble = "";
  private long refusedTold;

  AsteriskFollower(
      SourceSettings.Asterisk settings,
      KeptNames names,
      SourceLimits limits,
      Records records,
      SourceTally tally,
      Destination destination) {
    this.name = settings.name();
    this.tally = tally;
    this.fromWhatIsKept =
        () ->
            new AsteriskTail(
                settings.path(),
                AsteriskTail.key(settings.accountId(), settings.name()),
                names,
                limits,
                records,
                tally,
                destination,
                () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> new Thread(work, "wallboard-source-" + name));
    thread.scheduleWithFixedDelay(this::follow, 0, settings.everyMillis(), TimeUnit.MILLISECONDS);
  }

  private void follow() {
    try {
      AsteriskTail present = tail == null ? fromWhatIsKept.get() : tail;
      tail = present;
      present.poll();
      tellTrouble("");
      tellRefusals();
    } catch (IOException unreadable) {
      tellTrouble("cannot be read: " + unreadable);
    } catch (InterruptedException stopping) {
      tail = null;
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error fault) {
      tail = null;
      LOG.log(
          Level.ERROR, "a fault in the source " + name + "; it goes on from what is kept", fault);
    }
  }

  private void tellTrouble(String now) {
    if (!now.equals(trouble)) {
      trouble = now;
      LOG.log(Level.WARNING, "source {0}: {1}", name, now.isEmpty() ? "can be read again" : now);
    }
  }

  private void tellRefusals() {
    SourceHealth health = tally.health();
    if (health.refused() > refusedTold) {
      refusedTold = health.refused();
      LOG.log(
          Level.WARNING,
          "source {0}: {1} of {2} records could not be used so far: {3}",
          name,
          health.refused(),
          health.records(),
          health.refusedByReason());
    }
  }

  SourceHealth health() {
    return tally.health();
  }

  /** Stops it, and keeps how far it has come. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (thread.awaitTermination(LAST_MILLIS, TimeUnit.MILLISECONDS) && tail != null) {
        tail.keep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
