/** Chatwoot (spec: integrations, Sources): what its webhooks bring in, events out. */
@org.jspecify.annotations.NullMarked
package dev.wallboard.intake.sources.chatwoot;
