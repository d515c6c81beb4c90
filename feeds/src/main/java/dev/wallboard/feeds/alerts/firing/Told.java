package dev.wallboard.feeds.alerts.firing;

/** How much of a firing somebody knows, in the order in which it becomes known. */
public enum Told {
  NOTHING,
  FIRING,
  RESOLVED
}
