package dev.wallboard.lab.oracle;

import dev.wallboard.api.operations.Call;
import dev.wallboard.api.operations.Operations;
import dev.wallboard.api.operations.OperationsLimits;
import dev.wallboard.engine.AccountEngine;
import dev.wallboard.engine.EngineSettings;
import dev.wallboard.intake.BodyFormat;
import dev.wallboard.intake.DecodeListener;
import dev.wallboard.intake.DecoderLimits;
import dev.wallboard.intake.EventDecoder;
import dev.wallboard.model.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The engine behind decoding and operations, as a server and {@code query} put them together. */
final class EngineSubject implements Subject {
  private static final EventDecoder DECODER = new EventDecoder(DecoderLimits.DEFAULTS);
  private static final Operations OPERATIONS = new Operations(OperationsLimits.DEFAULTS);
  private static final int BATCH = 100;

  private AccountEngine engine;

  @Override
  public void accept(List<String> lines, long nowMillis) {
    at(nowMillis).apply(decode(lines));
  }

  @Override
  public String answer(String path, long nowMillis) {
    return body(at(nowMillis), path, nowMillis);
  }

  private AccountEngine at(long nowMillis) {
    if (engine == null) {
      engine = new AccountEngine(EngineSettings.DEFAULT, nowMillis);
      engine.start();
    }
    engine.advance(nowMillis);
    return engine;
  }

  /** Reads everything first and counts then, as {@code query} does. */
  static Offline.Loaded load(Collection<String> lines, long nowMillis) {
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, nowMillis);
    List<Event> events = decode(lines);
    events.removeIf(event -> event.epochMillis() > nowMillis + Instants.MAX_AHEAD);
    for (int from = 0; from < events.size(); from += BATCH) {
      engine.apply(events.subList(from, Math.min(events.size(), from + BATCH)));
    }
    engine.start();
    return path -> body(engine, path, nowMillis);
  }

  private static String body(AccountEngine engine, String path, long nowMillis) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      OPERATIONS.answer(Call.ofPath(path), engine.snapshot(), nowMillis).writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static List<Event> decode(Collection<String> lines) {
    List<Event> events = new ArrayList<>();
    byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    try {
      DECODER.decode(BodyFormat.NDJSON, new ByteArrayInputStream(body), into(events));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events;
  }

  private static DecodeListener into(List<Event> events) {
    return new DecodeListener() {
      @Override
      public void event(long line, Event event) {
        events.add(event);
      }

      @Override
      public void refused(long line, String reason) {
        throw new AssertionError("line " + line + ": " + reason);
      }
    };
  }
}
