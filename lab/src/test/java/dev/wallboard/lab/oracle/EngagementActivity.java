package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.Frame.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** Spec: Engagement Activity. */
final class EngagementActivity {
  /** What one connection, segment or close adds, for its skill and agent (null is none). */
  private record Part(long skill, Long agent, Metrics metrics) {}

  private record Metrics(
      long interactive, long nonInteractive, long handling, long otherHandling, long connected) {
    static final Metrics NONE = new Metrics(0, 0, 0, 0, 0);

    static Metrics sum(Collection<Part> parts) {
      return parts.stream().map(Part::metrics).reduce(NONE, Metrics::plus);
    }

    Metrics plus(Metrics other) {
      return new Metrics(
          interactive + other.interactive,
          nonInteractive + other.nonInteractive,
          handling + other.handling,
          otherHandling + other.otherHandling,
          connected + other.connected);
    }

    Map<String, Object> json() {
      return Json.object(
          "totalInteractiveChats", interactive,
          "totalNonInteractiveChats", nonInteractive,
          "totalHandlingTime", handling,
          "nonInteractiveTotalHandlingTime", otherHandling,
          "connectedEngagements", connected);
    }
  }

  private final Facts facts;
  private final Call call;
  private final Frame frame;
  private final LongPredicate skills;
  private final LongPredicate agents;

  EngagementActivity(OracleAt oracle, Call call) {
    this.facts = oracle.facts;
    this.call = call;
    this.frame = Frame.ofBuckets(oracle.now, call.number("timeframe"), call.interval());
    this.skills = call.filter("skillIds");
    this.agents = call.filter("agentIds");
  }

  Map<String, Object> answer() {
    Map<String, Object> answer = new LinkedHashMap<>();
    if (call.has("interval")) {
      List<Object> intervals = new ArrayList<>();
      for (Slice slice : frame.intervals()) {
        intervals.add(Json.object("timestamp", slice.timestamp(), "metricsData", sections(slice)));
      }
      answer.put("metricsByIntervals", intervals);
    }
    answer.putAll(sections(frame.whole()));
    return answer;
  }

  private Map<String, Object> sections(Slice slice) {
    List<Part> parts = parts(slice);
    Map<String, Object> sections = new LinkedHashMap<>();
    if (call.has("skillIds")) {
      sections.put("skillsMetricsPerAgent", perSkill(parts));
    }
    if (call.has("agentIds")) {
      sections.put("agentsMetrics", perAgent(parts));
    }
    if (sections.isEmpty()) {
      sections.put("metricsTotals", Metrics.sum(parts).json());
    }
    return sections;
  }

  private List<Part> parts(Slice slice) {
    List<Part> parts = new ArrayList<>();
    for (Facts.Connection c : facts.connections) {
      if (slice.contains(c.time())) {
        parts.add(new Part(c.skill(), c.agent(), new Metrics(0, 0, 0, 0, 1)));
      }
    }
    for (Facts.Segment s : facts.segments) {
      if (s.counts() && slice.contains(s.to())) {
        parts.add(new Part(s.skill(), s.agent(), handling(s)));
      }
    }
    for (Facts.Close c : facts.closes) {
      if (slice.contains(c.time())) {
        parts.add(new Part(c.skill(), c.agent(), chat(c)));
      }
    }
    parts.removeIf(part -> !matches(part));
    return parts;
  }

  private static Metrics handling(Facts.Segment segment) {
    return segment.interactive()
        ? new Metrics(0, 0, segment.seconds(), 0, 0)
        : new Metrics(0, 0, 0, segment.seconds(), 0);
  }

  private static Metrics chat(Facts.Close close) {
    return close.interactive() ? new Metrics(1, 0, 0, 0, 0) : new Metrics(0, 1, 0, 0, 0);
  }

  private boolean matches(Part part) {
    boolean agentMatches = !call.has("agentIds") || (part.agent != null && agents.test(part.agent));
    return skills.test(part.skill) && agentMatches;
  }

  private static Map<String, Object> perSkill(List<Part> parts) {
    Map<String, Object> skills = new LinkedHashMap<>();
    by(parts, Part::skill)
        .forEach(
            (skill, own) -> {
              if (!Metrics.sum(own).equals(Metrics.NONE)) {
                skills.put(Long.toString(skill), perAgent(own));
              }
            });
    return Json.object("metricsPerSkill", skills, "metricsTotals", Metrics.sum(parts).json());
  }

  private static Map<String, Object> perAgent(List<Part> parts) {
    Map<String, Object> agents = new LinkedHashMap<>();
    by(parts.stream().filter(part -> part.agent != null).toList(), Part::agent)
        .forEach(
            (agent, own) -> {
              if (!Metrics.sum(own).equals(Metrics.NONE)) {
                agents.put(Long.toString(agent), Metrics.sum(own).json());
              }
            });
    return Json.object("metricsPerAgent", agents, "metricsTotals", Metrics.sum(parts).json());
  }

  private static TreeMap<Long, List<Part>> by(List<Part> parts, Function<Part, Long> id) {
    return parts.stream().collect(Collectors.groupingBy(id, TreeMap::new, Collectors.toList()));
  }
}
