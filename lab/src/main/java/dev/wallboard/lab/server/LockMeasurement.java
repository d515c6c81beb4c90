package dev.wallboard.lab.server;

import dev.wallboard.engine.AccountEngine;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.lab.engine.BusyDay;
import dev.wallboard.model.Event;
import java.util.List;

/**
 * What a read does while it has the account's lock: it moves on to the present and takes a
 * snapshot. After a single event since the last one, and after a batch of 1,000. Goal: 0.1 ms at
 * most.
 */
final class LockMeasurement implements Measurement {

  private static final int[] BETWEEN = {1, 1_000};
  private static final int SNAPSHOTS = 2_000;

  @Override
  public void run(Workbench bench) {
    List<Event> events = bench.day().inOrder();
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, BusyDay.END_EPOCH_MILLIS);
    int half = events.size() / 2;
    engine.apply(events.subList(0, half));
    engine.start();
    int next = half;
    for (int round = -1; round < 1; round++) {
      for (int between : BETWEEN) {
        Samples samples = new Samples(SNAPSHOTS);
        for (int i = 0; i < SNAPSHOTS; i++) {
          next = next + between > events.size() ? half : next;
          engine.apply(events.subList(next, next + between));
          next += between;
          long start = System.nanoTime();
          engine.advance(BusyDay.END_EPOCH_MILLIS);
          engine.snapshot();
          samples.add(System.nanoTime() - start);
        }
        if (round >= 0) {
          Workbench.say("a read's time under the lock, after %,5d events: %s", between, samples);
        }
      }
    }
  }
}
