/**
 * What people and programs write for the feeds to read, in YAML or in JSON: one reader for both,
 * which knows of every piece where it stands.
 */
@NullMarked
package dev.wallboard.feeds.document;

import org.jspecify.annotations.NullMarked;
