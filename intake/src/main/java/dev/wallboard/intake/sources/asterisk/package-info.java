/**
 * The queue log of Asterisk (spec: integrations, Sources): lines in, events out, from files or
 * while it is being written.
 */
@org.jspecify.annotations.NullMarked
package dev.wallboard.intake.sources.asterisk;
