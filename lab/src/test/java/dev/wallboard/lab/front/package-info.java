/** What the first page promises, tried. */
@NullMarked
package dev.wallboard.lab.front;

import org.jspecify.annotations.NullMarked;
