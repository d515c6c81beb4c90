package dev.wallboard.feeds.alerts.firing;

/**
 * Somebody has seen it.
 *
 * @param by who, for people
 * @param note what they say of it; may be empty
 */
public record Acknowledgement(String by, long epochMillis, String note) {}
