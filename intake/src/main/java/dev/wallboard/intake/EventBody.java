package dev.wallboard.intake;

import java.io.InputStream;
import java.util.Map;

/** Events as a sender wrote them (spec: events, Ingest). */
public sealed interface EventBody {

  /** The bytes, as they came. Read once, and not closed. */
  InputStream bytes();

  /** Whether the bytes are packed with gzip. */
  boolean isGzip();

  /** A body that holds events in one of the formats. */
  record Formatted(BodyFormat format, InputStream bytes, boolean isGzip) implements EventBody {}

  /**
   * A body that is the payload of one CloudEvent in binary mode.
   *
   * @param attributes as {@link EventDecoder#decodeBinary} takes them
   */
  record Payload(Map<String, String> attributes, InputStream bytes, boolean isGzip)
      implements EventBody {}
}
