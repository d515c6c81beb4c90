package dev.wallboard.feeds.alerts.delivery;

/** What became of an attempt to tell a receiver. */
public sealed interface Outcome {

  /** It has acknowledged. */
  record Acknowledged() implements Outcome {}

  /** It does not take these notices; others it may take. */
  record Refused(String reason) implements Outcome {}

  /** It cannot be reached, or does not work. */
  record Failed(String reason) implements Outcome {}
}
