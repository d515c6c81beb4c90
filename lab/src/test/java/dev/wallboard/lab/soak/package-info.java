/** Days on end, at speed. */
@NullMarked
package dev.wallboard.lab.soak;

import org.jspecify.annotations.NullMarked;
