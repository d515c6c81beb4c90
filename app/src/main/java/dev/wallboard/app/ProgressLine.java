package dev.wallboard.app;

import dev.wallboard.model.ElapsedClock;
import java.io.PrintStream;
import java.util.Locale;

/**
 * A line on standard error that says how far long work has come, rewritten in place: {@code reading
 * events: 42 %, 1,200,000 rows, 800,000 rows/s}. It stays away where nobody watches, and for the
 * first second.
 *
 * <p>For one thread. Every call of {@link #advance} reads the clock: once in some hundred rows is
 * often enough.
 */
final class ProgressLine implements AutoCloseable {

  /** Work shorter than this is over before its line is read. */
  static final long SILENCE_MILLIS = 1_000;

  /** How long a line stays at least. */
  static final long STAY_MILLIS = 200;

  private static final String CLEAR = "\r\u001b[K";

  private final String work;
  private final long totalBytes;
  private final PrintStream err;
  private final boolean isShown;
  private final ElapsedClock clock;
  private final long startMillis;
  private long nextLineMillis;
  private boolean hasLine;

  /**
   * Begins now.
   *
   * @param work what is done, like "reading events"
   * @param totalBytes how much there is to read; 0 if unknown, and then no share is shown
   */
  ProgressLine(String work, long totalBytes, Streams streams, ElapsedClock clock) {
    this.work = work;
    this.totalBytes = totalBytes;
    this.err = streams.err();
    this.isShown = streams.errIsTerminal();
    this.clock = clock;
    this.startMillis = clock.elapsedMillis();
    this.nextLineMillis = startMillis + SILENCE_MILLIS;
  }

  /**
   * Says how far the work is, counted from its beginning.
   *
   * @param rows how many are done
   * @param doneBytes how much of the total has been read
   */
  void advance(long rows, long doneBytes) {
    if (!isShown) {
      return;
    }
    long elapsedMillis = clock.elapsedMillis();
    if (elapsedMillis >= nextLineMillis) {
      nextLineMillis = elapsedMillis + STAY_MILLIS;
      hasLine = true;
      err.print(CLEAR + line(rows, doneBytes, elapsedMillis - startMillis));
      err.flush();
    }
  }

  private String line(long rows, long doneBytes, long sinceStartMillis) {
    String share = totalBytes > 0 ? share(doneBytes) + " %, " : "";
    long rowsPerSecond = rows * 1_000 / sinceStartMillis;
    return String.format(
        Locale.ROOT, "%s: %s%,d rows, %,d rows/s", work, share, rows, rowsPerSecond);
  }

  private long share(long doneBytes) {
    return Math.min(100, doneBytes * 100 / totalBytes);
  }

  /** Takes the line away, so that what is said next stands on a line of its own. */
  @Override
  public void close() {
    if (hasLine) {
      hasLine = false;
      err.print(CLEAR);
      err.flush();
    }
  }
}
