package dev.wallboard.lab.soak;

import dev.wallboard.engine.AccountEngine;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.intake.BodyFormat;
import dev.wallboard.intake.DecodeListener;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.EventDecoder;
import dev.wallboard.intake.EventWriter;
import dev.wallboard.model.Event;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** All events ever sent, in a file, so that they weigh nothing where memory is measured. */
final class SentEvents {

  private final Path file;
  private long count;

  SentEvents(Path file) throws IOException {
    this.file = Files.createFile(file);
  }

  /** How many there are. */
  long count() {
    return count;
  }

  /** The lines of events. */
  static byte[] lines(List<Event> events) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (EventWriter writer = new EventWriter(bytes)) {
      for (Event event : events) {
        writer.write(event);
      }
    }
    return bytes.toByteArray();
  }

  void add(byte[] lines, int events) throws IOException {
    Files.write(file, lines, StandardOpenOption.APPEND);
    count += events;
  }

  /** All lines. */
  List<String> all() throws IOException {
    return Files.readAllLines(file);
  }

  /** How many bytes an engine holds of those from a line on that has forgotten nothing yet. */
  long bytesUnforgotten(long from, long nowEpochMillis) throws IOException {
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, nowEpochMillis);
    long before = LiveHeap.engineBytes();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      new EventDecoder(DecoderLimits.DEFAULTS).decode(BodyFormat.NDJSON, in, into(engine, from));
    }
    long after = LiveHeap.engineBytes();
    Reference.reachabilityFence(engine);
    return after - before;
  }

  private static DecodeListener into(AccountEngine engine, long from) {
    return new DecodeListener() {
      @Override
      public void event(long line, Event event) {
        if (line > from) {
          engine.apply(List.of(event));
        }
      }

      @Override
      public void refused(long line, String reason) {
        throw new IllegalStateException(line + ": " + reason);
      }
    };
  }
}
