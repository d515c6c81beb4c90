package dev.wallboard.lab.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.store.EmbeddedStore;
import dev.wallboard.store.StoreSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * From the start of a process to its first answer, over a folder with the events of the day, beside
 * reading the blocks alone. Goal: 15 s at most for 10M events.
 */
final class RestartMeasurement implements Measurement {

  private static final String HEAP = "-Xmx2g";

  @Override
  public void run(Workbench bench) throws Exception {
    Path data = bench.freshFolder();
    try (BenchServer server = BenchServer.start(data)) {
      bench.fill(server, bench.events());
    }
    Median reading = new Median();
    Median ready = new Median();
    for (int round = 0; round < bench.rounds(); round++) {
      reading.add(readAlone(data));
      ready.add(start(data));
    }
    Workbench.say(
        "restart with %,d events, %s: %.2f s to ready; reading the blocks alone: %.2f s",
        bench.events(), HEAP, ready.value(), reading.value());
  }

  private static double readAlone(Path data) {
    long start = System.nanoTime();
    try (EmbeddedStore store = EmbeddedStore.open(data.resolve("store"), StoreSettings.DEFAULTS)) {
      long[] events = new long[1];
      store.readAll("1", block -> events[0] += block.events().size());
    }
    return Workbench.secondsSince(start);
  }

  private static double start(Path data) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-cp",
            System.getProperty("java.class.path"),
            "dev.wallboard.app.Wallboard",
            "serve",
            "--data",
            data.toString(),
            "--port",
            "0",
            "--clock",
            Instant.ofEpochMilli(Workbench.NOW).toString(),
            "--clock-speed",
            "0");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      String line = out.readLine();
      if (line == null || !line.startsWith("listening on ")) {
        throw new IOException("the server did not start: " + line);
      }
      return Workbench.secondsSince(start);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
