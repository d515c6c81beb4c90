package dev.wallboard.engine;

/**
 * Something that is written until a snapshot sees it; whatever happens to it then happens to a
 * successor, which shares with it what has not changed.
 *
 * @param <T> what it is
 */
abstract class Version<T> {

  /** How many times {@link Versions} had been seen when this one was made. */
  int era;

  /** One that is the same, and goes on from here; this one is not written any more. */
  abstract T successor();
}
