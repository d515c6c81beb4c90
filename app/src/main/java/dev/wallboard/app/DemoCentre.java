package dev.wallboard.app;

import dev.wallboard.intake.IntakeDoor;
import dev.wallboard.intake.Receipt;
import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import dev.wallboard.model.WallClock;
import dev.wallboard.simulator.CentreSize;
import dev.wallboard.simulator.ContactCentre;
import dev.wallboard.simulator.Simulation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The simulated contact centre of a demo, whose events come in through the door as they happen. It
 * is a quarter to eleven there when it begins, whatever time it is here.
 */
final class DemoCentre implements AutoCloseable {

  private static final Logger LOG = System.getLogger(DemoCentre.class.getName());
  private static final long TICK_MILLIS = 250;
  private static final long LIVELY_MILLIS = (10 * 60 + 45) * TimeGrid.MINUTE_MILLIS;

  /**
   * It may take a while to catch up with; what is at the edge of the oldest bucket would be late.
   */
  private static final long SLACK_MILLIS = 2 * TimeGrid.MINUTE_MILLIS;

  private static final int BATCH = 10_000;

  /** Not too busy: most of its skills are well, and some are not. */
  private static final CentreSize SIZE =
      new CentreSize(CentreSize.USUAL.skills(), CentreSize.USUAL.agents(), 0.8);

  private final String accountId;
  private final IntakeDoor door;
  private final WallClock clock;
  private final Simulation simulation;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "wallboard-demo");
            made.setDaemon(true);
            return made;
          });

  DemoCentre(long seed, String accountId, IntakeDoor door, WallClock clock) {
    this.accountId = accountId;
    this.door = door;
    this.clock = clock;
    long now = clock.nowEpochMillis();
    long ahead = LIVELY_MILLIS - Math.floorMod(now, TimeGrid.DAY_MILLIS);
    this.simulation =
        Simulation.of(
            ContactCentre.usual(seed, SIZE, ahead), seed, now - TimeGrid.DAY_MILLIS + SLACK_MILLIS);
  }

  /** Brings in all that has happened so far. */
  void catchUp() {
    List<Event> events = simulation.until(clock.nowEpochMillis());
    for (int from = 0; from < events.size(); from += BATCH) {
      send(events.subList(from, Math.min(events.size(), from + BATCH)));
    }
  }

  /** From now on brings in what happens. */
  void start() {
    thread.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      catchUp();
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.ERROR, "a fault of the simulated contact centre", fault);
    }
  }

  private void send(List<Event> events) {
    Receipt receipt = door.take(accountId, events).toCompletableFuture().join();
    if (receipt.accepted() < events.size()) {
      LOG.log(Level.WARNING, "not all of the simulated events were taken: {0}", receipt);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
