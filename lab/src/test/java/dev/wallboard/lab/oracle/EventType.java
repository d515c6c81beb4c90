package dev.wallboard.lab.oracle;

import java.util.Arrays;
import java.util.List;

/** The event types in the order of the table of events.md, with the members of their rows. */
enum EventType {
  QUEUED("engagement.queued", "engagementId", "skillId", "chatCenterId"),
  CONNECTED("engagement.connected", "engagementId", "agentId", "skillId"),
  MESSAGE("engagement.message", "engagementId", "from"),
  TRANSFERRED("engagement.transferred", "engagementId", "skillId", "agentId"),
  ABANDONED("engagement.abandoned", "engagementId"),
  CLOSED("engagement.closed", "engagementId", "interactive"),
  AGENT_STATE("agent.state", "agentId", "state", "reasonId"),
  AGENT_PROFILE("agent.profile", "agentId", "name", "skillIds", "groupId", "maxConcurrency"),
  SKILL_PROFILE("skill.profile", "skillId", "name"),
  GROUP_PROFILE("group.profile", "groupId", "name"),
  REASON_PROFILE("reason.profile", "reasonId", "name");

  final String wire;
  final List<String> members;

  EventType(String wire, String... members) {
    this.wire = wire;
    this.members = List.of(members);
  }

  boolean isEngagement() {
    return members.contains("engagementId");
  }

  boolean isAgent() {
    return this == AGENT_STATE || this == AGENT_PROFILE;
  }

  static EventType ofWire(String wire) {
    return Arrays.stream(values())
        .filter(type -> type.wire.equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown type " + wire));
  }
}
