package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.Facts.Abandonment;
import dev.wallboard.lab.oracle.Facts.Connection;
import dev.wallboard.lab.oracle.Frame.Slice;
import dev.wallboard.lab.oracle.SkillState.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Spec: Queue Health. */
final class QueueHealth {
  private record Metrics(
      long entered,
      long connected,
      long abandoned,
      long timeToAnswer,
      long timeToAbandon,
      Samples queueSize,
      Samples slots,
      long currentQueueSize,
      long currentSlots) {

    static final Metrics NONE = new Metrics(0, 0, 0, 0, 0, Samples.NONE, Samples.NONE, -1, -1);

    Metrics plus(Metrics other) {
      return new Metrics(
          entered + other.entered,
          connected + other.connected,
          abandoned + other.abandoned,
          timeToAnswer + other.timeToAnswer,
          timeToAbandon + other.timeToAbandon,
          queueSize.plus(other.queueSize),
          slots.plus(other.slots),
          sumOfValid(currentQueueSize, other.currentQueueSize),
          sumOfValid(currentSlots, other.currentSlots));
    }

    private static long sumOfValid(long a, long b) {
      return a == -1 ? b : b == -1 ? a : a + b;
    }

    Map<String, Object> json() {
      return Json.object(
          "enteredQEng", entered,
          "connectedEng", connected,
          "abandonedEng", abandoned,
          "totalTimeToAnswer", timeToAnswer,
          "avgTimeToAnswer", Ratios.halfUp(timeToAnswer, connected, 1),
          "totalTimeToAbandon", timeToAbandon,
          "avgTimeToAbandon", Ratios.halfUp(timeToAbandon, abandoned, 1),
          "abandonmentRate", Ratios.halfUp(abandoned, abandoned + connected, 100) / 100.0,
          "queueSizeSum", queueSize.sum(),
          "queueSizeCount", queueSize.count(),
          "averageQueueSize", queueSize.average(),
          "maxQueueSize", queueSize.max(),
          "minQueueSize", queueSize.min(),
          "availableSlotsSum", slots.sum(),
          "availableSlotsCount", slots.count(),
          "averageAvailableSlots", slots.average(),
          "maxAvailableSlots", slots.max(),
          "minAvailableSlots", slots.min(),
          "currentQueueSize", currentQueueSize,
          "currentAvailableSlots", currentSlots,
          "currentQueueState", currentQueueSize);
    }
  }

  private final OracleAt oracle;
  private final Call call;
  private final Frame frame;
  private final Long centre;
  private final Map<Long, SkillState> states = new LinkedHashMap<>();

  QueueHealth(OracleAt oracle, Call call) {
    this.oracle = oracle;
    this.call = call;
    this.frame = Frame.ofBuckets(oracle.now, call.number("timeframe"), call.interval());
    this.centre = call.has("chatCenterId") ? call.number("chatCenterId") : null;
    TreeSet<Long> ids = call.ids("skillIds");
    for (long skill : ids == null ? oracle.skillIds() : ids) {
      states.put(skill, oracle.stateOf(skill, centre));
    }
  }

  Map<String, Object> answer() {
    Map<String, Object> answer = new LinkedHashMap<>();
    if (call.has("interval")) {
      List<Object> intervals = new ArrayList<>();
      for (Slice slice : frame.oldestFirst()) {
        intervals.add(
            Json.object("timestamp", slice.timestamp(), "metricsData", sections(slice, false)));
      }
      answer.put("metricsByIntervals", intervals);
    }
    answer.putAll(sections(frame.whole(), true));
    return answer;
  }

  private Map<String, Object> sections(Slice slice, boolean withCurrent) {
    Map<String, Object> skills = new LinkedHashMap<>();
    Metrics totals = Metrics.NONE;
    for (long skill : states.keySet()) {
      Metrics metrics = metrics(skill, slice, withCurrent);
      totals = totals.plus(metrics);
      if (!metrics.equals(Metrics.NONE)) {
        skills.put(Long.toString(skill), metrics.json());
      }
    }
    return call.has("skillIds")
        ? Json.object("skillsMetrics", skills, "metricsTotals", totals.json())
        : Json.object("metricsTotals", totals.json());
  }

  private Metrics metrics(long skill, Slice slice, boolean withCurrent) {
    Facts facts = oracle.factsOf(skill);
    SkillState state = states.get(skill);
    List<Connection> answers =
        facts.connections.stream()
            .filter(c -> c.isAnswer() && slice.contains(c.time()) && matches(c.centre()))
            .toList();
    List<Abandonment> abandonments =
        facts.abandonments.stream()
            .filter(a -> slice.contains(a.time()) && matches(a.centre()))
            .toList();
    long to = Math.min(slice.to(), oracle.now + 1);
    return new Metrics(
        facts.entries.stream().filter(e -> slice.contains(e.time()) && matches(e.centre())).count(),
        answers.size(),
        abandonments.size(),
        answers.stream().mapToLong(Connection::waitSeconds).sum(),
        abandonments.stream().mapToLong(Abandonment::waitSeconds).sum(),
        state.samples(state.queueSize, slice.from(), to),
        state.samples(state.slots, slice.from(), to),
        withCurrent ? state.current(state.queueSize, oracle.now) : -1,
        withCurrent ? state.current(state.slots, oracle.now) : -1);
  }

  private boolean matches(Long factCentre) {
    return centre == null || centre.equals(factCentre);
  }
}
