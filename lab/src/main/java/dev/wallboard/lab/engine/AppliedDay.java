package dev.wallboard.lab.engine;

import dev.wallboard.engine.AccountEngine;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.model.Event;
import java.util.List;

/** Ways to get a {@link BusyDay} into an engine. */
final class AppliedDay {

  private static final int BATCH = 1_000;

  private AppliedDay() {}

  /** As a server sees it: time goes on with the events. */
  static AccountEngine live(List<Event> inOrder) {
    long now = inOrder.get(0).epochMillis();
    AccountEngine engine = started(now);
    for (int from = 0; from < inOrder.size(); from += BATCH) {
      List<Event> batch = batch(inOrder, from);
      engine.advance(batch.get(batch.size() - 1).epochMillis());
      engine.apply(batch);
    }
    engine.advance(BusyDay.END_EPOCH_MILLIS);
    return engine;
  }

  /** All of it late, in whatever order it is given. */
  static AccountEngine late(List<Event> events) {
    AccountEngine engine = started(BusyDay.END_EPOCH_MILLIS);
    for (int from = 0; from < events.size(); from += BATCH) {
      engine.apply(batch(events, from));
    }
    return engine;
  }

  /** As at a start: everything is read back before anything is counted. */
  static AccountEngine readBack(List<Event> events) {
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, BusyDay.END_EPOCH_MILLIS);
    for (int from = 0; from < events.size(); from += BATCH) {
      engine.apply(batch(events, from));
    }
    engine.start();
    return engine;
  }

  private static AccountEngine started(long now) {
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, now);
    engine.start();
    return engine;
  }

  private static List<Event> batch(List<Event> events, int from) {
    return events.subList(from, Math.min(events.size(), from + BATCH));
  }
}
