/** A contact centre that exists only in numbers: seeded, so that it can be lived through again. */
@NullMarked
package dev.wallboard.simulator;

import org.jspecify.annotations.NullMarked;
