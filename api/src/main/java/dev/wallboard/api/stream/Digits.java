package dev.wallboard.api.stream;

import dev.wallboard.api.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the bodies are known by that a listener has: 8 hex digits each, in order. */
final class Digits {

  private static final int LENGTH = Fingerprint.NO_DIGITS.length();

  private Digits() {}

  /** Those of a listener that has nothing. */
  static List<String> none(int calls) {
    return Collections.nCopies(calls, Fingerprint.NO_DIGITS);
  }

  /** Those that the id of a last event holds; none if it is of another stream. */
  static List<String> of(Optional<String> lastId, int calls) {
    if (lastId.isEmpty() || !lastId.get().matches("[0-9a-f]{" + LENGTH * calls + "}")) {
      return none(calls);
    }
    List<String> digits = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      digits.add(lastId.get().substring(i * LENGTH, (i + 1) * LENGTH));
    }
    return digits;
  }
}
