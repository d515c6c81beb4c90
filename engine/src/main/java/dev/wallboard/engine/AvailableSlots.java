package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;
import java.util.Arrays;
import java.util.List;

/**
 * The available slots of a skill, by time: over its agents online the free ones added up, or 1 if
 * any of them is unlimited (spec: Current Queue State). Worked out from the step functions of the
 * agents that held the skill; whole buckets are remembered.
 */
final class AvailableSlots {

  private final int skill;
  private final List<Agent> holders;
  private final SlotCells cells = new SlotCells();

  /** The last bucket that was ever remembered. */
  private long newestKnown = Long.MIN_VALUE;

  /**
   * @param holders the agents that may have held the skill; grows as agents get it
   */
  AvailableSlots(int skill, List<Agent> holders) {
    this.skill = skill;
    this.holders = holders;
  }

  /** Something changed for a holder between the instants, both included. */
  void changed(long firstEpochMillis, long lastEpochMillis) {
    long first = TimeGrid.bucketOf(firstEpochMillis);
    if (first <= newestKnown) {
      cells.invalidate(first, Math.min(newestKnown, TimeGrid.bucketOf(lastEpochMillis)));
    }
  }

  /** Available slots at the instant. */
  long at(long epochMillis) {
    Sum now = new Sum();
    for (Agent agent : holders) {
      agent.walk(epochMillis, epochMillis + 1, now);
    }
    return shown(now.finite, now.unlimited);
  }

  private static long shown(long finite, long unlimited) {
    return unlimited > 0 ? 1 : finite;
  }

  /** Tells the tally how the slots held over [from, to). */
  void tally(long fromEpochMillis, long toEpochMillis, LevelTally tally) {
    long firstWhole = TimeGrid.bucketOf(fromEpochMillis + TimeGrid.BUCKET_MILLIS - 1);
    long endWhole = TimeGrid.bucketOf(toEpochMillis);
    if (firstWhole >= endWhole) {
      workOut(fromEpochMillis, toEpochMillis, tally);
      return;
    }
    workOut(fromEpochMillis, TimeGrid.startOf(firstWhole), tally);
    for (long bucket = firstWhole; bucket < endWhole; bucket++) {
      if (!cells.knows(bucket)) {
        learn(bucket, endWhole);
      }
      cells.tally(bucket, tally);
    }
    workOut(TimeGrid.startOf(endWhole), toEpochMillis, tally);
  }

  /** Works out this bucket and those after it that are not known either. */
  private void learn(long firstBucket, long endBucket) {
    long end = firstBucket + 1;
    while (end < endBucket && !cells.knows(end)) {
      end++;
    }
    Changes changes = changesWithin(TimeGrid.startOf(firstBucket), TimeGrid.startOf(end));
    for (long bucket = firstBucket; bucket < end; bucket++) {
      LevelTally tally = new LevelTally();
      changes.holdUntil(TimeGrid.endOf(bucket), tally);
      cells.keep(bucket, tally);
    }
    newestKnown = Math.max(newestKnown, end - 1);
  }

  private void workOut(long fromEpochMillis, long toEpochMillis, LevelTally tally) {
    if (fromEpochMillis < toEpochMillis) {
      changesWithin(fromEpochMillis, toEpochMillis).holdUntil(toEpochMillis, tally);
    }
  }

  private Changes changesWithin(long fromEpochMillis, long toEpochMillis) {
    Changes changes = new Changes(fromEpochMillis);
    for (Agent agent : holders) {
      changes.beginAgent();
      agent.walk(fromEpochMillis, toEpochMillis, changes);
    }
    changes.sort();
    return changes;
  }

  /** What the agents have at one instant. */
  private final class Sum implements Agent.PieceVisitor {
    private long finite;
    private long unlimited;

    @Override
    public void piece(Agent.Piece piece) {
      if (piece.profile.holds(skill)) {
        finite += piece.finiteSlots();
        unlimited += piece.isUnlimitedOnline() ? 1 : 0;
      }
    }
  }

  /** The changes of all holders within a stretch of time, then played back in order. */
  private final class Changes implements Agent.PieceVisitor {
    private static final int INDEX_BITS = 32;

    private final long startEpochMillis;

    /** Milliseconds from the start, and the place in the two arrays of changes. */
    private long[] order = new long[64];

    private long[] finiteChange = new long[64];
    private byte[] unlimitedChange = new byte[64];
    private int size;

    private long agentFinite;
    private boolean agentUnlimited;

    private int played;
    private long reached;
    private long finite;
    private long unlimited;

    Changes(long startEpochMillis) {
      this.startEpochMillis = startEpochMillis;
      this.reached = startEpochMillis;
    }

    void beginAgent() {
      agentFinite = 0;
      agentUnlimited = false;
    }

    @Override
    public void piece(Agent.Piece piece) {
      boolean holds = piece.profile.holds(skill);
      long newFinite = holds ? piece.finiteSlots() : 0;
      boolean newUnlimited = holds && piece.isUnlimitedOnline();
      if (newFinite != agentFinite || newUnlimited != agentUnlimited) {
        int by = (newUnlimited ? 1 : 0) - (agentUnlimited ? 1 : 0);
        add(piece.fromEpochMillis, newFinite - agentFinite, by);
        agentFinite = newFinite;
        agentUnlimited = newUnlimited;
      }
    }

    private void add(long epochMillis, long finiteBy, int unlimitedBy) {
      if (size == order.length) {
        order = Arrays.copyOf(order, size * 2);
        finiteChange = Arrays.copyOf(finiteChange, size * 2);
        unlimitedChange = Arrays.copyOf(unlimitedChange, size * 2);
      }
      order[size] = (epochMillis - startEpochMillis) << INDEX_BITS | size;
      finiteChange[size] = finiteBy;
      unlimitedChange[size] = (byte) unlimitedBy;
      size++;
    }

    void sort() {
      Arrays.sort(order, 0, size);
    }

    /** Tells the tally how the slots held from where it was told last up to the instant. */
    void holdUntil(long epochMillis, LevelTally tally) {
      while (played < size) {
        long at = startEpochMillis + (order[played] >> INDEX_BITS);
        if (at >= epochMillis) {
          break;
        }
        tally.hold(shown(finite, unlimited), reached, at);
        reached = at;
        int index = (int) order[played];
        finite += finiteChange[index];
        unlimited += unlimitedChange[index];
        played++;
      }
      tally.hold(shown(finite, unlimited), reached, epochMillis);
      reached = epochMillis;
    }
  }
}
