package dev.wallboard.intake.sources.asterisk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wallboard.intake.live.Destination;
import dev.wallboard.intake.live.KeptNames;
import dev.wallboard.intake.live.SourceTally;
import dev.wallboard.intake.sources.Lines.Line;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.ElapsedClock;
import dev.wallboard.model.Event;
import dev.wallboard.model.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows a queue log that is being written (spec: integrations, Sources; docs/sources.md).
 *
 * <p>How far it has come, and what it remembers, is kept every few seconds and at the end, always
 * after the events. After a crash the lines since then are read again, with the same memory and the
 * same ids: they make the same events, which change nothing. Not safe for several threads.
 */
public final class AsteriskTail implements RotatedLog.Portions {

  private static final String COLLECTION = "source-places";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How long after the last line an exit has left for good, in a log that tells seconds. */
  private static final long EXIT_MILLIS = 2_000;

  private static final long KEEP_MILLIS = 5_000;

  private final KeptNames names;
  private final SourceLimits limits;
  private final Records records;
  private final Records.Key key;
  private final Destination destination;
  private final SourceTally tally;
  private final ElapsedClock clock;
  private final RotatedLog log;
  private final QueueLogDecoder decoder;
  private LogPlace place;
  private boolean changed;

  /**
   * Whether lines were decoded whose events are not kept: then the memory is ahead of the place.
   */
  private boolean ahead;

  private long lastLineMillis;
  private long lastKeptMillis;

  /** As it is kept. */
  private record Checkpoint(LogPlace place, QueueLogMemory memory) {
    static final Checkpoint START = new Checkpoint(LogPlace.START, QueueLogMemory.NOTHING);
  }

  /**
   * Goes on where the source of that name stopped.
   *
   * @param records where its place is kept
   * @param tally of the source
   * @param destination waits until the events are kept
   */
  public AsteriskTail(
      Path path,
      Records.Key source,
      KeptNames names,
      SourceLimits limits,
      Records records,
      SourceTally tally,
      Destination destination,
      ElapsedClock clock) {
    this.names = names;
    this.limits = limits;
    this.records = records;
    this.key = source;
    this.destination = destination;
    this.tally = tally;
    this.clock = clock;
    this.log = new RotatedLog(path, limits.maxRecordBytes(), this);
    Checkpoint kept = records.find(key).map(AsteriskTail::read).orElse(Checkpoint.START);
    this.place = kept.place();
    this.decoder =
        new QueueLogDecoder(new Naming(names.directory(), limits), limits, kept.memory());
    this.lastLineMillis = clock.elapsedMillis();
    this.lastKeptMillis = lastLineMillis;
  }

  /** Where the place of a source is kept. */
  public static Records.Key key(String accountId, String sourceName) {
    return new Records.Key(COLLECTION, accountId, sourceName);
  }

  /**
   * Reads what is new. After a failure other than an {@link IOException} this is of no use any
   * more; another one goes on from what is kept.
   *
   * @throws IOException if a file cannot be read just now
   */
  public void poll() throws IOException, InterruptedException {
    log.readFrom(place);
    if (decoder.holdsExits() && clock.elapsedMillis() - lastLineMillis >= EXIT_MILLIS) {
      List<Event> left = new ArrayList<>();
      ahead = true;
      decoder.releaseExits(left::add);
      deliver(left);
      ahead = false;
      changed = true;
    }
    if (clock.elapsedMillis() - lastKeptMillis >= KEEP_MILLIS) {
      keep();
    }
  }

  /** Keeps how far it has come, unless a failure left it between two lines. */
  public void keep() {
    lastKeptMillis = clock.elapsedMillis();
    if (!changed || ahead) {
      return;
    }
    try {
      byte[] checkpoint = JSON.writeValueAsBytes(new Checkpoint(place, decoder.memory()));
      records.write(List.of(new Records.Change.Put(key, checkpoint)));
      changed = false;
    } catch (IOException e) {
      throw new IllegalStateException("a place in memory cannot be written", e);
    }
  }

  private static Checkpoint read(Records.Kept kept) {
    try {
      return JSON.readValue(kept.value(), Checkpoint.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the place of a source cannot be read", e);
    }
  }

  @Override
  public void take(List<Line> lines, LogPlace behind) throws InterruptedException {
    List<Event> events = new ArrayList<>();
    ahead = true;
    synchronized (names) {
      lines.forEach(line -> decode(line, events));
      names.keep();
    }
    tally.records(lines.size());
    lastLineMillis = clock.elapsedMillis();
    deliver(events);
    place = behind;
    ahead = false;
    changed = true;
  }

  @Override
  public void lost(String what) {
    tally.refused(what);
  }

  private void deliver(List<Event> events) throws InterruptedException {
    if (!events.isEmpty()) {
      destination.keep(events);
      tally.kept(events);
    }
  }

  private void decode(Line line, List<Event> events) {
    if (line.text().isBlank()) {
      return;
    }
    try {
      if (line.cut()) {
        throw new UnusableRecordException(
            "a line is longer than " + limits.maxRecordBytes() + " (sources.max-record-bytes)");
      }
      Optional<String> skipped = decoder.take(line.text(), events::add);
      skipped.ifPresent(tally::skipped);
    } catch (UnusableRecordException e) {
      tally.refused(e.reason());
    }
  }
}
