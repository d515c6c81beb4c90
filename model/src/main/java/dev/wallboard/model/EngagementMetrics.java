package dev.wallboard.model;

/**
 * The metrics of {@code engactivity} (spec: Engagement Activity).
 *
 * @param interactiveChats chats closed in which both sides wrote
 * @param nonInteractiveChats other chats closed, abandoned ones included
 * @param handlingSeconds how long agents were connected in interactive engagements
 * @param nonInteractiveHandlingSeconds how long they were in others
 * @param connections how often an engagement was connected to an agent
 */
public record EngagementMetrics(
    long interactiveChats,
    long nonInteractiveChats,
    long handlingSeconds,
    long nonInteractiveHandlingSeconds,
    long connections) {

  /** Nothing happened. */
  public static final EngagementMetrics NONE = new EngagementMetrics(0, 0, 0, 0, 0);

  /** Both together. */
  public EngagementMetrics plus(EngagementMetrics other) {
    return new EngagementMetrics(
        interactiveChats + other.interactiveChats,
        nonInteractiveChats + other.nonInteractiveChats,
        handlingSeconds + other.handlingSeconds,
        nonInteractiveHandlingSeconds + other.nonInteractiveHandlingSeconds,
        connections + other.connections);
  }

  /** Whether every metric is 0. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
