package dev.wallboard.app;

import java.io.IOException;
import java.util.List;

/** The work of {@code import calls}. */
final class CallsImport {

  private CallsImport() {}

  /**
   * Writes the events of all files to standard output, in order.
   *
   * @return the exit status
   */
  static int run(String mapping, List<InputFile> files, Streams streams)
      throws WorkFailed, IOException {
    throw new WorkFailed("not wired yet");
  }
}
