package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.AgentTimeline.Said;
import dev.wallboard.lab.oracle.AgentTimeline.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Spec: Integrations, Workforce management; docs/reading.md, Agents' states. */
final class AgentStates {
  private static final Said UNTOLD = new Said(-Instants.NEVER, "logged-off", null);

  private final OracleAt oracle;
  private final Call call;
  private final long now;
  private final long oldest;

  AgentStates(OracleAt oracle, Call call) {
    this.oracle = oracle;
    this.call = call;
    this.now = oracle.now;
    this.oldest = Instants.bucketStart(oracle.now - Instants.DAY);
  }

  Map<String, Object> answer() {
    TreeSet<Long> groups = call.ids("groupIds");
    List<Object> rows = new ArrayList<>();
    oracle.agents.forEach(
        (id, agent) -> {
          Long group = agent.at(now).group();
          boolean isAsked = call.filter("agentIds").test(id);
          boolean isMember = groups == null || (group != null && groups.contains(group));
          if (isAsked && isMember && isKnown(agent)) {
            rows.add(row(id, agent));
          }
        });
    return Json.object("agents", rows);
  }

  private boolean isKnown(AgentTimeline agent) {
    return agent.firstTold <= now
        || agent.spans.stream()
            .anyMatch(span -> span.connected() > 0 && span.from() <= now && span.to() > oldest);
  }

  private Map<String, Object> row(long id, AgentTimeline agent) {
    Span span = agent.at(now);
    List<Said> said = agent.said.stream().filter(one -> one.time() <= now).toList();
    Map<String, Object> row = Json.object("agentId", Long.toString(id), "state", span.state());
    if (span.reason() != null) {
      row.put("reasonId", Long.toString(span.reason()));
    }
    if (!said.isEmpty()) {
      int first = said.size() - 1;
      while (first > 0 && said.get(first - 1).says(said.get(first))) {
        first--;
      }
      row.put("sinceEpochMillis", said.get(first).time());
    }
    row.put("load", span.connected());
    Long chatting = chattingSince(agent);
    if (chatting != null) {
      row.put("chattingSinceEpochMillis", chatting);
    }
    row.put("maximum", span.maximum() == null ? "unlimited" : span.maximum());
    if (span.group() != null) {
      row.put("groupId", Long.toString(span.group()));
    }
    row.put(
        "skillIds",
        new TreeSet<>(span.skills()).stream().map(skill -> Long.toString(skill)).toList());
    if (call.has("since")) {
      row.put("changes", changes(said));
    }
    return row;
  }

  private Long chattingSince(AgentTimeline agent) {
    Long since = null;
    for (Span span : agent.spans) {
      if (span.from() > now) {
        break;
      }
      if (span.connected() == 0) {
        since = null;
      } else if (since == null) {
        since = span.from();
      }
    }
    return since == null || since <= oldest ? null : since;
  }

  private List<Object> changes(List<Said> said) {
    long since = call.number("since");
    List<Object> changes = new ArrayList<>();
    Said before = UNTOLD;
    for (Said one : said) {
      if (!one.says(before) && one.time() > since) {
        Map<String, Object> change = Json.object("atEpochMillis", one.time(), "state", one.state());
        if (one.reason() != null) {
          change.put("reasonId", Long.toString(one.reason()));
        }
        changes.add(change);
      }
      before = one;
    }
    return changes;
  }
}
