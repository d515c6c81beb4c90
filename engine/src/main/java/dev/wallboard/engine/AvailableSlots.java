package dev.wallboard.engine;

import dev.wallboard.model.TimeGrid;
import java.util.Arrays;
import java.util.List;

/**
 * The available slots of a skill, by time: over its agents online the free ones added up, or 1 if
 * any of them is unlimited (spec: Current Queue State). Worked out from the step functions of the
 * agents that held the skill; buckets that are over are remembered.
 */
final class AvailableSlots {

  private static final long SAMPLES = TimeGrid.BUCKET_MILLIS / TimeGrid.SAMPLE_MILLIS;

  private final Skill skill;
  private final List<Agent> agents;
  private final long endBucket;

  /**
   * How the slots held over a bucket.
   *
   * @param number the bucket
   * @param sum of the samples
   * @param max the most that was held
   * @param min the least
   */
  record Cell(long number, long sum, long max, long min) implements Remembered.Cell {

    void addTo(LevelTally tally) {
      tally.held(sum, SAMPLES, max, min);
    }
  }

  /**
   * @param agents all of the account, by number
   * @param endBucket from here on nothing is remembered, because more may still happen there
   */
  AvailableSlots(Skill skill, List<Agent> agents, long endBucket) {
    this.skill = skill;
    this.agents = agents;
    this.endBucket = endBucket;
  }

  /** Available slots at the instant. */
  long at(long epochMillis) {
    Sum now = new Sum();
    walkHolders(epochMillis, epochMillis + 1, now);
    return shown(now.finite, now.unlimited);
  }

  private void walkHolders(long fromEpochMillis, long toEpochMillis, Agent.PieceVisitor visitor) {
    for (int i = 0; i < skill.holderCount(); i++) {
      agents.get(skill.holder(i)).walk(fromEpochMillis, toEpochMillis, visitor);
    }
  }

  private static long shown(long finite, long unlimited) {
    return unlimited > 0 ? 1 : finite;
  }

  /** Tells the tally how the slots held over [from, to). */
  void tally(long fromEpochMillis, long toEpochMillis, LevelTally tally) {
    long firstWhole = TimeGrid.bucketOf(fromEpochMillis + TimeGrid.BUCKET_MILLIS - 1);
    long endWhole = Math.min(TimeGrid.bucketOf(toEpochMillis), endBucket);
    if (firstWhole >= endWhole) {
      workOut(fromEpochMillis, toEpochMillis, tally);
      return;
    }
    workOut(fromEpochMillis, TimeGrid.startOf(firstWhole), tally);
    for (long bucket = firstWhole; bucket < endWhole; ) {
      Cell cell = skill.slots().find(bucket);
      if (cell == null) {
        bucket = learn(bucket, endWhole, tally);
      } else {
        cell.addTo(tally);
        bucket++;
      }
    }
    workOut(TimeGrid.startOf(endWhole), toEpochMillis, tally);
  }

  /** Works out this bucket and those after it that are not known either; tells where it ended. */
  private long learn(long firstBucket, long endWhole, LevelTally tally) {
    long end = firstBucket + 1;
    while (end < endWhole && skill.slots().find(end) == null) {
      end++;
    }
    Changes changes = changesWithin(TimeGrid.startOf(firstBucket), TimeGrid.startOf(end));
    for (long bucket = firstBucket; bucket < end; bucket++) {
      LevelTally held = new LevelTally();
      changes.holdUntil(TimeGrid.endOf(bucket), held);
      Cell cell = new Cell(bucket, held.sum(), held.max(), held.min());
      skill.slots().keep(cell);
      cell.addTo(tally);
    }
    return end;
  }

  private void workOut(long fromEpochMillis, long toEpochMillis, LevelTally tally) {
    if (fromEpochMillis < toEpochMillis) {
      changesWithin(fromEpochMillis, toEpochMillis).holdUntil(toEpochMillis, tally);
    }
  }

  private Changes changesWithin(long fromEpochMillis, long toEpochMillis) {
    Changes changes = new Changes(fromEpochMillis);
    for (int i = 0; i < skill.holderCount(); i++) {
      changes.beginAgent();
      agents.get(skill.holder(i)).walk(fromEpochMillis, toEpochMillis, changes);
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
      if (piece.profile.holds(skill.number())) {
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
      boolean holds = piece.profile.holds(skill.number());
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
