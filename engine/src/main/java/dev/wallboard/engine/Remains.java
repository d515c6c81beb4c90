package dev.wallboard.engine;

import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.Event;
import java.util.List;

/**
 * What must be kept of events from before the oldest bucket, so that no answer will ever be another
 * without the rest (spec: events, What is still needed from before W).
 *
 * @param events those that are still needed as they are
 * @param over the engagements of which events are gone that others, still kept, may belong to
 */
public record Remains(List<Event> events, List<EngagementOver> over) {}
