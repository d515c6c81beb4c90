/** Measurements of the engine alone. */
@NullMarked
package dev.wallboard.lab.engine;

import org.jspecify.annotations.NullMarked;
