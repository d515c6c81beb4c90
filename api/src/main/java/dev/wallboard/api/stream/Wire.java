package dev.wallboard.api.stream;

import java.util.concurrent.Executor;

/** A listener's connection. Belongs to its event loop, but for {@link #loop}. */
public interface Wire {

  /** Where all about this wire is done; the same for all wires of the loop. */
  Executor loop();

  /** Whether more is unsent than is good. */
  boolean isFull();

  /** Sends something, in whole. */
  void write(byte[] events);

  /** Sends the last of it. */
  void end(byte[] events);

  /** Breaks it off. */
  void abort();
}
