package dev.wallboard.lab.server;

import dev.wallboard.intake.BodyFormat;
import dev.wallboard.intake.DecodeListener;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.EventDecoder;
import dev.wallboard.model.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Events a second over HTTP, durable, in batches of 100, 1,000 and 10,000 from four connections,
 * beside what parsing alone reaches on one core. Goal: batches of 1,000 at 0.25 of it at least.
 */
final class IngestMeasurement implements Measurement {

  private static final int CLIENTS = 4;
  private static final int[] BATCHES = {100, 1_000, 10_000};

  @Override
  public void run(Workbench bench) throws Exception {
    Median parsing = new Median();
    List<Median> rates = new ArrayList<>();
    List<Median> ratios = new ArrayList<>();
    List<Samples> times = new ArrayList<>();
    for (int size : BATCHES) {
      rates.add(new Median());
      ratios.add(new Median());
      times.add(new Samples(bench.events() / size));
    }
    parse(bench);
    post(bench, BATCHES[1], new Samples(1_000));
    for (int round = 0; round < bench.rounds(); round++) {
      double parsed = parse(bench);
      parsing.add(parsed);
      for (int i = 0; i < BATCHES.length; i++) {
        double perSecond = post(bench, BATCHES[i], times.get(i));
        rates.get(i).add(perSecond);
        ratios.get(i).add(perSecond / parsed);
      }
    }
    Workbench.say("parsing alone: %,.0f events/s", parsing.value());
    for (int i = 0; i < BATCHES.length; i++) {
      Workbench.say(
          "batches of %,6d from %d connections: %,9.0f events/s, %.2f x parsing; %s",
          BATCHES[i], CLIENTS, rates.get(i).value(), ratios.get(i).value(), times.get(i));
    }
  }

  private static double parse(Workbench bench) throws IOException {
    byte[] all = bench.lines(0, bench.events());
    int[] count = new int[1];
    long start = System.nanoTime();
    new EventDecoder(DecoderLimits.DEFAULTS)
        .decode(
            BodyFormat.NDJSON,
            new ByteArrayInputStream(all),
            new DecodeListener() {
              @Override
              public void event(long line, Event event) {
                count[0]++;
              }

              @Override
              public void refused(long line, String reason) {
                throw new IllegalStateException(reason);
              }
            });
    return count[0] / Workbench.secondsSince(start);
  }

  private static double post(Workbench bench, int size, Samples times) throws Exception {
    List<byte[]> bodies = new ArrayList<>();
    for (int from = 0; from < bench.events(); from += size) {
      bodies.add(bench.lines(from, Math.min(bench.events(), from + size)));
    }
    long[] nanos = new long[bodies.size()];
    try (BenchServer server = BenchServer.start(bench.freshFolder())) {
      AtomicInteger next = new AtomicInteger();
      long start = System.nanoTime();
      InThreads.run(
          CLIENTS,
          () -> {
            try (Connection connection = server.connect()) {
              for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                long began = System.nanoTime();
                connection.post(Workbench.EVENTS, bodies.get(i));
                nanos[i] = System.nanoTime() - began;
              }
            }
          });
      double perSecond = bench.events() / Workbench.secondsSince(start);
      for (long taken : nanos) {
        times.add(taken);
      }
      return perSecond;
    }
  }
}
