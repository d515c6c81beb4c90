/**
 * The durable set of events: a port, {@link dev.wallboard.store.EventStore}, and what keeps it on
 * the disk of this machine.
 */
@NullMarked
package dev.wallboard.store;

import org.jspecify.annotations.NullMarked;
