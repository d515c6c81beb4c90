package dev.wallboard.feeds.alerts.rules;

import java.util.OptionalDouble;

/**
 * A figure at an instant.
 *
 * @param value in the unit of the metric; empty where there is no data, such as an average of
 *     nothing
 */
public record Sample(Series series, OptionalDouble value) {}
