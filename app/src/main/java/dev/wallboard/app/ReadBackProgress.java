package dev.wallboard.app;

import dev.wallboard.intake.ReadBack;
import dev.wallboard.model.ElapsedClock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far the reading back of accounts has come, where it takes longer than a second: to who
 * watches in a line that is rewritten, to a log in a line now and then; and to both how long it
 * took.
 */
final class ReadBackProgress implements ReadBack.Listener, AutoCloseable {

  /** How long a log hears nothing. */
  static final long LOG_PAUSE_MILLIS = 10_000;

  private final Streams streams;
  private final ElapsedClock clock;
  private @Nullable Reading reading;

  ReadBackProgress(Streams streams, ElapsedClock clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public void read(String accountId, long blocks, long ofBlocks, long events) {
    Reading current = reading;
    if (current == null || !current.accountId.equals(accountId)) {
      close();
      current = new Reading(accountId, ofBlocks);
      reading = current;
    }
    current.advance(blocks, events);
  }

  @Override
  public void close() {
    if (reading != null) {
      reading.end();
      reading = null;
    }
  }

  /** The reading of one account. */
  private final class Reading {
    private final String accountId;
    private final long ofBlocks;
    private final long startMillis = clock.elapsedMillis();
    private final ProgressLine line;
    private long nextLogMillis = startMillis + ProgressLine.SILENCE_MILLIS;
    private long events;

    Reading(String accountId, long ofBlocks) {
      this.accountId = accountId;
      this.ofBlocks = ofBlocks;
      this.line = new ProgressLine("reading back account " + accountId, ofBlocks, streams, clock);
    }

    void advance(long blocks, long readEvents) {
      events = readEvents;
      line.advance(readEvents, blocks);
      if (!streams.errIsTerminal() && clock.elapsedMillis() >= nextLogMillis) {
        nextLogMillis = clock.elapsedMillis() + LOG_PAUSE_MILLIS;
        say(
            "reading back account %s: %d %%, %,d events",
            accountId, Math.min(100, blocks * 100 / ofBlocks), readEvents);
      }
    }

    void end() {
      line.close();
      long millis = clock.elapsedMillis() - startMillis;
      if (millis >= ProgressLine.SILENCE_MILLIS) {
        say("read back account %s: %,d events in %.1f s", accountId, events, millis / 1e3);
      }
    }

    private void say(String form, Object... values) {
      streams.err().println(String.format(Locale.ROOT, form, values));
    }
  }
}
