package dev.wallboard.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members an event may have that mean something (spec: events, Format). */
enum Member {
  TYPE("type"),
  TIME("time"),
  SEQUENCE("sequence"),
  DATA("data"),
  ENGAGEMENT_ID("engagementId"),
  SKILL_ID("skillId"),
  CHAT_CENTER_ID("chatCenterId"),
  AGENT_ID("agentId"),
  FROM("from"),
  INTERACTIVE("interactive"),
  STATE("state"),
  REASON_ID("reasonId"),
  NAME("name"),
  SKILL_IDS("skillIds"),
  GROUP_ID("groupId"),
  MAX_CONCURRENCY("maxConcurrency");

  private static final Map<String, Member> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Member::wireName, Function.identity()));

  private final String wireName;

  Member(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }

  /** The member of that name; null for the many that are ignored. */
  static @Nullable Member of(String wireName) {
    return BY_WIRE_NAME.get(wireName);
  }
}
