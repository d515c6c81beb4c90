package dev.wallboard.lab.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * One dashboard's stream, looked at once a second, with one listener and with 5,000: what a tick
 * costs in processor time, and how long after the first listener the last one has it. An event
 * comes in each second, so that every tick has news. Clients share the process, and the cost counts
 * them.
 */
final class StreamMeasurement implements Measurement {

  private static final int LISTENERS = 5_000;
  private static final int TICKS = 10;
  private static final long SECOND_NANOS = 1_000_000_000;

  /** Within which all that comes is of one tick. */
  private static final long GAP_NANOS = SECOND_NANOS / 2;

  private static final String STREAM =
      Workbench.API
          + "stream?every=1"
          + "&call=queuestate%3Fv%3D2%26skillIds%3D1%2C2%2C3%2C4%2C5%2C6%2C7%2C8%2C9%2C10"
          + "&call=queuehealth%3Fv%3D1%26timeframe%3D60"
          + "&call=servicelevel%3Fv%3D1%26timeframe%3D60"
          + "&call=engactivity%3Fv%3D1%26timeframe%3D60";

  private final OperatingSystemMXBean machine =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Override
  public void run(Workbench bench) throws Exception {
    try (BenchServer server = BenchServer.start(bench.freshFolder())) {
      bench.fill(server, bench.events() / 2);
      double one = measure(bench, server, 1);
      double many = measure(bench, server, LISTENERS);
      Workbench.say(
          "  %,d listeners cost %.1f x one; a listener more costs %.1f us a tick",
          LISTENERS, many / one, 1_000 * (many - one) / LISTENERS);
    }
  }

  /** Milliseconds of processor time a tick. */
  private double measure(Workbench bench, BenchServer server, int count) throws Exception {
    List<SocketChannel> channels = new ArrayList<>();
    try (Selector selector = Selector.open();
        Connection sender = server.connect()) {
      for (int i = 0; i < count; i++) {
        channels.add(listen(server, selector));
      }
      read(selector, 2 * SECOND_NANOS);
      Samples spreads = new Samples(TICKS);
      long bytes = 0;
      long start = System.nanoTime();
      long cpuStart = machine.getProcessCpuTime();
      for (int tick = 0; tick < TICKS; tick++) {
        sender.post(Workbench.EVENTS, queued(count, tick));
        Tick seen = read(selector, SECOND_NANOS);
        spreads.add(seen.lastNanos - seen.firstNanos);
        bytes += seen.bytes;
      }
      double cpuMillis = (machine.getProcessCpuTime() - cpuStart) / 1e6 / TICKS;
      double seconds = Workbench.secondsSince(start);
      Workbench.say(
          "stream, %,d listeners: %.1f ms of processor time a tick (%.1f s), %,d bytes a listener; first to last: %s",
          count, cpuMillis, seconds / TICKS, bytes / TICKS / count, spreads);
      return cpuMillis;
    } finally {
      for (SocketChannel channel : channels) {
        channel.close();
      }
    }
  }

  private static byte[] queued(int listeners, int tick) {
    return "{\"type\":\"engagement.queued\",\"time\":%d,\"engagementId\":\"%d-%d\",\"skillId\":1}"
        .formatted(Workbench.NOW, listeners, tick)
        .getBytes(ISO_8859_1);
  }

  private static SocketChannel listen(BenchServer server, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 14);
    channel.connect(new InetSocketAddress("127.0.0.1", server.port()));
    String head =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
            .formatted(STREAM, server.authorization());
    channel.write(ByteBuffer.wrap(head.getBytes(ISO_8859_1)));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ);
    return channel;
  }

  /** What came in a stretch of time. */
  private static final class Tick {
    private long firstNanos;
    private long lastNanos;
    private long bytes;
  }

  private static Tick read(Selector selector, long nanos) throws IOException {
    Tick tick = new Tick();
    ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      selector.select(
          key -> {
            buffer.clear();
            try {
              int count = ((SocketChannel) key.channel()).read(buffer);
              long now = System.nanoTime();
              if (count > 10) {
                boolean isNew = tick.bytes == 0 || now - tick.lastNanos > GAP_NANOS;
                tick.firstNanos = isNew ? now : tick.firstNanos;
                tick.lastNanos = now;
                tick.bytes += count;
              }
            } catch (IOException e) {
              key.cancel();
            }
          },
          Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }
    return tick;
  }
}
