package dev.wallboard.model;

/** Tells what time it is. Somebody may set it, forwards and backwards. */
@FunctionalInterface
public interface WallClock {

  /** The present instant, in milliseconds of UTC since 1970. */
  long nowEpochMillis();
}
