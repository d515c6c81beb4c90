package dev.wallboard.engine;

import dev.wallboard.model.SkillSeen;
import dev.wallboard.model.TimeFrame;
import dev.wallboard.model.TimeGrid;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A skill: its queue, the queues of its chat centres, and when it has queue state data. */
final class Skill {

  private final long id;
  private final QueueLine line;
  private final Int2ObjectOpenHashMap<QueueLine> lineByCentre = new Int2ObjectOpenHashMap<>();
  private final List<QueueLine> centreLines = new ArrayList<>();
  private final List<Agent> holders = new ArrayList<>();
  private final AvailableSlots slots;

  /** How many agents that hold the skill are not logged off. */
  private final StepFunction presence = new StepFunction();

  private final Namings namings = new Namings();

  /** Until when what was forgotten gives queue state data; epoch milliseconds, exclusive. */
  private long dataUntil = Long.MIN_VALUE;

  Skill(long id, int number, QueueLine line) {
    this.id = id;
    this.line = line;
    this.slots = new AvailableSlots(number, holders);
  }

  long id() {
    return id;
  }

  /** All who wait. */
  QueueLine line() {
    return line;
  }

  /** Those of one chat centre who wait; null if none ever did. */
  @Nullable QueueLine lineOf(int centre) {
    return lineByCentre.get(centre);
  }

  void addLine(int centre, QueueLine centreLine) {
    lineByCentre.put(centre, centreLine);
    centreLines.add(centreLine);
  }

  AvailableSlots slots() {
    return slots;
  }

  StepFunction presence() {
    return presence;
  }

  void addHolder(Agent agent) {
    holders.add(agent);
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
    for (QueueLine centreLine : centreLines) {
      centreLine.forget(bucket, nowEpochMillis);
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
