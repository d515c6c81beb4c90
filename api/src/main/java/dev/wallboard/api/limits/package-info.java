/** How much a caller, and all callers together, may ask for (spec: access, Limits). */
@NullMarked
package dev.wallboard.api.limits;

import org.jspecify.annotations.NullMarked;
