package dev.wallboard.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The elements of a body of JSON: those of its array, or the one value that it is. Only brackets
 * and strings are told apart here; whether an element is JSON is for its reader to say, and if it
 * is not, where it ended was a guess.
 */
final class ElementReader extends PieceReader {

  private static final int END_OF_STREAM = -1;

  private final BodyFormat format;
  private boolean opened;
  private boolean array;
  private boolean closed;

  ElementReader(InputStream in, int maxBytes, BodyFormat format) throws IOException {
    super(in, maxBytes);
    this.format = format;
  }

  @Override
  boolean outlivesSyntaxErrors() {
    return false;
  }

  @Override
  boolean next() throws IOException, Refusal {
    begin();
    number++;
    boolean more = opened ? goOn() : open();
    if (more) {
      element();
      return true;
    }
    requireEnd();
    return false;
  }

  /** Goes to the first element; false if there is none. */
  private boolean open() throws IOException, Refusal {
    int first = skipSpace();
    opened = true;
    array = first == '[';
    requireFormat(first);
    if (!array) {
      requireElement(first);
      return true;
    }
    window.from++;
    first = skipSpace();
    return first != ']' ? requireElement(first) : close();
  }

  /** Goes to the element after this one; false if there is none. */
  private boolean goOn() throws IOException, Refusal {
    if (!array || closed) {
      return false;
    }
    int after = skipSpace();
    if (after == ']') {
      return close();
    }
    if (after != ',') {
      throw unexpected("a comma or the end of the array", after);
    }
    window.from++;
    return requireElement(skipSpace());
  }

  private boolean close() {
    window.from++;
    closed = true;
    return false;
  }

  private void requireFormat(int first) throws Refusal {
    switch (format) {
      case CLOUDEVENT -> {
        if (array) {
          throw Refusal.noEvent("the body must be one event, an object, not an array");
        }
      }
      case CLOUDEVENTS_BATCH -> {
        if (!array) {
          throw unexpected("an array of events", first);
        }
      }
      case JSON -> {}
      case NDJSON -> throw new IllegalStateException("lines are not elements");
    }
  }

  private boolean requireElement(int first) throws Refusal {
    if (first == END_OF_STREAM || first == ']' || first == '}' || first == ',') {
      throw unexpected("an event", first);
    }
    return true;
  }

  private void requireEnd() throws IOException, Refusal {
    int after = skipSpace();
    if (after != END_OF_STREAM) {
      throw unexpected("the end of the body", after);
    }
  }

  /** Finds the end of the element that begins here. */
  private void element() throws IOException, Refusal {
    ElementEnd end = new ElementEnd();
    int scanned = 0;
    while (true) {
      int to = end.find(window.bytes, window.from + scanned, window.end);
      if (end.isFound()) {
        found(to);
        window.from = to;
        return;
      }
      dropIfTooLong();
      scanned = window.end - window.from;
      if (!window.more()) {
        endOfStreamIn(end);
        return;
      }
    }
  }

  private void endOfStreamIn(ElementEnd end) throws Refusal {
    if (array || end.isInside()) {
      throw Refusal.notJson("the body ends within an event");
    }
    found(window.end);
    window.from = window.end;
  }

  /** The byte after any space, which is not taken yet. */
  private int skipSpace() throws IOException {
    while (true) {
      window.from = Whitespace.skip(window.bytes, window.from, window.end);
      if (window.from < window.end) {
        return window.bytes[window.from] & 0xff;
      }
      if (!window.more()) {
        return END_OF_STREAM;
      }
    }
  }

  private Refusal unexpected(String expected, int found) {
    String there =
        found == END_OF_STREAM
            ? "the end"
            : Shown.quote(new String(window.bytes, window.from, 1, StandardCharsets.ISO_8859_1));
    return Refusal.notJson("expected " + expected + ", not " + there);
  }
}
