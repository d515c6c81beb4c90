package dev.wallboard.lab.server;

import dev.wallboard.api.limits.LimitSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads of one key and the ingest, beside another key that asks as often as it can over eight
 * connections and is mostly answered 429; and without it. By the limits that ship.
 */
final class OverloadMeasurement implements Measurement {

  private static final String STATE = Workbench.API + "queuestate?v=2&skillIds=17";
  private static final int READS = 1_000;
  private static final int FLOODERS = 8;

  @Override
  public void run(Workbench bench) throws Exception {
    try (BenchServer server = BenchServer.start(bench.freshFolder(), LimitSettings.DEFAULTS)) {
      bench.fill(server, bench.events() / 2);
      Samples alone = new Samples(READS * bench.rounds());
      Samples beside = new Samples(READS * bench.rounds());
      AtomicLong answered = new AtomicLong();
      AtomicLong refused = new AtomicLong();
      try (PacedSender sender = new PacedSender(bench, server)) {
        read(server, new Samples(READS));
        for (int round = 0; round < bench.rounds(); round++) {
          read(server, alone);
          AtomicBoolean goOn = new AtomicBoolean(true);
          List<FutureTask<Void>> flood = flood(server, goOn, answered, refused);
          read(server, beside);
          goOn.set(false);
          for (FutureTask<Void> one : flood) {
            one.get();
          }
        }
        Workbench.say("reads beside ingest, nobody floods:  %s", alone);
        Workbench.say("reads beside ingest, another floods: %s", beside);
        Workbench.say(
            "  p99 %.2f x; the flood was answered %,d times and refused %,d times; %,.0f events/s came in",
            beside.millisAt(0.99) / alone.millisAt(0.99),
            answered.get(),
            refused.get(),
            sender.perSecond());
      }
    }
  }

  /** Within the limits of its key: a read each two milliseconds. */
  private static void read(BenchServer server, Samples into) throws Exception {
    try (Connection connection = server.connect()) {
      for (int i = 0; i < READS; i++) {
        long start = System.nanoTime();
        connection.get(STATE);
        into.add(System.nanoTime() - start);
        Thread.sleep(2);
      }
    }
  }

  private static List<FutureTask<Void>> flood(
      BenchServer server, AtomicBoolean goOn, AtomicLong answered, AtomicLong refused)
      throws IOException {
    String other = server.anotherKey();
    List<FutureTask<Void>> all = new ArrayList<>();
    for (int i = 0; i < FLOODERS; i++) {
      all.add(
          InThreads.start(
              () -> {
                try (Connection connection = server.connect(other)) {
                  while (goOn.get()) {
                    (connection.status(STATE) == 200 ? answered : refused).incrementAndGet();
                  }
                }
              }));
    }
    return all;
  }
}
