/**
 * The five methods of the operations API: a call in, bytes out. {@link
 * dev.wallboard.api.operations.Operations} is the way in.
 */
@NullMarked
package dev.wallboard.api.operations;

import org.jspecify.annotations.NullMarked;
