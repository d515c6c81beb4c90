package dev.wallboard.lab.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Removes what is not needed for a failure, greedily: halves first, single elements last. */
final class Shrinker {
  private static final long MOST_NANOS = 60_000_000_000L;

  private Shrinker() {}

  static <T> List<T> shrink(List<T> all, Predicate<List<T>> fails) {
    long deadline = System.nanoTime() + MOST_NANOS;
    List<T> kept = new ArrayList<>(all);
    int chunk = Math.max(1, kept.size() / 2);
    while (System.nanoTime() < deadline) {
      boolean removed = false;
      for (int at = 0; at < kept.size() && System.nanoTime() < deadline; ) {
        List<T> fewer = new ArrayList<>(kept.subList(0, at));
        fewer.addAll(kept.subList(Math.min(kept.size(), at + chunk), kept.size()));
        if (fails.test(fewer)) {
          kept = fewer;
          removed = true;
        } else {
          at += chunk;
        }
      }
      if (chunk == 1 && !removed) {
        break;
      }
      chunk = removed ? chunk : Math.max(1, chunk / 2);
    }
    return kept;
  }
}
