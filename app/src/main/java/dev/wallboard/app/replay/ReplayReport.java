package dev.wallboard.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What became of the lines of a replay: {@code sent = accepted + refused}, but for lines that were
 * refused here because they are too long to be sent.
 */
public final class ReplayReport {

  private static final int LISTED = 10;
  private static final long LONG_WAIT_MILLIS = 600_000;

  private final Consumer<String> say;
  private final List<String> firstRefusals = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private long sent;
  private long accepted;
  private long refused;
  private boolean isWaiting;
  private String awaited = "";

  /**
   * An empty report.
   *
   * @param say tells people at once what they may wonder about while it goes on
   */
  public ReplayReport(Consumer<String> say) {
    this.say = say;
  }

  /** How many lines a server has judged. */
  public long sent() {
    return sent;
  }

  /** Whether every line of every file was sent and accepted. */
  public boolean isClean() {
    return refused == 0 && troubles.isEmpty();
  }

  /** What to say at the end: the first refusals, how many there are, and what went wrong. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(firstRefusals);
    long unlisted = refused - firstRefusals.size();
    if (unlisted > 0) {
      lines.add("… and %,d more refused".formatted(unlisted));
    }
    lines.add("%d sent, %d accepted, %d refused".formatted(sent, accepted, refused));
    lines.addAll(troubles);
    return lines;
  }

  void sent(long lines) {
    sent += lines;
  }

  void accepted(long lines) {
    accepted += lines;
  }

  void refused(String place, String reason) {
    refused++;
    if (firstRefusals.size() < LISTED) {
      firstRefusals.add(place + ": " + reason);
    }
  }

  void refusedUnlisted(long lines) {
    refused += lines;
  }

  /** A file that could not be read to its end, or a server that could not be brought to answer. */
  void broken(String trouble) {
    troubles.add(trouble);
  }

  void waiting(String why) {
    if (!isWaiting) {
      isWaiting = true;
      say.accept(why + "; trying again");
    }
  }

  void answered() {
    if (isWaiting) {
      isWaiting = false;
      say.accept("the server answers again");
    }
  }

  /** The next line is due so much later. */
  void aheadOfTime(PlayedLine next, long waitMillis) {
    if (waitMillis >= LONG_WAIT_MILLIS && !next.place().equals(awaited)) {
      awaited = next.place();
      say.accept(awaited + " is due in " + waitMillis / 60_000 + " min");
    }
  }
}
