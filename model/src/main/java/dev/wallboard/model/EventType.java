package dev.wallboard.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of event, in the order in which events of the same instant and sequence are taken
 * (spec: events, One total order).
 */
public enum EventType {
  ENGAGEMENT_QUEUED("engagement.queued"),
  ENGAGEMENT_CONNECTED("engagement.connected"),
  ENGAGEMENT_MESSAGE("engagement.message"),
  ENGAGEMENT_TRANSFERRED("engagement.transferred"),
  ENGAGEMENT_ABANDONED("engagement.abandoned"),
  ENGAGEMENT_CLOSED("engagement.closed"),
  AGENT_STATE("agent.state"),
  AGENT_PROFILE("agent.profile"),
  SKILL_PROFILE("skill.profile"),
  GROUP_PROFILE("group.profile"),
  REASON_PROFILE("reason.profile");

  private static final Map<String, EventType> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::wireName, Function.identity()));

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  /** The value of the member {@code type} on the wire, {@code engagement.queued} say. */
  public String wireName() {
    return wireName;
  }

  /** The type of that name on the wire, if there is one; case matters. */
  public static Optional<EventType> ofWireName(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }
}
