package dev.wallboard.intake;

import com.fasterxml.jackson.core.JsonFactory;
import dev.wallboard.model.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Turns bodies into events and refusals (spec: events, Format and Ingest). It reads as the body
 * comes in and holds one event at a time; a bad event spoils none of its neighbours.
 *
 * <p>In NDJSON each line stands for itself. In an array each element does, as long as it is JSON:
 * where it is not, the rest of the body is one refusal, and what came before stays. An event that
 * is too long is refused without having been held.
 *
 * <p>The forms of CloudEvents 1.0: an event's envelope has the names of CloudEvents, of which only
 * {@code type} and {@code time} are asked for, so that structured mode is one event of JSON with
 * its payload under {@code data}, and batch mode an array of them. {@code specversion}, {@code id}
 * and {@code source} are ignored like any unknown member. In binary mode the attributes come as
 * headers and the body is the payload: {@link #decodeBinary}. A payload in {@code data_base64} is
 * not read.
 *
 * <p>Has no state; any number of threads may decode at once.
 */
public final class EventDecoder {

  private final DecoderLimits limits;
  private final JsonFactory json;
  private final EventShape shape;

  public EventDecoder(DecoderLimits limits) {
    this.limits = limits;
    this.json = EventReader.factory(limits.maxNesting());
    this.shape = new EventShape(limits);
  }

  /**
   * Decodes a body to its end. A byte order mark at its start is passed over.
   *
   * @throws IOException if the body cannot be read on; the listener has heard of what came before
   */
  public void decode(BodyFormat format, InputStream body, DecodeListener listener)
      throws IOException {
    try (EventReader reader = new EventReader(json, limits.maxNesting())) {
      decode(pieces(format, body), reader, listener);
    }
  }

  /**
   * Decodes one CloudEvent in binary mode, as line 1.
   *
   * @param attributes the values of the attributes by their names in lower case, without {@code
   *     ce-} and decoded: {@code type}, {@code time}, {@code sequence}; others are ignored
   * @param payload the members that would stand under {@code data}; empty for none
   * @throws IOException if the payload cannot be read
   */
  public void decodeBinary(
      Map<String, String> attributes, InputStream payload, DecodeListener listener)
      throws IOException {
    byte[] bytes = payload.readNBytes(limits.maxEventBytes() + 1);
    if (bytes.length > limits.maxEventBytes()) {
      listener.refused(1, tooLong());
      return;
    }
    int from = Utf8.afterByteOrderMark(bytes, 0, bytes.length);
    Event event;
    try (EventReader reader = new EventReader(json, limits.maxNesting())) {
      event = shape.shape(reader.readPayload(attributes, bytes, from, bytes.length));
    } catch (Refusal refusal) {
      listener.refused(1, refusal.reason());
      return;
    }
    listener.event(1, event);
  }

  private PieceReader pieces(BodyFormat format, InputStream body) throws IOException {
    return switch (format) {
      case NDJSON -> new LineReader(body, limits.maxEventBytes());
      case JSON, CLOUDEVENT, CLOUDEVENTS_BATCH ->
          new ElementReader(body, limits.maxEventBytes(), format);
    };
  }

  private void decode(PieceReader pieces, EventReader reader, DecodeListener listener)
      throws IOException {
    try {
      boolean readable = true;
      while (readable && pieces.next()) {
        readable = decodePiece(pieces, reader, listener);
      }
    } catch (Refusal ofTheRest) {
      listener.refused(pieces.number(), ofTheRest.reason());
    }
  }

  /** Decodes one piece; false if the pieces behind it cannot be told apart any more. */
  private boolean decodePiece(PieceReader pieces, EventReader reader, DecodeListener listener) {
    if (pieces.isTooLong()) {
      listener.refused(pieces.number(), tooLong());
      return true;
    }
    Event event;
    try {
      event = shape.shape(reader.read(pieces.bytes(), pieces.from(), pieces.to()));
    } catch (Refusal refusal) {
      listener.refused(pieces.number(), refusal.reason());
      return pieces.outlivesSyntaxErrors() || !refusal.isNotJson();
    }
    listener.event(pieces.number(), event);
    return true;
  }

  private String tooLong() {
    return "longer than " + limits.maxEventBytes() + " bytes";
  }
}
