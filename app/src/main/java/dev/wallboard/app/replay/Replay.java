package dev.wallboard.app.replay;

import java.util.List;
import java.util.Optional;

/**
 * Sends the lines of files when they are due: a line that was so long after the first one goes so
 * long after it, divided by the tempo. What has become due meanwhile goes together, in the order of
 * the files; after a server was away, all at once.
 */
public final class Replay {

  /** How often is looked for what is due. */
  static final long TICK_MILLIS = 200;

  private final Tracks tracks;
  private final Tempo tempo;
  private final boolean shift;
  private final Surroundings surroundings;
  private final PatientSender sender;
  private final ReplayReport report;
  private final Runnable progress;

  private boolean hasBegun;
  private long firstEpochMillis;
  private long startMillis;
  private long shiftMillis;

  /**
   * Prepares a replay.
   *
   * @param shift whether times are moved so that the first is now
   * @param patienceMillis for how long a server may not answer
   * @param progress is run now and then
   */
  public Replay(
      List<Track> tracks,
      Tempo tempo,
      boolean shift,
      EventsRequest request,
      long patienceMillis,
      Surroundings surroundings,
      ReplayReport report,
      Runnable progress) {
    this.tracks = new Tracks(tracks);
    this.tempo = tempo;
    this.shift = shift;
    this.surroundings = surroundings;
    this.report = report;
    this.progress = progress;
    this.sender =
        new PatientSender(
            new Sender(request, surroundings.wall()), surroundings, patienceMillis, report);
  }

  /** Returns when all is sent or nothing helps any more; the report has what became of it. */
  public void run() throws InterruptedException {
    try {
      while (tracks.head().isPresent()) {
        Batch due = due();
        if (!due.isEmpty()) {
          sender.send(due);
        }
        progress.run();
        if (isAheadOfTime()) {
          surroundings.pause().pause(TICK_MILLIS);
        }
      }
    } catch (GaveUp e) {
      report.broken("gave up: " + e.getMessage());
    }
  }

  /** The lines that are due, as far as they fit and are there: a pipe is not waited for. */
  private Batch due() {
    Batch due = new Batch();
    while (!due.isFull() && (due.isEmpty() || tracks.isReady())) {
      Optional<PlayedLine> head = tracks.head().filter(this::isDue);
      if (head.isEmpty()) {
        return due;
      }
      due.add(head.get().movedBy(shiftMillis));
      tracks.take();
    }
    return due;
  }

  private boolean isAheadOfTime() {
    if (!tracks.isReady()) {
      return false;
    }
    Optional<PlayedLine> next = tracks.head().filter(head -> !isDue(head));
    next.ifPresent(head -> report.aheadOfTime(head, waitMillis(head)));
    return next.isPresent();
  }

  private boolean isDue(PlayedLine line) {
    return line.epochMillis() == Track.AT_ONCE || waitMillis(line) <= 0;
  }

  /** How long it is until a line is due. */
  private long waitMillis(PlayedLine line) {
    begin(line.epochMillis());
    long sinceFirstMillis = line.epochMillis() - firstEpochMillis;
    long dueMillis = tempo.dueMillis(sinceFirstMillis < 0 ? Long.MAX_VALUE : sinceFirstMillis);
    return dueMillis - (surroundings.elapsed().elapsedMillis() - startMillis);
  }

  /** The clock starts with the first line that has an instant. */
  private void begin(long epochMillis) {
    if (!hasBegun) {
      hasBegun = true;
      firstEpochMillis = epochMillis;
      startMillis = surroundings.elapsed().elapsedMillis();
      shiftMillis = shift ? surroundings.wall().nowEpochMillis() - epochMillis : 0;
    }
  }
}
