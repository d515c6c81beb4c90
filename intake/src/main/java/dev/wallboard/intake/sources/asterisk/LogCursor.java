package dev.wallboard.intake.sources.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.intake.sources.Lines.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Reads the lines of an open file one after another, and knows where each ends. */
final class LogCursor implements AutoCloseable {

  private static final int END = -1;

  private final FileChannel channel;
  private final InputStream bytes;
  private final int maxLineBytes;
  private long position;

  /** A line, and how many unpacked bytes of the file there are to its end. */
  record Found(Line line, long end) {}

  LogCursor(FileChannel channel, InputStream bytes, long position, int maxLineBytes) {
    this.channel = channel;
    this.bytes = bytes;
    this.position = position;
    this.maxLineBytes = maxLineBytes;
  }

  FileChannel channel() {
    return channel;
  }

  /**
   * The next line.
   *
   * @param isGrowing whether a last line without its end is none yet
   */
  Optional<Found> next(boolean isGrowing) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean cut = false;
    long end = position;
    int read = bytes.read();
    while (read != END && read != '\n') {
      end++;
      if (line.size() < maxLineBytes) {
        line.write(read);
      } else {
        cut = true;
      }
      read = bytes.read();
    }
    if (read == END && (isGrowing || end == position)) {
      return Optional.empty();
    }
    position = read == END ? end : end + 1;
    String text = line.toString(UTF_8);
    return Optional.of(
        new Found(
            new Line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, cut),
            position));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
    channel.close();
  }
}
