/**
 * Telling receivers what fires: how each is spoken to, and how long one waits before it is tried
 * again (spec: Alerts).
 */
@NullMarked
package dev.wallboard.feeds.alerts.delivery;

import org.jspecify.annotations.NullMarked;
