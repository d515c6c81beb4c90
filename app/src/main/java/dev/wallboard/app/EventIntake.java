package dev.wallboard.app;

import dev.wallboard.engine.AccountEngine;
import dev.wallboard.intake.Admission;
import dev.wallboard.intake.DecodeListener;
import dev.wallboard.intake.sources.PackedInput;
import dev.wallboard.model.Event;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes the events of files on to an engine in batches, and keeps count of the others: {@code
 * lines = applied + ahead + malformed}.
 */
final class EventIntake {

  private static final int BATCH = 1_000;
  private static final int LISTED = 10;

  private final AccountEngine engine;
  private final long nowEpochMillis;
  private final Admission admission = Admission.ofQuery();
  private final List<Event> batch = new ArrayList<>(BATCH);
  private final List<String> firstMalformed = new ArrayList<>();
  private long ahead;
  private long malformed;
  private long linesOfEarlierFiles;
  private long bytesOfEarlierFiles;

  EventIntake(AccountEngine engine, long nowEpochMillis) {
    this.engine = engine;
    this.nowEpochMillis = nowEpochMillis;
  }

  /** What takes in the lines of a file. */
  OfFile from(InputFile file, PackedInput bytes, ProgressLine progress) {
    return new OfFile(file, bytes, progress);
  }

  /** Says what was left out: the first malformed lines, and how many of which kind. */
  void report(PrintStream err) {
    firstMalformed.forEach(err::println);
    err.println(ahead + " ahead of now, " + malformed + " malformed");
  }

  private void take(Event event) {
    if (admission.refusal(event, nowEpochMillis).isPresent()) {
      ahead++;
      return;
    }
    batch.add(event);
    if (batch.size() == BATCH) {
      applyBatch();
    }
  }

  private void applyBatch() {
    engine.apply(batch);
    batch.clear();
  }

  /** Takes in the lines of one file. */
  final class OfFile implements DecodeListener {
    private final InputFile file;
    private final PackedInput bytes;
    private final ProgressLine progress;
    private long lines;

    private OfFile(InputFile file, PackedInput bytes, ProgressLine progress) {
      this.file = file;
      this.bytes = bytes;
      this.progress = progress;
    }

    @Override
    public void event(long line, Event event) {
      take(event);
      advance(line);
    }

    @Override
    public void refused(long line, String reason) {
      malformed++;
      if (firstMalformed.size() < LISTED) {
        firstMalformed.add(file.name() + ":" + line + ": " + reason);
      }
      advance(line);
    }

    private void advance(long line) {
      lines = line;
      if (line % BATCH == 0) {
        progress.advance(linesOfEarlierFiles + line, bytesOfEarlierFiles + bytes.bytesTaken());
      }
    }

    /** The file has been read. */
    void end() {
      applyBatch();
      linesOfEarlierFiles += lines;
      bytesOfEarlierFiles += bytes.bytesTaken();
    }
  }
}
