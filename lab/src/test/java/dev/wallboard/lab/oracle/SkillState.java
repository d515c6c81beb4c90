package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.AgentTimeline.Span;
import dev.wallboard.lab.oracle.Facts.Stay;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Queue size, available slots and queue state data of a skill over time. */
final class SkillState {
  private static final long PERIOD = 2 * Instants.SECOND;

  /** Sum and number of the samples, and the extremes of the state; -1 without a sample. */
  record Samples(long sum, long count, long max, long min) {
    static final Samples NONE = new Samples(0, 0, -1, -1);

    double average() {
      return count == 0 ? -1 : (double) sum / count;
    }

    /** Sums of the skills' own; a skill without samples is left out. */
    Samples plus(Samples other) {
      if (count == 0 || other.count == 0) {
        return count == 0 ? other : this;
      }
      return new Samples(sum + other.sum, count + other.count, max + other.max, min + other.min);
    }
  }

  final StepFunction queueSize;
  final StepFunction slots;
  private final StepFunction data;

  private SkillState(StepFunction queueSize, StepFunction slots, StepFunction data) {
    this.queueSize = queueSize;
    this.slots = slots;
    this.data = data;
  }

  /** {@code sized}: the stays that make the queue size; {@code stays}: all of the skill. */
  static SkillState of(
      long skill,
      List<Stay> sized,
      List<Stay> stays,
      List<Long> namings,
      Collection<AgentTimeline> agents) {
    return new SkillState(
        queueSize(sized), slots(skill, agents), data(skill, stays, namings, agents));
  }

  private static StepFunction queueSize(List<Stay> stays) {
    TreeMap<Long, Long> deltas = new TreeMap<>();
    stays.forEach(stay -> StepFunction.add(deltas, stay.from(), stay.to(), 1));
    return StepFunction.ofDeltas(deltas);
  }

  private static StepFunction slots(long skill, Collection<AgentTimeline> agents) {
    TreeMap<Long, Long> limited = new TreeMap<>();
    TreeMap<Long, Long> unlimited = new TreeMap<>();
    for (AgentTimeline agent : agents) {
      for (Span span : agent.spans) {
        if (span.online() && span.skills().contains(skill)) {
          if (span.maximum() == null) {
            StepFunction.add(unlimited, span.from(), span.to(), 1);
          } else {
            StepFunction.add(limited, span.from(), span.to(), span.freeSlots());
          }
        }
      }
    }
    StepFunction sum = StepFunction.ofDeltas(limited);
    StepFunction unlimitedAgents = StepFunction.ofDeltas(unlimited);
    TreeSet<Long> instants = new TreeSet<>(limited.keySet());
    instants.addAll(unlimited.keySet());
    return StepFunction.ofValues(instants, t -> unlimitedAgents.at(t) > 0 ? 1 : sum.at(t));
  }

  private static StepFunction data(
      long skill, List<Stay> stays, List<Long> namings, Collection<AgentTimeline> agents) {
    TreeMap<Long, Long> reasons = new TreeMap<>();
    namings.forEach(p -> StepFunction.add(reasons, p, p + Instants.DAY, 1));
    stays.forEach(stay -> addState(reasons, stay.from(), stay.to()));
    for (AgentTimeline agent : agents) {
      for (Span span : agent.spans) {
        if (span.loggedIn() && span.skills().contains(skill)) {
          addState(reasons, span.from(), span.to());
        }
      }
    }
    return StepFunction.ofDeltas(reasons);
  }

  /** A state over [a, b) gives data over [a, b + 24 h); one of no duration is none. */
  private static void addState(TreeMap<Long, Long> reasons, long from, long to) {
    if (from < to) {
      StepFunction.add(reasons, from, to + Instants.DAY, 1);
    }
  }

  boolean hasData(long t) {
    return data.at(t) > 0;
  }

  long current(StepFunction state, long now) {
    return hasData(now) ? state.at(now) : -1;
  }

  /** Over the instants of [from, to) with queue state data. */
  Samples samples(StepFunction state, long from, long to) {
    StepFunction.Walk stateAt = state.walk();
    StepFunction.Walk dataAt = data.walk();
    long sum = 0;
    long count = 0;
    for (long t = -Math.floorDiv(-from, PERIOD) * PERIOD; t < to; t += PERIOD) {
      if (dataAt.at(t) > 0) {
        sum += stateAt.at(t);
        count++;
      }
    }
    return count == 0 ? Samples.NONE : withExtremes(state, from, to, sum, count);
  }

  private Samples withExtremes(StepFunction state, long from, long to, long sum, long count) {
    long max = Long.MIN_VALUE;
    long min = Long.MAX_VALUE;
    StepFunction.Walk stateAt = state.walk();
    StepFunction.Walk dataAt = data.walk();
    for (long t : instantsOfChange(state, from, to)) {
      if (dataAt.at(t) > 0) {
        long value = stateAt.at(t);
        max = Math.max(max, value);
        min = Math.min(min, value);
      }
    }
    return new Samples(sum, count, max, min);
  }

  private TreeSet<Long> instantsOfChange(StepFunction state, long from, long to) {
    TreeSet<Long> instants = new TreeSet<>(List.of(from));
    for (StepFunction function : List.of(state, data)) {
      for (long t : function.times()) {
        if (t > from && t < to) {
          instants.add(t);
        }
      }
    }
    return instants;
  }
}
