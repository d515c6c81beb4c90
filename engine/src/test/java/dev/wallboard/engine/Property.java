package dev.wallboard.engine;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Something that holds whatever is drawn. Every run draws the same; {@code -Dwallboard.seed=…}
 * draws otherwise, and a failure names the seed that repeats it first.
 */
final class Property {

  private static final long SEED = Long.getLong("wallboard.seed", 20_261_122);

  private Property() {}

  /** Checks it so many times, each with numbers drawn from a seed of its own. */
  static void holds(int times, Consumer<Random> check) {
    for (int i = 0; i < times; i++) {
      long seed = SEED + i;
      try {
        check.accept(new Random(seed));
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("fails with -Dwallboard.seed=" + seed, failure);
      }
    }
  }
}
