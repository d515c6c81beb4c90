/** Days of a server's life, in a minute. */
@NullMarked
package dev.wallboard.lab.soak;

import org.jspecify.annotations.NullMarked;
