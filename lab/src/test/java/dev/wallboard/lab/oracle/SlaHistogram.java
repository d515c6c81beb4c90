package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.Facts.Connection;
import dev.wallboard.lab.oracle.Frame.Slice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/** Spec: SLA Histogram. */
final class SlaHistogram {
  private final OracleAt oracle;
  private final Slice frame;
  private final LongPredicate skills;
  private final TreeSet<Long> groups;
  private final TreeSet<Long> starts;

  SlaHistogram(OracleAt oracle, Call call) {
    this.oracle = oracle;
    this.frame = Frame.ofBuckets(oracle.now, call.number("timeframe"), null).whole();
    this.skills = call.filter("skillIds");
    this.groups = call.ids("groupIds");
    this.starts =
        call.has("histogram")
            ? call.ids("histogram")
            : Call.of("?histogram=0,15,30,45,60,90,120").ids("histogram");
    this.starts.add(0L);
  }

  Map<String, Object> answer() {
    TreeMap<Long, Long> chats = new TreeMap<>();
    starts.forEach(start -> chats.put(start, 0L));
    for (Connection c : oracle.facts.connections) {
      if (counts(c)) {
        chats.merge(starts.floor(c.waitSeconds()), 1L, Long::sum);
      }
    }
    return Json.object("slaDataRange", range(chats));
  }

  private boolean counts(Connection c) {
    return c.isAnswer()
        && frame.contains(c.time())
        && skills.test(c.skill())
        && (groups == null || isMember(c.agent()));
  }

  private boolean isMember(long agent) {
    Long group = oracle.agents.get(agent).at(oracle.now).group();
    return group != null && groups.contains(group);
  }

  private static Map<String, Object> range(TreeMap<Long, Long> chats) {
    long all = chats.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Object> range = new LinkedHashMap<>();
    long accumulated = 0;
    for (Map.Entry<Long, Long> bucket : chats.entrySet()) {
      accumulated += bucket.getValue();
      range.put(
          bucket.getKey().toString(),
          Json.object(
              "chats", bucket.getValue(),
              "percentageFromTotal", Ratios.halfUp(bucket.getValue(), all, 10_000) / 10_000.0,
              "accumulated", Ratios.halfUp(accumulated, all, 10_000) / 10_000.0));
    }
    return range;
  }
}
