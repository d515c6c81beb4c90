/** Who has changed what of access (spec: access, Transport): a log of its own, for auditors. */
@NullMarked
package dev.wallboard.api.access.audit;

import org.jspecify.annotations.NullMarked;
