package dev.wallboard.api.access;

/**
 * Whether what a caller has shown is still good: not expired, disabled, logged out or changed
 * since. For what goes on long after its request, like a stream, to ask again and again. For any
 * thread, as quick as {@link Credentials}.
 */
@FunctionalInterface
public interface Standing {

  /** Whether it is. */
  boolean holds();
}
