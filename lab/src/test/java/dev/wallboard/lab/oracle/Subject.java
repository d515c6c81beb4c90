package dev.wallboard.lab.oracle;

import java.util.List;

/** A live server under test; {@code now} never goes back. */
public interface Subject extends AutoCloseable {
  /** Lines in the order of their arrival, each admissible at {@code nowMillis}. */
  void accept(List<String> lines, long nowMillis);

  /** The body of a call such as {@code sla?v=1&timeframe=60}. */
  String answer(String path, long nowMillis);

  @Override
  default void close() {}

  /** Makes empty subjects; may be called from several threads. */
  interface Factory {
    Subject open();
  }
}
