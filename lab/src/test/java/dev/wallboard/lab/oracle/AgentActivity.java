package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.AgentTimeline.Span;
import dev.wallboard.lab.oracle.Frame.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Spec: Agent Activity. */
final class AgentActivity {
  private final OracleAt oracle;
  private final Call call;
  private final Frame frame;
  private final LongPredicate agents;

  AgentActivity(OracleAt oracle, Call call) {
    this.oracle = oracle;
    this.call = call;
    this.frame = Frame.exact(oracle.now, call.number("timeframe"), call.interval());
    this.agents = call.filter("agentIds");
  }

  Map<String, Object> answer() {
    Map<String, Object> answer = new LinkedHashMap<>();
    if (call.has("interval")) {
      List<Object> intervals = new ArrayList<>();
      for (Slice slice : frame.intervals()) {
        intervals.add(Json.object("timestamp", slice.timestamp(), "metricsData", section(slice)));
      }
      answer.put("metricsByIntervals", intervals);
    }
    answer.putAll(section(frame.whole()));
    return answer;
  }

  private Map<String, Object> section(Slice slice) {
    Map<String, Object> perAgent = new LinkedHashMap<>();
    oracle.agents.forEach(
        (id, timeline) -> {
          List<Span> loggedIn = loggedIn(timeline, slice);
          if (agents.test(id) && !loggedIn.isEmpty()) {
            perAgent.put(Long.toString(id), states(loggedIn));
          }
        });
    return Json.object(
        "agentsMetrics", Json.object("metricsPerAgent", perAgent, "metricsTotals", List.of()));
  }

  /** The logged-in spans, cut to the slice, without those of no duration. */
  private static List<Span> loggedIn(AgentTimeline timeline, Slice slice) {
    List<Span> cut = new ArrayList<>();
    for (Span s : timeline.spans) {
      long from = Math.max(s.from(), slice.from());
      long to = Math.min(s.to(), slice.to());
      if (s.loggedIn() && from < to) {
        cut.add(
            new Span(
                from,
                to,
                s.state(),
                s.reason(),
                s.skills(),
                s.group(),
                s.maximum(),
                s.connected()));
      }
    }
    return cut;
  }

  private static List<Object> states(List<Span> spans) {
    List<Span> away = in("away", spans);
    return List.of(
        Json.object("id", 2, "name", "Online", "value", value(in("online", spans))),
        Json.object("id", 3, "name", "Back in 5", "value", value(in("back-soon", spans))),
        Json.object("id", 4, "name", "Away", "value", value(away), "reasons", reasons(away)),
        Json.object("id", -1, "name", "Logged in", "value", value(spans)));
  }

  private static List<Span> in(String state, List<Span> spans) {
    return spans.stream().filter(span -> span.state().equals(state)).toList();
  }

  private static List<Object> reasons(List<Span> away) {
    List<Span> withReason = away.stream().filter(span -> span.reason() != null).toList();
    TreeSet<Long> ids =
        withReason.stream().map(Span::reason).collect(Collectors.toCollection(TreeSet::new));
    List<Object> reasons = new ArrayList<>();
    for (Long id : ids) {
      List<Span> own = withReason.stream().filter(span -> id.equals(span.reason())).toList();
      reasons.add(Json.object("id", Long.toString(id), "value", value(own)));
    }
    return reasons;
  }

  private static Map<String, Object> value(List<Span> spans) {
    return Json.object(
        "total", seconds(spans, span -> true),
        "chatting", seconds(spans, span -> span.connected() > 0),
        "notChatting", seconds(spans, span -> span.connected() == 0),
        "chattingInMaxConcurrency", seconds(spans, Span::inMaxConcurrency));
  }

  private static long seconds(List<Span> spans, Predicate<Span> which) {
    long millis = spans.stream().filter(which).mapToLong(span -> span.to() - span.from()).sum();
    return millis / Instants.SECOND;
  }
}
