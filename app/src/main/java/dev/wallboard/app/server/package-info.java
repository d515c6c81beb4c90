/** The server as a whole: built from its settings, started and stopped. */
@NullMarked
package dev.wallboard.app.server;

import org.jspecify.annotations.NullMarked;
