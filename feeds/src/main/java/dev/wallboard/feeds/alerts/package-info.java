/** Alerts as a whole: rules looked at every few seconds, and receivers told (spec: Alerts). */
@NullMarked
package dev.wallboard.feeds.alerts;

import org.jspecify.annotations.NullMarked;
