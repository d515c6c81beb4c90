package dev.wallboard.lab.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The largest answer there is, queue health of 1,000 skills over 24 h in intervals of 5 minutes,
 * over HTTP, beside Jackson writing the same document from arrays to nowhere. Then what it holds in
 * the heap while its client does not read on, and what small reads notice of it. Goals: 0.6 of
 * Jackson at least; 64 MiB at most.
 */
final class LargestAnswerMeasurement implements Measurement {

  private static final String LARGEST =
      Workbench.API + "queuehealth?v=1&timeframe=1440&interval=5&skillIds=all";
  private static final String SMALL = Workbench.API + "queuehealth?v=1&timeframe=60&skillIds=17";
  private static final int SMALL_READS = 2_000;

  /** The doubles in the same form as in the answer, in the same way. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private final byte[] buffer = new byte[1 << 16];

  @Override
  public void run(Workbench bench) throws Exception {
    try (BenchServer server = BenchServer.start(bench.freshFolder());
        Connection connection = server.connect()) {
      bench.fill(server, bench.events());
      speed(bench, connection);
      heap(connection);
      smallReadsBeside(bench, server);
    }
  }

  private void speed(Workbench bench, Connection connection) throws IOException {
    JsonTokens tokens;
    try (InputStream document = connection.open(LARGEST)) {
      tokens = JsonTokens.read(JSON, document);
    }
    Median jackson = new Median();
    Median http = new Median();
    Median ratio = new Median();
    long bytes = 0;
    for (int round = -1; round < bench.rounds(); round++) {
      double alone = jackson(tokens);
      long start = System.nanoTime();
      bytes = drain(connection.open(LARGEST));
      double served = Workbench.secondsSince(start);
      if (round >= 0) {
        jackson.add(alone);
        http.add(served);
        ratio.add(alone / served);
      }
    }
    Workbench.say(
        "the largest answer, %,d bytes: %.2f s over HTTP; Jackson alone, from arrays: %.2f s; %.2f x"
            + " Jackson",
        bytes, http.value(), jackson.value(), ratio.value());
  }

  private static double jackson(JsonTokens tokens) throws IOException {
    long start = System.nanoTime();
    try (JsonGenerator json = JSON.createGenerator(OutputStream.nullOutputStream())) {
      tokens.writeTo(json);
    }
    return Workbench.secondsSince(start);
  }

  private long drain(InputStream body) throws IOException {
    long bytes = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      bytes += read;
    }
    return bytes;
  }

  private void heap(Connection connection) throws IOException {
    long before = usedBytes();
    InputStream body = connection.open(LARGEST);
    long skipped = 0;
    while (skipped < 50_000_000) {
      skipped += body.read(buffer);
    }
    long during = usedBytes();
    drain(body);
    Workbench.say(
        "  while its client does not read on, it holds %,d KiB of heap", (during - before) >> 10);
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void smallReadsBeside(Workbench bench, BenchServer server) throws Exception {
    Samples alone = new Samples(SMALL_READS);
    Samples beside = new Samples(SMALL_READS);
    for (int round = -1; round < bench.rounds(); round++) {
      try (Connection connection = server.connect()) {
        Samples quiet = Workbench.ask(connection, SMALL, SMALL_READS);
        AtomicBoolean goOn = new AtomicBoolean(true);
        FutureTask<Void> large = InThreads.start(() -> askLargest(server, goOn));
        Samples busy = Workbench.ask(connection, SMALL, SMALL_READS);
        goOn.set(false);
        large.get();
        if (round >= 0) {
          alone.addAll(quiet);
          beside.addAll(busy);
        }
      }
    }
    Workbench.say("  small reads without it: %s", alone);
    Workbench.say("  small reads beside it:  %s", beside);
  }

  private static void askLargest(BenchServer server, AtomicBoolean goOn) throws IOException {
    try (Connection connection = server.connect()) {
      byte[] bytes = new byte[1 << 16];
      while (goOn.get()) {
        InputStream body = connection.open(LARGEST);
        while (goOn.get() && body.read(bytes) >= 0) {
          // It is the server's time that counts.
        }
      }
    }
  }
}
