/**
 * Amazon Connect (spec: integrations, Sources): contact records, contact events and agent events
 * in, events out.
 */
@org.jspecify.annotations.NullMarked
package dev.wallboard.intake.sources.amazon;
