package dev.wallboard.api.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The bodies of a channel's calls at a tick, and the events that bring a listener up to them. For
 * any thread.
 */
final class Snapshot {

  private static final byte[] NOTHING = {};

  private final List<Body> bodies;
  private final List<String> names;
  private final List<String> digits;
  private final List<String> before;

  /** For those who had all of the tick before. */
  private final byte[] change;

  /**
   * A body and what it is known by.
   *
   * @param bytes one line
   */
  record Body(byte[] bytes, String digits) {}

  /**
   * @param names what the events of each body are called
   * @param before the digits of the tick before
   */
  Snapshot(List<Body> bodies, List<String> names, List<String> before) {
    this.bodies = List.copyOf(bodies);
    this.names = names;
    this.digits = bodies.stream().map(Body::digits).toList();
    this.before = before;
    this.change = events(before);
  }

  List<String> digits() {
    return digits;
  }

  /** The events for a listener that has these; empty if it has all. */
  byte[] eventsFor(List<String> sent) {
    if (sent.equals(digits)) {
      return NOTHING;
    }
    return sent.equals(before) ? change : events(sent);
  }

  private byte[] events(List<String> sent) {
    List<String> reached = new ArrayList<>(sent);
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    for (int i = 0; i < bodies.size(); i++) {
      if (!digits.get(i).equals(sent.get(i))) {
        reached.set(i, digits.get(i));
        String head = "event: " + names.get(i) + "\nid: " + String.join("", reached) + "\ndata: ";
        events.writeBytes(head.getBytes(UTF_8));
        events.writeBytes(bodies.get(i).bytes());
        events.write('\n');
        events.write('\n');
      }
    }
    return events.toByteArray();
  }
}
