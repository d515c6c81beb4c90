/**
 * What is worth telling somebody: rules about metrics of the five methods, read from files and from
 * the dashboard, and the figures they look at (spec: Alerts).
 */
@NullMarked
package dev.wallboard.feeds.alerts.rules;

import org.jspecify.annotations.NullMarked;
