package dev.wallboard.api.access;

/** Where secrets come from: bytes that nobody can guess. For any thread. */
@FunctionalInterface
public interface SecretBytes {

  /** So many of them, new each time. */
  byte[] next(int count);
}
