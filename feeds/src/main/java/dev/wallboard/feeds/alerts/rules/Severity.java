package dev.wallboard.feeds.alerts.rules;

/** How much somebody should hurry. */
public enum Severity {
  INFO("info"),
  WARNING("warning"),
  CRITICAL("critical");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** How it is called in documents and messages. */
  public String word() {
    return word;
  }
}
