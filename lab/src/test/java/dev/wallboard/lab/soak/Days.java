package dev.wallboard.lab.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.intake.EventWriter;
import dev.wallboard.model.Event;
import dev.wallboard.simulator.CentreSize;
import dev.wallboard.simulator.ContactCentre;
import dev.wallboard.simulator.Simulation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * The days of two accounts, piece by piece. One is a small simulated centre, some of whose events
 * come hours late, and some twice. The other is there to fill the disk: as many chats around the
 * clock, with long ids that do not pack well.
 */
final class Days {

  private static final int LATE_PERCENT = 6;
  private static final int REPEATED_PERCENT = 4;
  private static final long LATEST_MILLIS = 6 * 3_600_000L;

  private final Simulation simulation;
  private final SplittableRandom random;
  private final PriorityQueue<Held> held = new PriorityQueue<>();
  private final int bulkChats;
  private long chats;

  private record Held(long dueEpochMillis, String line) implements Comparable<Held> {
    @Override
    public int compareTo(Held other) {
      return Long.compare(dueEpochMillis, other.dueEpochMillis);
    }
  }

  /**
   * @param bulkChats how many chats the large account has a piece
   */
  Days(long seed, long startEpochMillis, int bulkChats) {
    this.simulation =
        Simulation.of(
            ContactCentre.usual(seed, new CentreSize(6, 30, 1), 0), seed, startEpochMillis);
    this.random = new SplittableRandom(seed);
    this.bulkChats = bulkChats;
  }

  /** What the small account is sent up to the instant. */
  List<String> small(long untilEpochMillis) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Event event : simulation.until(untilEpochMillis)) {
      String line = line(event);
      boolean isLate = random.nextInt(100) < LATE_PERCENT;
      if (isLate) {
        hold(untilEpochMillis, line);
      } else {
        lines.add(line);
      }
      if (random.nextInt(100) < REPEATED_PERCENT) {
        hold(untilEpochMillis, line);
      }
    }
    while (!held.isEmpty() && held.peek().dueEpochMillis <= untilEpochMillis) {
      lines.add(held.remove().line);
    }
    return lines;
  }

  private void hold(long nowEpochMillis, String line) {
    held.add(new Held(nowEpochMillis + random.nextLong(LATEST_MILLIS), line));
  }

  private static String line(Event event) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EventWriter writer = new EventWriter(bytes);
    writer.write(event);
    writer.flush();
    return bytes.toString(UTF_8).strip();
  }

  /** What the large account is sent of the time between the instants. */
  List<String> large(long fromEpochMillis, long untilEpochMillis) {
    List<String> lines = new ArrayList<>();
    long stepMillis = (untilEpochMillis - fromEpochMillis) / (bulkChats + 4);
    for (int i = 0; i < bulkChats; i++) {
      long at = fromEpochMillis + i * stepMillis;
      String id = longId();
      lines.add(event("queued", at, id, ",\"skillId\":" + chats % 50));
      lines.add(event("connected", at + stepMillis, id, ",\"agentId\":" + chats % 200));
      lines.add(event("message", at + 2 * stepMillis, id, ",\"from\":\"agent\""));
      lines.add(event("closed", at + 3 * stepMillis, id, ""));
      chats++;
    }
    return lines;
  }

  private String longId() {
    StringBuilder id = new StringBuilder(128);
    for (int i = 0; i < 8; i++) {
      id.append(String.format("%016x", random.nextLong()));
    }
    return id.toString();
  }

  private static String event(String type, long epochMillis, String id, String rest) {
    return "{\"type\":\"engagement.%s\",\"time\":%d,\"engagementId\":\"%s\"%s}"
        .formatted(type, epochMillis, id, rest);
  }
}
