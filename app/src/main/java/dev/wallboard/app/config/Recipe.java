package dev.wallboard.app.config;

/** Makes settings of what was given for them, the same of the same. */
@FunctionalInterface
public interface Recipe<T> {

  T make(Given given);
}
