/** What becomes of a server whose process is killed, again and again. */
@NullMarked
package dev.wallboard.lab.kill;

import org.jspecify.annotations.NullMarked;
