package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.Facts.Abandonment;
import dev.wallboard.lab.oracle.Facts.Connection;
import dev.wallboard.lab.oracle.Frame.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Spec: Integrations, Service level; docs/reading.md. */
final class ServiceLevel {
  private record Counts(long inTime, long answered, long abandonedShort, long abandoned) {
    Counts plus(Counts other) {
      return new Counts(
          inTime + other.inTime,
          answered + other.answered,
          abandonedShort + other.abandonedShort,
          abandoned + other.abandoned);
    }
  }

  private final OracleAt oracle;
  private final Call call;
  private final Frame frame;
  private final String formula;
  private final long within;

  ServiceLevel(OracleAt oracle, Call call) {
    this.oracle = oracle;
    this.call = call;
    this.frame = Frame.ofBuckets(oracle.now, call.number("timeframe"), call.interval());
    this.formula = call.has("formula") ? call.parameters().get("formula") : "offered";
    this.within = call.has("withinSeconds") ? call.number("withinSeconds") : 20;
  }

  Map<String, Object> answer() {
    Map<String, Object> answer = new LinkedHashMap<>();
    if (call.has("interval")) {
      List<Object> intervals = new ArrayList<>();
      for (Slice slice : frame.oldestFirst()) {
        intervals.add(Json.object("timestamp", slice.timestamp(), "metricsData", sections(slice)));
      }
      answer.put("metricsByIntervals", intervals);
    }
    answer.putAll(sections(frame.whole()));
    return answer;
  }

  private Map<String, Object> sections(Slice slice) {
    TreeSet<Long> asked = call.ids("skillIds");
    Map<String, Object> skills = new LinkedHashMap<>();
    Counts all = new Counts(0, 0, 0, 0);
    for (long skill : asked == null ? oracle.skillIds() : asked) {
      Counts counts = counts(oracle.factsOf(skill), slice);
      if (counts.answered + counts.abandoned > 0) {
        Map<String, Object> json = json(counts);
        json.put("formula", formula);
        json.put("withinSeconds", within);
        skills.put(Long.toString(skill), json);
        all = all.plus(counts);
      }
    }
    return call.has("skillIds")
        ? Json.object("skillsMetrics", skills, "metricsTotals", json(all))
        : Json.object("metricsTotals", json(all));
  }

  private Counts counts(Facts facts, Slice slice) {
    List<Long> answered =
        facts.connections.stream()
            .filter(c -> c.isAnswer() && slice.contains(c.time()))
            .map(Connection::waitSeconds)
            .toList();
    List<Long> abandoned =
        facts.abandonments.stream()
            .filter(a -> slice.contains(a.time()))
            .map(Abandonment::waitSeconds)
            .toList();
    return new Counts(
        answered.stream().filter(wait -> wait < within).count(),
        answered.size(),
        abandoned.stream().filter(wait -> wait < within).count(),
        abandoned.size());
  }

  private Map<String, Object> json(Counts counts) {
    long counted =
        switch (formula) {
          case "answered" -> counts.answered;
          case "offered" -> counts.answered + counts.abandoned;
          default -> counts.answered + counts.abandoned - counts.abandonedShort;
        };
    return Json.object(
        "answeredInTime", counts.inTime,
        "answered", counts.answered,
        "abandonedShort", counts.abandonedShort,
        "abandoned", counts.abandoned,
        "counted", counted,
        "serviceLevel",
            counted == 0 ? null : Ratios.halfUp(counts.inTime, counted, 10_000) / 10_000.0);
  }
}
