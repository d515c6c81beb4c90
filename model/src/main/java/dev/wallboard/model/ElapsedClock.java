package dev.wallboard.model;

/**
 * Tells how much time has gone by since some instant of its own, and never what time it is. It goes
 * on whatever happens to the date.
 */
@FunctionalInterface
public interface ElapsedClock {

  long elapsedMillis();
}
