package dev.wallboard.lab.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.wallboard.lab.oracle.Facts.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The facts of a set of events as seen at {@code now}, and the answers made from them. */
public final class OracleAt {
  final long now;
  final Facts facts = new Facts();
  final NavigableMap<Long, AgentTimeline> agents = new TreeMap<>();

  private final Map<Long, List<Long>> namings = new HashMap<>();
  private final Map<Long, Facts> skills = new TreeMap<>();
  private final Map<Long, SkillState> statesOfAllCentres = new HashMap<>();

  OracleAt(List<Event> ordered, long now, long silenceMillis, Coverage coverage) {
    this.now = now;
    by(ordered.stream().filter(e -> e.type.isEngagement()).toList(), Event::engagementId)
        .values()
        .forEach(life -> EngagementFold.fold(life, facts, silenceMillis, now, coverage));
    foldAgents(ordered, coverage);
    for (Event event : ordered) {
      event.namedSkills().forEach(skill -> nameAt(skill, event.time));
    }
    groupBySkill();
  }

  private void foldAgents(List<Event> ordered, Coverage coverage) {
    Map<Long, List<Event>> events =
        by(ordered.stream().filter(e -> e.type.isAgent()).toList(), e -> e.id("agentId"));
    Map<Long, List<Segment>> segments = by(facts.segments, Segment::agent);
    TreeSet<Long> ids = new TreeSet<>(events.keySet());
    ids.addAll(segments.keySet());
    for (long id : ids) {
      agents.put(
          id,
          new AgentTimeline(
              events.getOrDefault(id, List.of()), segments.getOrDefault(id, List.of()), coverage));
    }
  }

  private void nameAt(long skill, long time) {
    namings.computeIfAbsent(skill, id -> new ArrayList<>()).add(time);
  }

  private void groupBySkill() {
    namings.keySet().forEach(this::skill);
    facts.entries.forEach(e -> skill(e.skill()).entries.add(e));
    facts.stays.forEach(s -> skill(s.skill()).stays.add(s));
    facts.connections.forEach(c -> skill(c.skill()).connections.add(c));
    facts.abandonments.forEach(a -> skill(a.skill()).abandonments.add(a));
    facts.segments.forEach(s -> skill(s.skill()).segments.add(s));
    facts.closes.forEach(c -> skill(c.skill()).closes.add(c));
  }

  private Facts skill(long id) {
    return skills.computeIfAbsent(id, any -> new Facts());
  }

  private static <K, T> Map<K, List<T>> by(Collection<T> all, Function<T, K> key) {
    return all.stream().collect(groupingBy(key, TreeMap::new, toList()));
  }

  /** Every skill named or counted for, ascending. */
  TreeSet<Long> skillIds() {
    return new TreeSet<>(skills.keySet());
  }

  Facts factsOf(long skill) {
    return skills.getOrDefault(skill, new Facts());
  }

  /** The state of a skill; with a chat centre only its stays make the queue size. */
  SkillState stateOf(long skill, Long centre) {
    return centre == null
        ? statesOfAllCentres.computeIfAbsent(skill, id -> makeState(id, null))
        : makeState(skill, centre);
  }

  private SkillState makeState(long skill, Long centre) {
    List<Facts.Stay> stays = factsOf(skill).stays;
    return SkillState.of(
        skill,
        stays.stream().filter(s -> centre == null || centre.equals(s.centre())).toList(),
        stays,
        namings.getOrDefault(skill, List.of()),
        agents.values());
  }

  /** The exact body of a valid call, such as {@code queuestate?v=2&skillIds=4,15}. */
  public String answer(String path) {
    Call call = Call.of(path);
    Map<String, Object> body = body(call);
    return Json.write(
        call.has("v") || call.method().equals("agent-states")
            ? body
            : Json.object("meta", Json.object("responseCode", 200), "body", body));
  }

  private Map<String, Object> body(Call call) {
    return switch (call.method()) {
      case "queuehealth" -> new QueueHealth(this, call).answer();
      case "engactivity" -> new EngagementActivity(this, call).answer();
      case "agentactivity" -> new AgentActivity(this, call).answer();
      case "queuestate" -> new QueueState(this, call).answer();
      case "sla" -> new SlaHistogram(this, call).answer();
      case "servicelevel" -> new ServiceLevel(this, call).answer();
      case "agent-states" -> new AgentStates(this, call).answer();
      default -> throw new IllegalArgumentException("no such method: " + call.method());
    };
  }
}
