/** The launcher at the root of the checkout, run as users run it. */
@NullMarked
package dev.wallboard.lab.launcher;

import org.jspecify.annotations.NullMarked;
