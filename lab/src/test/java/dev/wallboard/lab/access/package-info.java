/**
 * Clients that others have written, or that sign as others do, against the server as it runs (spec:
 * access).
 */
@NullMarked
package dev.wallboard.lab.access;

import org.jspecify.annotations.NullMarked;
