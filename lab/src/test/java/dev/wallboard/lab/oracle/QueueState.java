package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.Facts.Stay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Spec: Current Queue State. */
final class QueueState {
  private final OracleAt oracle;
  private final Call call;

  private long totalSlots;
  private long totalSize;
  private long longestWait = -1;

  QueueState(OracleAt oracle, Call call) {
    this.oracle = oracle;
    this.call = call;
  }

  Map<String, Object> answer() {
    TreeSet<Long> requested = call.ids("skillIds");
    Map<String, Object> skills = new LinkedHashMap<>();
    for (long skill : requested == null ? oracle.skillIds() : requested) {
      boolean hasData = oracle.stateOf(skill, null).hasData(oracle.now);
      if (hasData) {
        skills.put(Long.toString(skill), withData(skill));
      } else if (requested != null) {
        skills.put(Long.toString(skill), fields(-1, -1, -1));
      }
    }
    return Json.object("skills", skills, "totals", fields(totalSlots, totalSize, longestWait));
  }

  private Map<String, Object> withData(long skill) {
    SkillState state = oracle.stateOf(skill, null);
    long slots = state.slots.at(oracle.now);
    long size = state.queueSize.at(oracle.now);
    long wait = longestWait(skill);
    totalSlots += slots;
    totalSize += size;
    longestWait = Math.max(longestWait, wait);
    return fields(slots, size, wait);
  }

  private long longestWait(long skill) {
    long longest = -1;
    for (Stay stay : oracle.factsOf(skill).stays) {
      if (stay.from() <= oracle.now && oracle.now < stay.to()) {
        longest = Math.max(longest, oracle.now - stay.from());
      }
    }
    return longest;
  }

  private Map<String, Object> fields(long slots, long size, long wait) {
    Map<String, Object> fields =
        Json.object("currentAvailableSlots", slots, "currentQueueSize", size);
    if (call.has("v") && call.number("v") == 2) {
      fields.put("currentMaxWaitTimeInQueue", wait);
    }
    return fields;
  }
}
