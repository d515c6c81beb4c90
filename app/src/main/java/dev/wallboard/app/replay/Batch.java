package dev.wallboard.app.replay;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Lines that go in one request; at most a thousand, and about a mebibyte. */
final class Batch {

  static final int MAX_LINES = 1_000;
  static final int MAX_BYTES = 1 << 20;

  private final List<PlayedLine> lines;
  private int bytes;

  Batch() {
    this.lines = new ArrayList<>();
  }

  private Batch(List<PlayedLine> lines) {
    this.lines = lines;
  }

  void add(PlayedLine line) {
    lines.add(line);
    bytes += line.line().length() + 1;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean isFull() {
    return lines.size() >= MAX_LINES || bytes >= MAX_BYTES;
  }

  int size() {
    return lines.size();
  }

  /** The line of that number in the body, from 1. */
  PlayedLine line(long number) {
    return lines.get((int) number - 1);
  }

  PlayedLine first() {
    return lines.get(0);
  }

  /** The lines as NDJSON. */
  byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream(Math.max(bytes, 32));
    for (PlayedLine line : lines) {
      body.writeBytes(line.line().bytes());
      body.write('\n');
    }
    return body.toByteArray();
  }

  /** Two batches of half the lines each. */
  List<Batch> halves() {
    int middle = lines.size() / 2;
    return List.of(
        new Batch(lines.subList(0, middle)), new Batch(lines.subList(middle, lines.size())));
  }
}
