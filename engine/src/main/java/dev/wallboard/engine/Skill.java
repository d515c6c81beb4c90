package dev.wallboard.engine;

import dev.wallboard.model.SkillSeen;
import dev.wallboard.model.TimeFrame;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A skill: its queue, the queues of its chat centres, who holds it, and when it has queue state
 * data.
 */
final class Skill extends Version<Skill> {

  private static final int[] NO_NUMBERS = {};
  private static final QueueLine[] NO_LINES = {};

  private final long id;
  private final int number;
  private final QueueLine line;

  /** The chat centres that have had a queue here, by dense number, and those queues. */
  private int[] centres = NO_NUMBERS;

  private QueueLine[] centreLines = NO_LINES;

  /** Of each of those queues whether no version before sees it. */
  private boolean[] ownsCentreLine = new boolean[0];

  /** The agents that ever held it, by dense number; successors go on in the same array. */
  private int[] holders = NO_NUMBERS;

  private int holderCount;

  private Remembered<AvailableSlots.Cell> slots = new Remembered<>(TimeGrid.MAX_FRAME_BUCKETS);

  /** How many agents that hold the skill are not logged off. */
  private final StepFunction presence;

  private final Namings namings;

  /** Until when what was forgotten gives queue state data; epoch milliseconds, exclusive. */
  private long dataUntil = Long.MIN_VALUE;

  Skill(long id, int number, QueueLine line) {
    this(id, number, line, new StepFunction(), new Namings());
  }

  private Skill(long id, int number, QueueLine line, StepFunction presence, Namings namings) {
    this.id = id;
    this.number = number;
    this.line = line;
    this.presence = presence;
    this.namings = namings;
  }

  @Override
  Skill successor() {
    Skill next = new Skill(id, number, line.successor(), presence.successor(), namings.successor());
    next.centres = centres;
    next.centreLines = centreLines.clone();
    next.ownsCentreLine = new boolean[centreLines.length];
    next.holders = holders;
    next.holderCount = holderCount;
    next.slots = slots;
    next.dataUntil = dataUntil;
    return next;
  }

  long id() {
    return id;
  }

  /** All who wait. */
  QueueLine line() {
    return line;
  }

  int number() {
    return number;
  }

  /** Those of one chat centre who wait; null if none ever did. */
  @Nullable QueueLine lineOf(int centre) {
    int place = placeOf(centre);
    return place < 0 ? null : centreLines[place];
  }

  /** The same, to be written. */
  @Nullable QueueLine ownLineOf(int centre) {
    int place = placeOf(centre);
    return place < 0 ? null : ownLine(place);
  }

  private int placeOf(int centre) {
    for (int place = 0; place < centres.length; place++) {
      if (centres[place] == centre) {
        return place;
      }
    }
    return -1;
  }

  private QueueLine ownLine(int place) {
    if (!ownsCentreLine[place]) {
      centreLines[place] = centreLines[place].successor();
      ownsCentreLine[place] = true;
    }
    return centreLines[place];
  }

  void addLine(int centre, QueueLine centreLine) {
    int size = centres.length;
    centres = Arrays.copyOf(centres, size + 1);
    centreLines = Arrays.copyOf(centreLines, size + 1);
    ownsCentreLine = Arrays.copyOf(ownsCentreLine, size + 1);
    centres[size] = centre;
    centreLines[size] = centreLine;
    ownsCentreLine[size] = true;
  }

  /** The available slots of buckets that are over, as far as they were worked out. */
  Remembered<AvailableSlots.Cell> slots() {
    return slots;
  }

  /** Something changed for a holder between the instants, both included. */
  void slotsChanged(long firstEpochMillis, long lastEpochMillis) {
    slots = slots.without(TimeGrid.bucketOf(firstEpochMillis), TimeGrid.bucketOf(lastEpochMillis));
  }

  StepFunction presence() {
    return presence;
  }

  void addHolder(int agent) {
    if (holderCount == holders.length) {
      holders = Arrays.copyOf(holders, holderCount + Math.max(4, holderCount >> 1));
    }
    holders[holderCount] = agent;
    holderCount++;
  }

  /** How many agents ever held the skill. */
  int holderCount() {
    return holderCount;
  }

  /** The dense number of one of them. */
  int holder(int place) {
    return holders[place];
  }

  /** An event named the skill. */
  void named(long epochMillis) {
    namings.add(epochMillis);
  }

  /** Something whose event is gone gave queue state data from the instant on. */
  void seen(long epochMillis) {
    dataUntil = Math.max(dataUntil, epochMillis + TimeGrid.DAY_MILLIS);
  }

  /**
   * What gives queue state data at the start of the oldest bucket or later, of all that lies before
   * it.
   */
  Optional<SkillSeen> seenBefore(long floorEpochMillis) {
    long covered = coveredBefore(floorEpochMillis);
    return covered > floorEpochMillis
        ? Optional.of(new SkillSeen(id, covered - TimeGrid.DAY_MILLIS))
        : Optional.empty();
  }

  /** Drops what lies before the bucket but for what can still be seen. */
  void forgetBefore(long bucket, long nowEpochMillis) {
    if (namings.reachBefore(bucket)
        || presence.changesBefore(bucket)
        || line.size().changesBefore(bucket)) {
      rememberDataBefore(TimeGrid.startOf(bucket));
    }
    namings.forgetBefore(bucket);
    presence.forgetBefore(bucket);
    line.forget(bucket, nowEpochMillis);
    for (int place = 0; place < centres.length; place++) {
      ownLine(place).forget(bucket, nowEpochMillis);
    }
  }

  private void rememberDataBefore(long epochMillis) {
    dataUntil = coveredBefore(epochMillis);
  }

  /**
   * The parts of [from, to) at which the skill has queue state data, where {@code from} is the
   * start of the oldest bucket kept: at t when in (t − 24 h, t] an event named it, someone waited,
   * or an agent who held it was logged on (spec: Current Queue State).
   */
  List<TimeFrame> dataWithin(long fromEpochMillis, long toEpochMillis) {
    List<TimeFrame> parts = new ArrayList<>(1);
    long start = fromEpochMillis;
    long covered = coveredBefore(fromEpochMillis);
    if (covered <= fromEpochMillis) {
      start = firstDataFrom(fromEpochMillis);
      covered = start;
    }
    while (start < toEpochMillis) {
      covered = coveredFrom(Math.max(covered, start + 1), toEpochMillis);
      parts.add(new TimeFrame(start, Math.min(covered, toEpochMillis)));
      start = covered < toEpochMillis ? firstDataFrom(covered) : Long.MAX_VALUE;
      covered = start;
    }
    return parts;
  }

  /** Until when there is data by what lies before; a state may end with the very instant. */
  private long coveredBefore(long epochMillis) {
    long latest = latestDataBefore(epochMillis);
    return latest == Long.MIN_VALUE ? dataUntil : Math.max(dataUntil, latest + TimeGrid.DAY_MILLIS);
  }

  /** Until when there is data without a gap if there is up to {@code covered}. */
  private long coveredFrom(long covered, long toEpochMillis) {
    long reached = covered;
    while (reached < toEpochMillis) {
      long latest = latestDataBefore(reached);
      if (latest == Long.MIN_VALUE || latest + TimeGrid.DAY_MILLIS <= reached) {
        return reached;
      }
      reached = latest + TimeGrid.DAY_MILLIS;
    }
    return reached;
  }

  private long latestDataBefore(long epochMillis) {
    return Math.max(
        namings.latestBefore(epochMillis),
        Math.max(
            line.size().lastPositiveBefore(epochMillis), presence.lastPositiveBefore(epochMillis)));
  }

  private long firstDataFrom(long epochMillis) {
    return Math.min(
        namings.firstFrom(epochMillis),
        Math.min(
            line.size().firstPositiveFrom(epochMillis), presence.firstPositiveFrom(epochMillis)));
  }
}
