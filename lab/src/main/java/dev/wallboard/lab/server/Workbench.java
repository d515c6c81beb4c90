package dev.wallboard.lab.server;

import dev.wallboard.intake.EventWriter;
import dev.wallboard.lab.engine.BusyDay;
import dev.wallboard.model.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What measurements share: the events of a day, folders for servers, and how often to measure.
 *
 * <p>The clocks of all servers stand still at the end of the day.
 */
final class Workbench {

  static final String ACCOUNT = "1";
  static final String EVENTS = "/ingest/api/account/1/events";
  static final String API = "/operations/api/account/1/";
  static final long NOW = BusyDay.END_EPOCH_MILLIS;
  static final int SKILLS = 1_000;
  static final int AGENTS = 2_000;
  private static final int SKILLS_AN_AGENT = 10;
  private static final int FILL = 10_000;

  private final BusyDay day;
  private final int rounds;
  private final Path folder;
  private int folders;

  /** All lines, one behind the other, and where each ends. */
  private final byte[] lines;

  private final int[] ends;

  Workbench(int engagements, int rounds) throws IOException {
    this.day = new BusyDay(engagements, SKILLS, AGENTS, SKILLS_AN_AGENT);
    this.rounds = rounds;
    this.folder = Files.createTempDirectory("wallboard-bench");
    List<Event> events = day.inOrder();
    ends = new int[events.size()];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (EventWriter writer = new EventWriter(bytes)) {
      for (int i = 0; i < ends.length; i++) {
        writer.write(events.get(i));
        writer.flush();
        ends[i] = bytes.size();
      }
    }
    lines = bytes.toByteArray();
  }

  /** How often each thing is measured. */
  int rounds() {
    return rounds;
  }

  BusyDay day() {
    return day;
  }

  /** How many events there are. */
  int events() {
    return ends.length;
  }

  /** The lines from the one to before the other. */
  byte[] lines(int from, int to) {
    return Arrays.copyOfRange(lines, from == 0 ? 0 : ends[from - 1], to == 0 ? 0 : ends[to - 1]);
  }

  Path freshFolder() {
    return folder.resolve("data-" + folders++);
  }

  /** Posts the first events of the day. */
  void fill(BenchServer server, int count) throws IOException {
    try (Connection connection = server.connect()) {
      for (int from = 0; from < count; from += FILL) {
        connection.post(EVENTS, lines(from, Math.min(count, from + FILL)));
      }
    }
  }

  /** Asks again and again, and takes the times. */
  static Samples ask(Connection connection, String path, int count) throws IOException {
    Samples samples = new Samples(count);
    for (int i = 0; i < count; i++) {
      long began = System.nanoTime();
      connection.get(path);
      samples.add(System.nanoTime() - began);
    }
    return samples;
  }

  static double secondsSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }
}
