package dev.wallboard.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The lines of a file of events, one after the other, as they are: of each, only the time is looked
 * at. Blank lines are passed over. Holds one line at a time.
 */
public final class EventLines implements Closeable {

  private static final int MAX_NESTING = 1_000;

  private final InputStream in;
  private final LineReader lines;
  private final int maxLineBytes;
  private final JsonFactory json = EventReader.factory(MAX_NESTING);

  /**
   * Begins to read.
   *
   * @param in unpacked; closed with the lines
   * @param maxLineBytes what is longer is dropped, and {@link #next} says so
   */
  public EventLines(InputStream in, int maxLineBytes) throws IOException {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
    this.lines = new LineReader(in, maxLineBytes);
  }

  /**
   * The next line; empty after the last.
   *
   * @throws IOException if the stream does
   */
  public Optional<Next> next() throws IOException {
    if (!lines.next()) {
      return Optional.empty();
    }
    return Optional.of(
        lines.isTooLong()
            ? new TooLong(lines.number(), maxLineBytes)
            : new Found(
                line(lines.number(), Arrays.copyOfRange(lines.bytes(), lines.from(), lines.to()))));
  }

  /** Whether the next line, or the end of all, is surely there without waiting for it. */
  public boolean isReady() throws IOException {
    return lines.hasWholeLine() || in.available() > 0;
  }

  /** What comes next. */
  public sealed interface Next {}

  /** A line. */
  public record Found(EventLine line) implements Next {}

  /** A line that was dropped. */
  public record TooLong(long number, int maxLineBytes) implements Next {}

  @Override
  public void close() throws IOException {
    in.close();
  }

  private EventLine line(long number, byte[] bytes) {
    try (JsonParser parser = json.createParser(bytes)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          boolean isTime = parser.currentName().equals(Member.TIME.wireName());
          JsonToken token = parser.nextToken();
          if (isTime) {
            return atTime(number, bytes, parser, token);
          }
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      // It is no JSON, which is for the server to say.
    }
    return EventLine.withoutTime(number, bytes);
  }

  private static EventLine atTime(long number, byte[] bytes, JsonParser parser, JsonToken token)
      throws IOException {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    OptionalLong epochMillis =
        token == JsonToken.VALUE_STRING
            ? Rfc3339.parse(parser.getText())
            : token.isNumeric() ? EpochNumber.floor(parser.getText()) : OptionalLong.empty();
    int to = (int) parser.currentLocation().getByteOffset();
    return epochMillis.isPresent()
        ? EventLine.at(epochMillis.getAsLong(), number, bytes, from, to)
        : EventLine.withoutTime(number, bytes);
  }
}
