/**
 * What sources share that run inside the server: names that are kept, what becomes of records, and
 * how the source fares.
 */
@org.jspecify.annotations.NullMarked
package dev.wallboard.intake.live;
