/**
 * The words everyone speaks: events, ids, the time grid, and the figures that answers are made of.
 * Values only; nothing here reads a clock, does I/O or knows of JSON.
 */
@NullMarked
package dev.wallboard.model;

import org.jspecify.annotations.NullMarked;
