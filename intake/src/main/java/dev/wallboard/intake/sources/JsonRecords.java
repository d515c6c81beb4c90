package dev.wallboard.intake.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The JSON objects of an input, one after another, however they stand there: one a line, over
 * several lines, in an array, or one right behind the other. What is wrong with one stays with it:
 * a line that is no whole object ends where the next line begins with one. Holds one at a time.
 */
public final class JsonRecords {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  private static final int END = -1;
  private static final int NOT_READ = -2;
  private static final int BUFFER_BYTES = 1 << 14;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int filled;
  private int peeked = NOT_READ;

  /** What stands at one place of the input. */
  public sealed interface Found {}

  /** A JSON object. */
  public record Json(JsonFields fields) implements Found {}

  /** A line, or the rest of one, that does not begin like an object. */
  public record Text(String line) implements Found {}

  /** Something that begins like an object and is none. */
  public record Broken(String reason) implements Found {}

  /**
   * @param in unpacked; left open
   * @param maxBytes how long an object or a line may be
   */
  public JsonRecords(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next; empty at the end of the input. */
  public Optional<Found> next() throws IOException {
    while (isBetween(peek())) {
      read();
    }
    if (peek() == END) {
      return Optional.empty();
    }
    return Optional.of(peek() == '{' ? object() : text());
  }

  /** The object that a text is. */
  public static JsonFields parse(byte[] json) throws UnusableRecordException {
    Found found = parsed(json);
    if (found instanceof Json object) {
      return object.fields();
    }
    throw new UnusableRecordException(
        found instanceof Broken broken ? broken.reason() : "is no JSON object");
  }

  /** What may stand between objects: space, and what makes arrays or sequences of them. */
  private static boolean isBetween(int read) {
    return switch (read) {
      case ' ', '\t', '\r', '\n', ',', '[', ']', 0x1e, 0xef, 0xbb, 0xbf -> true;
      default -> false;
    };
  }

  private Found object() throws IOException {
    Piece piece = new Piece(maxBytes);
    ObjectEnd end = new ObjectEnd();
    while (!end.isFound()) {
      int read = read();
      if (read == END) {
        return new Broken("the input ends within the object");
      }
      if (read == '\n' && (end.isInString() || piece.isFirstLine && peek() == '{')) {
        return new Broken("the object does not end on its line");
      }
      piece.add(read);
      end.pass(read);
    }
    return piece.isTooLong() ? new Broken(tooLong("object")) : parsed(piece.bytes.toByteArray());
  }

  private Found text() throws IOException {
    Piece piece = new Piece(maxBytes);
    for (int read = read(); read != END && read != '\n'; read = read()) {
      piece.add(read);
    }
    return piece.isTooLong()
        ? new Broken(tooLong("line"))
        : new Text(piece.bytes.toString(UTF_8).stripTrailing());
  }

  private String tooLong(String what) {
    return "the " + what + " is longer than " + maxBytes + " bytes (sources.max-record-bytes)";
  }

  private static Found parsed(byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      return node.isObject() ? new Json(JsonFields.of(node)) : new Broken("is no JSON object");
    } catch (JsonProcessingException e) {
      String message = String.valueOf(e.getOriginalMessage());
      return new Broken("is no JSON: " + message.lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory could not be read", e);
    }
  }

  private int peek() throws IOException {
    if (peeked == NOT_READ) {
      peeked = fromBuffer();
    }
    return peeked;
  }

  private int read() throws IOException {
    int read = peek();
    peeked = NOT_READ;
    return read;
  }

  private int fromBuffer() throws IOException {
    if (position == filled) {
      filled = in.read(buffer);
      position = 0;
      if (filled <= 0) {
        filled = 0;
        return END;
      }
    }
    return buffer[position++] & 0xff;
  }

  /** What there is so far of an object or a line; nothing of one that is too long. */
  private static final class Piece {
    private final int maxBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean isFirstLine = true;
    private long length;

    Piece(int maxBytes) {
      this.maxBytes = maxBytes;
    }

    void add(int read) {
      isFirstLine &= read != '\n';
      length++;
      if (!isTooLong()) {
        bytes.write(read);
      }
    }

    boolean isTooLong() {
      return length > maxBytes;
    }
  }

  /** Finds the end of an object by its brackets and strings. */
  private static final class ObjectEnd {
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean found;

    void pass(int read) {
      if (inString) {
        inString = escaped || read != '"';
        escaped = !escaped && read == '\\';
        return;
      }
      switch (read) {
        case '"' -> inString = true;
        case '{', '[' -> depth++;
        case '}', ']' -> found = --depth == 0;
        default -> {}
      }
    }

    boolean isInString() {
      return inString;
    }

    boolean isFound() {
      return found;
    }
  }
}
