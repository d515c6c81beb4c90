/**
 * The arithmetic: events in, figures out. No I/O, no clock, no JSON, no threads of its own; the
 * instant is always an argument.
 */
@NullMarked
package dev.wallboard.engine;

import org.jspecify.annotations.NullMarked;
