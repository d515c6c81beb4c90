package dev.wallboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.model.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a decoder said of a body, in order. */
final class Decoded implements DecodeListener {

  /** One of both is there. */
  record Outcome(long line, Optional<Event> event, Optional<String> reason) {}

  final List<Outcome> outcomes = new ArrayList<>();

  static Decoded of(BodyFormat format, String body) {
    return of(format, body.getBytes(UTF_8));
  }

  static Decoded of(BodyFormat format, byte[] body) {
    return of(DecoderLimits.DEFAULTS, format, new ByteArrayInputStream(body));
  }

  static Decoded of(DecoderLimits limits, BodyFormat format, InputStream body) {
    Decoded decoded = new Decoded();
    try {
      new EventDecoder(limits).decode(format, body, decoded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return decoded;
  }

  static Decoded binary(Map<String, String> attributes, String payload) {
    Decoded decoded = new Decoded();
    try {
      new EventDecoder(DecoderLimits.DEFAULTS)
          .decodeBinary(attributes, new ByteArrayInputStream(payload.getBytes(UTF_8)), decoded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return decoded;
  }

  /** The event of a line that must be one. */
  static Event event(String line) {
    return of(BodyFormat.NDJSON, line).onlyEvent();
  }

  /** Why a line that must be refused was. */
  static String reason(String line) {
    return of(BodyFormat.NDJSON, line).onlyReason();
  }

  @Override
  public void event(long line, Event event) {
    outcomes.add(new Outcome(line, Optional.of(event), Optional.empty()));
  }

  @Override
  public void refused(long line, String reason) {
    outcomes.add(new Outcome(line, Optional.empty(), Optional.of(reason)));
  }

  Event onlyEvent() {
    return only().event().orElseThrow(() -> new AssertionError("refused: " + outcomes));
  }

  String onlyReason() {
    return only().reason().orElseThrow(() -> new AssertionError("not refused: " + outcomes));
  }

  private Outcome only() {
    if (outcomes.size() != 1) {
      throw new AssertionError("not one outcome: " + outcomes);
    }
    return outcomes.get(0);
  }

  List<Event> events() {
    return outcomes.stream().flatMap(outcome -> outcome.event().stream()).toList();
  }

  /** The numbers of the lines that held events. */
  List<Long> eventLines() {
    return outcomes.stream()
        .filter(outcome -> outcome.event().isPresent())
        .map(Outcome::line)
        .toList();
  }

  /** The refusals as {@code line: reason}. */
  List<String> refusals() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.reason().map(r -> outcome.line() + ": " + r).stream())
        .toList();
  }
}
