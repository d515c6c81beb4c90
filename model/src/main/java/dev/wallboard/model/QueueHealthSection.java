package dev.wallboard.model;

import java.util.List;
import java.util.Optional;

/**
 * What {@code queuehealth} says of one stretch of time.
 *
 * @param skills the skills asked for that have data, ascending by id; empty at account level
 * @param totals over the skills asked for, or over all at account level
 */
public record QueueHealthSection(Optional<List<Keyed<QueueMetrics>>> skills, QueueMetrics totals) {}
