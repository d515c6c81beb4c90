package dev.wallboard.model;

/**
 * What is known of an engagement whose events are gone: up to an instant, none of its events, known
 * or still to come, has an effect; a later one begins a new life (spec: events, Ends).
 *
 * @param untilEpochMillis the first instant at which an event may have an effect again, in
 *     milliseconds of UTC since 1970
 */
public record EngagementOver(String engagementId, long untilEpochMillis) {}
