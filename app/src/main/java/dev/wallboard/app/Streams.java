package dev.wallboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What a command reads and writes.
 *
 * @param in standard input, bytes
 * @param out standard output, bytes; buffered, flushed by {@link CommandFrame} at the end
 * @param err standard error, words for people, in UTF-8
 * @param errIsTerminal whether a person watches standard error, so that a line may be rewritten
 */
record Streams(InputStream in, OutputStream out, PrintStream err, boolean errIsTerminal) {

  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Those of this process. Java cannot tell what standard error is when standard output goes to a
   * file, so the launcher says it.
   */
  static Streams ofProcess() {
    return new Streams(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
        Boolean.getBoolean("wallboard.terminal"));
  }
}
