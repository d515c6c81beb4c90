package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.Facts.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an agent was, span after span without a gap, from its events and its segments. */
final class AgentTimeline {
  /** One span [from, to) in which nothing about the agent changed; maximum null is unlimited. */
  record Span(
      long from,
      long to,
      String state,
      Long reason,
      Set<Long> skills,
      Long group,
      Long maximum,
      long connected) {
    boolean loggedIn() {
      return !state.equals("logged-off");
    }

    boolean online() {
      return state.equals("online");
    }

    long freeSlots() {
      return Math.max(0, maximum - connected);
    }

    boolean inMaxConcurrency() {
      return maximum != null && connected >= 1 && connected >= maximum;
    }
  }

  /** What an event said the agent does from then on. */
  record Said(long time, String state, Long reason) {
    boolean says(Said other) {
      return state.equals(other.state) && Objects.equals(reason, other.reason);
    }
  }

  final List<Span> spans = new ArrayList<>();
  final List<Said> said = new ArrayList<>();

  /** When an event first told of the agent. */
  final long firstTold;

  private String state = "logged-off";
  private Long reason;
  private Set<Long> skills = Set.of();
  private Long group;
  private Long maximum = 1L;

  AgentTimeline(List<Event> ordered, List<Segment> segments, Coverage coverage) {
    StepFunction connected = connected(segments);
    firstTold = ordered.isEmpty() ? Instants.NEVER : ordered.get(0).time;
    TreeSet<Long> instants = new TreeSet<>(List.of(-Instants.NEVER));
    ordered.forEach(event -> instants.add(event.time));
    for (long time : connected.times()) {
      instants.add(time);
    }
    int next = 0;
    for (long instant : instants) {
      while (next < ordered.size() && ordered.get(next).time <= instant) {
        coverage.agentEvent(ordered.get(next), state, connected.at(instant));
        take(ordered.get(next++));
      }
      Long until = instants.higher(instant);
      spans.add(
          new Span(
              instant,
              until == null ? Instants.NEVER : until,
              state,
              reason,
              skills,
              group,
              maximum,
              connected.at(instant)));
    }
  }

  private static StepFunction connected(List<Segment> segments) {
    TreeMap<Long, Long> deltas = new TreeMap<>();
    segments.forEach(segment -> StepFunction.add(deltas, segment.from(), segment.to(), 1));
    return StepFunction.ofDeltas(deltas);
  }

  private void take(Event event) {
    if (event.type == EventType.AGENT_STATE) {
      state = event.text("state");
      reason = event.id("reasonId");
      said.add(new Said(event.time, state, reason));
      return;
    }
    skills = event.skillIds() == null ? skills : event.skillIds();
    group = event.id("groupId") == null ? group : event.id("groupId");
    Object concurrency = event.members.get("maxConcurrency");
    if (concurrency != null) {
      maximum = concurrency.equals(Event.UNLIMITED) ? null : (Long) concurrency;
    }
  }

  Span at(long t) {
    for (Span span : spans) {
      if (span.from <= t && t < span.to) {
        return span;
      }
    }
    throw new IllegalStateException("a gap at " + t);
  }
}
