/**
 * What the rules have found: states that come and go with the figures, firings that are kept with
 * who was told of them and who has acknowledged them (spec: Alerts).
 */
@NullMarked
package dev.wallboard.feeds.alerts.firing;

import org.jspecify.annotations.NullMarked;
