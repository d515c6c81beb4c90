package dev.wallboard.lab.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.app.server.Clocks;
import dev.wallboard.app.server.Server;
import dev.wallboard.app.server.ServerSettings;
import dev.wallboard.intake.BodyFormat;
import dev.wallboard.intake.DecodeListener;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.EventDecoder;
import dev.wallboard.intake.EventWriter;
import dev.wallboard.intake.ReadBack;
import dev.wallboard.lab.engine.BusyDay;
import dev.wallboard.model.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ingest over HTTP, durable, in batches of several sizes; beside it what parsing alone reaches,
 * reads while events come in, and the restart. One run, one process, clients included; quote the
 * ratios.
 *
 * <p>Arguments: engagements of the day (ten events each), default 200,000.
 */
public final class ServerBenchmark {

  private static final String EVENTS = "/ingest/api/account/1/events";
  private static final String API = "/operations/api/account/1/";
  private static final long NOW = BusyDay.END_EPOCH_MILLIS;

  private final BusyDay day;
  private final List<byte[]> lines = new ArrayList<>();
  private final Path folder;

  private ServerBenchmark(int engagements) throws IOException {
    day = new BusyDay(engagements, 1_000, 2_000, 10);
    for (Event event : day.inOrder()) {
      lines.add(line(event));
    }
    folder = Files.createTempDirectory("wallboard-bench");
  }

  private static byte[] line(Event event) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EventWriter writer = new EventWriter(bytes);
    writer.write(event);
    writer.flush();
    return bytes.toByteArray();
  }

  public static void main(String[] args) throws Exception {
    new ServerBenchmark(args.length > 0 ? Integer.parseInt(args[0]) : 200_000).run();
  }

  private void run() throws Exception {
    System.out.printf(Locale.ROOT, "%,d events%n", lines.size());
    parse();
    double parsed = parse();
    int round = 0;
    for (int size : new int[] {1_000, 1_000, 10_000, 100, 1_000, 10_000, 100}) {
      ingest(size, 4, "data-" + round++, parsed, lines.size());
    }
    for (int clients : new int[] {1, 64, 64}) {
      ingest(1, clients, "data-" + round++, parsed, Math.min(lines.size(), clients * 4_000));
    }
    restart("data-1");
    readsBesideIngest("data-reads");
  }

  private double parse() throws IOException {
    byte[] all = joined(0, lines.size());
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
    double perSecond = count[0] / seconds(start);
    System.out.printf(Locale.ROOT, "parsing alone: %,.0f events/s%n", perSecond);
    return perSecond;
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  private byte[] joined(int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = from; i < to; i++) {
      bytes.writeBytes(lines.get(i));
    }
    return bytes.toByteArray();
  }

  private Server server(String name) throws Exception {
    return Server.start(
        ServerSettings.defaults(folder.resolve(name)).at("127.0.0.1", 0),
        Clocks.startingAt(NOW, 0),
        ReadBack.Listener.UNHEARD);
  }

  private void ingest(int size, int clients, String name, double parsed, int events)
      throws Exception {
    List<byte[]> bodies = new ArrayList<>();
    for (int from = 0; from < events; from += size) {
      bodies.add(joined(from, Math.min(events, from + size)));
    }
    long[] nanos = new long[bodies.size()];
    try (Server server = server(name)) {
      AtomicInteger next = new AtomicInteger();
      long start = System.nanoTime();
      inThreads(
          clients,
          () -> {
            try (Connection connection = new Connection(server.port())) {
              for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                long began = System.nanoTime();
                connection.post(EVENTS, bodies.get(i));
                nanos[i] = System.nanoTime() - began;
              }
            }
          });
      double perSecond = events / seconds(start);
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "batches of %,6d from %2d clients: %,9.0f events/s, %.2f x parsing, p50 %.2f ms, p99 %.2f ms%n",
          size,
          clients,
          perSecond,
          perSecond / parsed,
          nanos[nanos.length / 2] / 1e6,
          nanos[nanos.length * 99 / 100] / 1e6);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void inThreads(int count, Work work) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  work.run();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void restart(String name) throws Exception {
    long start = System.nanoTime();
    try (Server server = server(name)) {
      double ready = seconds(start);
      System.out.printf(
          Locale.ROOT,
          "restart with %,d events: %.2f s to ready (port %d)%n",
          lines.size(),
          ready,
          server.port());
    }
  }

  /** Reads, a constant body beside them, quiet and while 20,000 events a second come in. */
  private void readsBesideIngest(String name) throws Exception {
    try (Server server = server(name)) {
      try (Connection connection = new Connection(server.port())) {
        for (int from = 0; from < lines.size() / 2; from += 10_000) {
          connection.post(EVENTS, joined(from, from + 10_000));
        }
      }
      for (int warm = 0; warm < 3; warm++) {
        reads(server.port(), "warming up", 3_000);
      }
      reads(server.port(), "quiet", 10_000);
      AtomicBoolean goOn = new AtomicBoolean(true);
      Thread sender = new Thread(() -> send(server.port(), goOn));
      sender.start();
      reads(server.port(), "beside 20,000 events/s", 10_000);
      visible(server.port());
      goOn.set(false);
      sender.join();
    }
  }

  private void send(int port, AtomicBoolean goOn) {
    try (Connection connection = new Connection(port)) {
      long next = System.nanoTime();
      for (int from = lines.size() / 2; goOn.get() && from + 200 < lines.size(); from += 200) {
        connection.post(EVENTS, joined(from, from + 200));
        next += 10_000_000;
        long ahead = next - System.nanoTime();
        if (ahead > 0) {
          Thread.sleep(ahead / 1_000_000, (int) (ahead % 1_000_000));
        }
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void reads(int port, String when, int count) throws IOException {
    try (Connection connection = new Connection(port)) {
      double constant = rate(connection, "/livez", count, when + ": constant body");
      double health =
          rate(
              connection,
              API + "queuehealth?v=1&timeframe=1440&skillIds=17",
              count,
              when + ": queue health, one skill, 24 h");
      System.out.printf(Locale.ROOT, "  ratio %.2f%n", health / constant);
    }
  }

  private static double rate(Connection connection, String path, int count, String what)
      throws IOException {
    long[] nanos = new long[count];
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long began = System.nanoTime();
      connection.get(path);
      nanos[i] = System.nanoTime() - began;
    }
    double perSecond = count / seconds(start);
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: %,.0f/s, p50 %.3f ms, p99 %.3f ms%n",
        what,
        perSecond,
        nanos[count / 2] / 1e6,
        nanos[count * 99 / 100] / 1e6);
    return perSecond;
  }

  /** How long after its acknowledgement an event is in an answer. */
  private static void visible(int port) throws IOException {
    int count = 1_000;
    long[] nanos = new long[count];
    try (Connection connection = new Connection(port)) {
      for (int i = 0; i < count; i++) {
        long skill = 1_000_000 + i;
        String event =
            "{\"type\":\"engagement.queued\",\"time\":%d,\"engagementId\":\"v-%d\",\"skillId\":%d}"
                .formatted(NOW, i, skill);
        connection.post(EVENTS, event.getBytes(UTF_8));
        long acknowledged = System.nanoTime();
        String answer;
        do {
          answer = new String(connection.get(API + "queuestate?v=1&skillIds=" + skill), UTF_8);
        } while (!answer.contains("\"currentQueueSize\":1}}"));
        nanos[i] = System.nanoTime() - acknowledged;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "acknowledged to visible: p50 %.3f ms, p99 %.3f ms%n",
        nanos[count / 2] / 1e6,
        nanos[count * 99 / 100] / 1e6);
  }
}
