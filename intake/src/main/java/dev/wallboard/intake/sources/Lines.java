package dev.wallboard.intake.sources;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a text, one after another, of bounded length: of a longer one only the beginning is
 * kept. Lines end with LF or CR LF; a byte order mark before the first is not part of it.
 */
public final class Lines {

  /** The most characters of a line. */
  public static final int MAX_CHARS = 1 << 20;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** A line; {@code cut} if it was longer than what is kept of it. */
  public record Line(String text, boolean cut) {}

  private final Reader reader;
  private final char[] buffer = new char[1 << 14];
  private int position;
  private int filled;
  private boolean started;
  private final Deque<Line> givenBack = new ArrayDeque<>();

  /**
   * @param reader left open
   */
  public Lines(Reader reader) {
    this.reader = reader;
  }

  /** The next line; empty after the last. */
  public Optional<Line> next() throws IOException {
    Line earlier = givenBack.poll();
    if (earlier != null) {
      return Optional.of(earlier);
    }
    skipByteOrderMark();
    return atEnd() ? Optional.empty() : Optional.of(readLine());
  }

  /** These come next, in this order. */
  public void giveBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      givenBack.addFirst(lines.get(i));
    }
  }

  private Line readLine() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    while (!atEnd()) {
      int end = endOfLineInBuffer();
      int kept = Math.min(end - position, MAX_CHARS - text.length());
      cut |= kept < end - position;
      text.append(buffer, position, kept);
      position = end;
      if (position < filled) {
        position++;
        break;
      }
    }
    int length = text.length();
    boolean endsWithCr = length > 0 && text.charAt(length - 1) == '\r';
    return new Line(text.substring(0, endsWithCr ? length - 1 : length), cut);
  }

  private int endOfLineInBuffer() {
    int end = position;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean atEnd() throws IOException {
    while (position == filled) {
      filled = reader.read(buffer);
      position = 0;
      if (filled < 0) {
        filled = 0;
        return true;
      }
    }
    return false;
  }

  private void skipByteOrderMark() throws IOException {
    if (!started && !atEnd() && buffer[position] == BYTE_ORDER_MARK) {
      position++;
    }
    started = true;
  }
}
