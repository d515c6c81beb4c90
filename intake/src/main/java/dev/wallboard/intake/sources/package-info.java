/**
 * What the sources of events share: the directory of names, packed inputs, and what an import says
 * of itself. Each source has a package of its own below, and none knows another.
 */
@org.jspecify.annotations.NullMarked
package dev.wallboard.intake.sources;
