/**
 * {@code main} and the command line: reads what the user says and what the clock says, builds the
 * rooms, and starts them. Nobody uses this room.
 */
@NullMarked
package dev.wallboard.app;

import org.jspecify.annotations.NullMarked;
