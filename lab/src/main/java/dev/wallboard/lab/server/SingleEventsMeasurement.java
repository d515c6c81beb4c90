package dev.wallboard.lab.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Events one by one, each synced before it is acknowledged, from 64 clients and from one, beside
 * how often this disk syncs when asked time and again. Goal: 10,000 a second from 64, p99 20 ms at
 * most.
 */
final class SingleEventsMeasurement implements Measurement {

  private static final int CLIENTS = 64;
  private static final int EVENTS_A_CLIENT = 500;
  private static final int SYNCS = 500;

  @Override
  public void run(Workbench bench) throws Exception {
    int many = Math.min(bench.events(), CLIENTS * EVENTS_A_CLIENT);
    int few = Math.min(bench.events(), 2 * EVENTS_A_CLIENT);
    Median syncs = new Median();
    Median manyRate = new Median();
    Median oneRate = new Median();
    Median ratio = new Median();
    Samples manyTimes = new Samples(many);
    Samples oneTimes = new Samples(few);
    post(bench, CLIENTS, many, new Samples(many));
    for (int round = 0; round < bench.rounds(); round++) {
      double synced = syncs(bench.freshFolder());
      double from64 = post(bench, CLIENTS, many, manyTimes);
      syncs.add(synced);
      manyRate.add(from64);
      ratio.add(from64 / synced);
      oneRate.add(post(bench, 1, few, oneTimes));
    }
    Workbench.say("this disk, asked time and again: %,.0f syncs/s", syncs.value());
    Workbench.say(
        "single events from %d clients: %,9.0f events/s, %.1f x syncs; %s",
        CLIENTS, manyRate.value(), ratio.value(), manyTimes);
    Workbench.say("single events from  1 client : %,9.0f events/s; %s", oneRate.value(), oneTimes);
  }

  private static double syncs(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer line = ByteBuffer.allocate(120);
      long start = System.nanoTime();
      for (int i = 0; i < SYNCS; i++) {
        channel.write(line.clear());
        channel.force(false);
      }
      return SYNCS / Workbench.secondsSince(start);
    }
  }

  private static double post(Workbench bench, int clients, int events, Samples times)
      throws Exception {
    long[] nanos = new long[events];
    try (BenchServer server = BenchServer.start(bench.freshFolder())) {
      AtomicInteger next = new AtomicInteger();
      long start = System.nanoTime();
      InThreads.run(
          clients,
          () -> {
            try (Connection connection = server.connect()) {
              for (int i = next.getAndIncrement(); i < events; i = next.getAndIncrement()) {
                byte[] body = bench.lines(i, i + 1);
                long began = System.nanoTime();
                connection.post(Workbench.EVENTS, body);
                nanos[i] = System.nanoTime() - began;
              }
            }
          });
      double perSecond = events / Workbench.secondsSince(start);
      for (long taken : nanos) {
        times.add(taken);
      }
      return perSecond;
    }
  }
}
