package dev.wallboard.app.server;

import dev.wallboard.intake.IntakeDoor;
import dev.wallboard.intake.Receipt;
import dev.wallboard.intake.live.Destination;
import dev.wallboard.intake.live.SourceTally;
import dev.wallboard.model.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * The door for events as a live source uses it: what the store cannot take now is brought again
 * until it can, which is safe.
 */
final class PatientDoor implements Destination {

  private static final Logger LOG = System.getLogger(PatientDoor.class.getName());
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final IntakeDoor door;
  private final String accountId;
  private final SourceTally tally;

  PatientDoor(IntakeDoor door, String accountId, SourceTally tally) {
    this.door = door;
    this.accountId = accountId;
    this.tally = tally;
  }

  @Override
  public void keep(List<Event> events) throws InterruptedException {
    long pauseMillis = FIRST_PAUSE_MILLIS;
    Receipt receipt = bring(events);
    while (receipt.shortfall().isPresent()) {
      if (pauseMillis == FIRST_PAUSE_MILLIS) {
        LOG.log(
            Level.WARNING,
            "events of account {0} wait: {1}",
            accountId,
            receipt.shortfall().get().detail());
      }
      Thread.sleep(pauseMillis);
      pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, 2 * pauseMillis);
      receipt = bring(events);
    }
    receipt.refusals().forEach(refused -> tally.refused(refused.reason()));
  }

  private Receipt bring(List<Event> events) throws InterruptedException {
    try {
      return door.take(accountId, events).toCompletableFuture().get();
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a fault while events were taken in", fault.getCause());
    }
  }
}
