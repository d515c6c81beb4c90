package dev.wallboard.app.replay;

import dev.wallboard.intake.EventLine;
import dev.wallboard.intake.EventLines;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being played. A line's turn is never before that of the line above it: one whose
 * instant is earlier, or that has none, has its turn with the latest instant so far.
 */
public final class Track {

  /** The turn of lines before the first that has an instant. */
  static final long AT_ONCE = Long.MIN_VALUE;

  private final String file;
  private final EventLines lines;
  private final boolean mayLinger;
  private final ReplayReport report;
  private @Nullable PlayedLine head;
  private boolean ended;
  private long latestEpochMillis = AT_ONCE;

  /**
   * Puts a file on.
   *
   * @param file its name, as the user wrote it
   * @param mayLinger whether the next line may be long in coming, as in a pipe; then what is there
   *     does not wait for it
   * @param report hears of lines that are too long to send, and of an end that came too early
   */
  public Track(String file, EventLines lines, boolean mayLinger, ReplayReport report) {
    this.file = file;
    this.lines = lines;
    this.mayLinger = mayLinger;
    this.report = report;
  }

  /** The next line, which stays the next until {@link #take}; empty at the end. */
  Optional<PlayedLine> head() {
    if (head == null && !ended) {
      head = read();
      ended = head == null;
    }
    return Optional.ofNullable(head);
  }

  /** Goes on to the next line. */
  void take() {
    head = null;
  }

  /** Whether the next line is known without waiting for it. */
  boolean isReady() {
    try {
      return !mayLinger || head != null || ended || lines.isReady();
    } catch (IOException e) {
      return true; // to read is to find out
    }
  }

  private @Nullable PlayedLine read() {
    try {
      for (var next = lines.next(); next.isPresent(); next = lines.next()) {
        if (next.get() instanceof EventLines.Found found) {
          return played(found.line());
        }
        if (next.get() instanceof EventLines.TooLong tooLong) {
          report.refused(
              file + ":" + tooLong.number(), "longer than " + tooLong.maxLineBytes() + " bytes");
        }
      }
    } catch (IOException e) {
      report.broken("cannot read " + file + " to its end: " + e.getMessage());
    }
    return null;
  }

  private PlayedLine played(EventLine line) {
    latestEpochMillis = Math.max(latestEpochMillis, line.epochMillis().orElse(AT_ONCE));
    return new PlayedLine(file, line, latestEpochMillis);
  }
}
