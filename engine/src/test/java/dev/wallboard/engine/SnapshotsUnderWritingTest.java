package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.model.Event;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Readers ask outside the lock while a writer goes on under it, as in a server. */
class SnapshotsUnderWritingTest {

  private static final long START = Story.at("12:03:21.457");
  private static final int READERS = 3;
  private static final int BATCHES = 400;
  private static final int ROUNDS = 4;

  /** To build an engine anew for every reading would take long. */
  private static final int COMPARED = 60;

  private record Batch(long nowEpochMillis, List<Event> events) {}

  /** What was there when the snapshot was taken, and all that it said. */
  private record Reading(long nowEpochMillis, int batches, List<String> said) {}

  private final Object lock = new Object();
  private AccountEngine engine = engineOf(List.of());
  private int applied;
  private long now = START;

  @Test
  void everyAnswerIsThatOfTheEventsAppliedBeforeIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = 20_261_124 + round;
      List<Batch> batches = anyBatches(new Random(seed));
      List<Reading> readings = readWhileWriting(batches);
      assertThat(readings).hasSizeGreaterThanOrEqualTo(READERS);
      Collections.shuffle(readings, new Random(seed));
      for (Reading reading : readings.subList(0, Math.min(COMPARED, readings.size()))) {
        AccountEngine same = engineOf(batches.subList(0, reading.batches));
        assertThat(reading.said)
            .as("after %d batches of seed %d", reading.batches, seed)
            .isEqualTo(Answers.at(reading.nowEpochMillis, same.snapshot()));
      }
    }
  }

  private List<Reading> readWhileWriting(List<Batch> batches) throws Exception {
    engine = engineOf(List.of());
    applied = 0;
    now = START;
    CountDownLatch ready = new CountDownLatch(READERS + 1);
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
    try {
      List<Future<List<Reading>>> readers = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        readers.add(threads.submit(together(ready, () -> read(over))));
      }
      Future<List<Reading>> writer = threads.submit(together(ready, () -> write(batches)));
      writer.get(60, TimeUnit.SECONDS);
      over.set(true);
      return all(readers);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> Callable<T> together(CountDownLatch ready, Callable<T> work) {
    return () -> {
      ready.countDown();
      ready.await();
      return work.call();
    };
  }

  private static List<Reading> all(List<Future<List<Reading>>> readers)
      throws InterruptedException, ExecutionException {
    List<Reading> readings = new ArrayList<>();
    for (Future<List<Reading>> reader : readers) {
      readings.addAll(reader.get());
    }
    return readings;
  }

  private List<Reading> write(List<Batch> batches) {
    for (Batch batch : batches) {
      synchronized (lock) {
        now = batch.nowEpochMillis;
        engine.advance(now);
        engine.apply(batch.events);
        applied++;
      }
      if (applied % 8 == 0) {
        Thread.yield();
      }
    }
    return List.of();
  }

  private List<Reading> read(AtomicBoolean over) {
    List<Reading> readings = new ArrayList<>();
    boolean last = false;
    while (!last) {
      last = over.get();
      AccountReads snapshot;
      long asked;
      int batches;
      synchronized (lock) {
        snapshot = engine.snapshot();
        asked = now;
        batches = applied;
      }
      readings.add(new Reading(asked, batches, Answers.at(asked, snapshot)));
    }
    return readings;
  }

  /** Half an hour in small steps and half a day in large ones, with much that is late. */
  private static List<Batch> anyBatches(Random random) {
    List<Batch> batches = new ArrayList<>();
    long at = START;
    for (int i = 0; i < BATCHES; i++) {
      at += i % 4 == 3 ? random.nextLong(5 * TimeGrid.MINUTE_MILLIS) : random.nextLong(10_000);
      long oldest = TimeGrid.startOf(TimeGrid.oldestBucketAt(at));
      long from = random.nextInt(3) == 0 ? oldest : at - TimeGrid.MINUTE_MILLIS;
      AnyEvents events = new AnyEvents(random, from, at + 10_000);
      batches.add(new Batch(at, events.some(1 + random.nextInt(5))));
    }
    return batches;
  }

  private static AccountEngine engineOf(List<Batch> batches) {
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, START);
    engine.start();
    for (Batch batch : batches) {
      engine.advance(batch.nowEpochMillis);
      engine.apply(batch.events);
    }
    return engine;
  }
}
