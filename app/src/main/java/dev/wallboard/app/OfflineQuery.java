package dev.wallboard.app;

import java.io.IOException;
import java.util.List;

/**
 * The work of {@code query}: folds the events of files, then answers calls from them.
 *
 * @param account the account that the calls are about
 * @param events where the events are, NDJSON
 * @param nowEpochMillis what {@code now} is in every answer
 * @param paths the calls: what follows the account in a URL
 */
record OfflineQuery(
    String account, List<InputFile> events, long nowEpochMillis, List<String> paths) {

  /**
   * Writes a line for each call to standard output, in order.
   *
   * @return the exit status: done, or failed where a call was refused
   */
  int run(Streams streams) throws WorkFailed, IOException {
    throw new WorkFailed("not wired yet");
  }
}
