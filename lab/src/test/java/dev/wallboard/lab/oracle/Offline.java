package dev.wallboard.lab.oracle;

import java.util.Collection;

/** An offline {@code query} under test; may be called from several threads. */
public interface Offline {
  /** Loads lines of any age, in any order, for calls at {@code nowMillis}. */
  Loaded load(Collection<String> lines, long nowMillis);

  /** Events loaded once, to be asked many times. */
  interface Loaded {
    String answer(String path);
  }
}
