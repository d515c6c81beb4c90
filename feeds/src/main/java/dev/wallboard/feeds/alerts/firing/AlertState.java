package dev.wallboard.feeds.alerts.firing;

/** How a rule stands with a series. */
public sealed interface AlertState {

  /** Nothing is wrong. What has resolved is in this state again. */
  record Inactive() implements AlertState {}

  /** The value breaches, and has not done so for long enough. */
  record Pending(long sinceEpochMillis) implements AlertState {}

  /**
   * The value has breached for long enough, and has not come back to where it clears.
   *
   * @param sinceEpochMillis when it began to breach
   */
  record Firing(long sinceEpochMillis, long firedEpochMillis) implements AlertState {}
}
