/**
 * Twilio TaskRouter (spec: integrations, Sources): event callbacks, Event Streams and lists of
 * events in, events out.
 */
@org.jspecify.annotations.NullMarked
package dev.wallboard.intake.sources.twilio;
