package dev.wallboard.store;

import org.jspecify.annotations.Nullable;

/** Says what is damaged, and what can be done. */
final class Damage {

  private Damage() {}

  static StoreDamaged of(String what, @Nullable String how) {
    return new StoreDamaged(
        "the store is damaged: %s: %s. Put a copy of the whole data folder in its place, or start with an empty one"
            .formatted(what, how));
  }
}
