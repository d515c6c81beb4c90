/** The server measured from outside, over HTTP. */
@NullMarked
package dev.wallboard.lab.server;

import org.jspecify.annotations.NullMarked;
