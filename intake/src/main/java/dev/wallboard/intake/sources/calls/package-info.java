/**
 * Calls from any CSV of one row a call, described by a mapping file (spec: integrations, Sources;
 * docs/import-calls.md has the language of mappings).
 */
@org.jspecify.annotations.NullMarked
package dev.wallboard.intake.sources.calls;
