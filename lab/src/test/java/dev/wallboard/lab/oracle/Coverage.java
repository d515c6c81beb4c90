package dev.wallboard.lab.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each row of the life table, end, tie and lateness came by; safe for many threads. */
public class Coverage {
  private static final String[] EXPECTED = {
    "row engagement.queued, new: enters",
    "row engagement.queued, queued: same skill",
    "row engagement.queued, queued: other skill",
    "row engagement.queued, connected: no effect",
    "row engagement.queued, ended: no effect",
    "row engagement.connected, new: direct, skill",
    "row engagement.connected, new: direct, no skill",
    "row engagement.connected, queued: wait ends",
    "row engagement.connected, connected: takeover",
    "row engagement.connected, connected: takeover gives skill",
    "row engagement.connected, connected: same agent",
    "row engagement.connected, ended: no effect",
    "row engagement.message, new: visitor",
    "row engagement.message, new: agent",
    "row engagement.message, queued: visitor",
    "row engagement.message, queued: agent",
    "row engagement.message, connected: visitor",
    "row engagement.message, connected: agent",
    "row engagement.message, ended: no effect",
    "row engagement.transferred, new: no effect",
    "row engagement.transferred, queued: same skill",
    "row engagement.transferred, queued: same skill, agent given",
    "row engagement.transferred, queued: other skill",
    "row engagement.transferred, queued: other skill, agent given",
    "row engagement.transferred, connected: to queue",
    "row engagement.transferred, connected: to other agent",
    "row engagement.transferred, connected: to same agent",
    "row engagement.transferred, ended: no effect",
    "row engagement.abandoned, new: no effect",
    "row engagement.abandoned, queued: abandoned",
    "row engagement.abandoned, connected: closed, both wrote",
    "row engagement.abandoned, connected: closed, one",
    "row engagement.abandoned, connected: closed, none",
    "row engagement.abandoned, ended: no effect",
    "row engagement.closed, new: no effect",
    "row engagement.closed, queued: abandoned",
    "row engagement.closed, connected: closed, says true",
    "row engagement.closed, connected: closed, says false",
    "row engagement.closed, connected: closed, both wrote",
    "row engagement.closed, connected: closed, one",
    "row engagement.closed, connected: closed, none",
    "row engagement.closed, ended: no effect",
    "end engagement.abandoned, queued",
    "end engagement.abandoned, connected",
    "end engagement.closed, queued",
    "end engagement.closed, connected",
    "end silence, queued",
    "end silence, connected",
    "life begun after an end",
    "life begun 1 ms after the cool-down",
    "event in the cool-down",
    "event at the very end of the cool-down",
    "event at the instant of a silence end",
    "tie same instant, other type",
    "tie same type, other sequence",
    "tie same sequence, other text",
    "repeat identical",
    "repeat rewritten",
    "time on a bucket edge",
    "time on an even second",
    "time more than a day before now",
    "call with events ahead of now",
    "agent logs off with open chats",
    "agent profile in mid-chat",
    "agent unlimited",
    "agent maximum 0",
    "agent away with a reason",
    "agent away without a reason",
    "late in order",
    "late < 5 min",
    "late < 1 h",
    "late < 24 h",
    "late at the edge of W",
    "late ahead of arrival",
  };

  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  public Coverage() {
    for (String name : EXPECTED) {
      counts.put(name, new LongAdder());
    }
  }

  /** Counts nothing. */
  static Coverage none() {
    return None.INSTANCE;
  }

  private static final class None extends Coverage {
    static final None INSTANCE = new None();

    @Override
    void count(String name) {}

    @Override
    void ordered(List<Event> events, long now) {}

    @Override
    void row(EventType type, String state, String effect) {}
  }

  void count(String name) {
    counts.computeIfAbsent(name, any -> new LongAdder()).increment();
  }

  private void countIf(boolean condition, String name) {
    if (condition) {
      count(name);
    }
  }

  void row(EventType type, String state, String effect) {
    count("row " + type.wire + ", " + state + ": " + effect);
  }

  void end(String how) {
    count("end " + how);
  }

  void coolDown(long sinceEnd) {
    count("event in the cool-down");
    countIf(sinceEnd == Instants.DAY, "event at the very end of the cool-down");
  }

  void newLife(long sinceEnd) {
    count("life begun after an end");
    countIf(sinceEnd == Instants.DAY + 1, "life begun 1 ms after the cool-down");
  }

  void atSilenceEnd(long sinceEnd) {
    countIf(sinceEnd == 0, "event at the instant of a silence end");
  }

  void repeat(boolean identical) {
    count(identical ? "repeat identical" : "repeat rewritten");
  }

  void agentEvent(Event event, String stateBefore, long connected) {
    if (event.type == EventType.AGENT_STATE) {
      String state = event.text("state");
      boolean logsOff = state.equals("logged-off") && !stateBefore.equals("logged-off");
      countIf(logsOff && connected > 0, "agent logs off with open chats");
      if (state.equals("away")) {
        count("agent away " + (event.id("reasonId") == null ? "without" : "with") + " a reason");
      }
    } else {
      Object maximum = event.members.get("maxConcurrency");
      countIf(connected > 0, "agent profile in mid-chat");
      countIf(Event.UNLIMITED.equals(maximum), "agent unlimited");
      countIf(Long.valueOf(0).equals(maximum), "agent maximum 0");
    }
  }

  /** Ties between neighbours of one engagement, agent, …, and special instants. */
  void ordered(List<Event> events, long now) {
    Map<String, Event> last = new HashMap<>();
    for (Event event : events) {
      countIf(event.time % Instants.BUCKET == 0, "time on a bucket edge");
      countIf(event.time % (2 * Instants.SECOND) == 0, "time on an even second");
      countIf(event.time < now - Instants.DAY, "time more than a day before now");
      Event before = last.put(event.entity(), event);
      if (before != null && before.time == event.time) {
        tie(before, event);
      }
    }
  }

  void call(List<Event> events, long now) {
    boolean ahead =
        events.stream().anyMatch(e -> e.time > now && e.time <= now + Instants.MAX_AHEAD);
    countIf(ahead, "call with events ahead of now");
  }

  private void tie(Event before, Event event) {
    if (before.type != event.type) {
      count("tie same instant, other type");
    } else if (before.sequence != event.sequence) {
      count("tie same type, other sequence");
    } else {
      count("tie same sequence, other text");
    }
  }

  void lateness(long time, long arrival) {
    long late = arrival - time;
    if (late < 0) {
      count("late ahead of arrival");
    } else if (Instants.lastAdmissible(time) - arrival < Instants.MINUTE) {
      count("late at the edge of W");
    } else if (late <= 5 * Instants.SECOND) {
      count("late in order");
    } else if (late < Instants.BUCKET) {
      count("late < 5 min");
    } else {
      count(late < Instants.HOUR ? "late < 1 h" : "late < 24 h");
    }
  }

  public Map<String, Long> counts() {
    Map<String, Long> result = new ConcurrentSkipListMap<>();
    counts.forEach((name, count) -> result.put(name, count.sum()));
    return result;
  }

  public String table() {
    StringBuilder table = new StringBuilder();
    counts().forEach((name, count) -> table.append(String.format("%,12d  %s%n", count, name)));
    return table.toString();
  }
}
