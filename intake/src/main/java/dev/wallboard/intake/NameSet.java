package dev.wallboard.intake;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names seen so far in one object. An object mostly has few, which are compared one by one;
 * used again for the next object.
 */
final class NameSet {

  private static final int FEW = 8;

  private final @Nullable String[] few = new @Nullable String[FEW];
  private int count;
  private @Nullable Set<String> many;

  void clear() {
    count = 0;
    many = null;
  }

  /** Takes the name in; false if it was there. */
  boolean add(String name) {
    for (int i = 0; i < count; i++) {
      if (name.equals(few[i])) {
        return false;
      }
    }
    if (count < FEW) {
      few[count++] = name;
      return true;
    }
    if (many == null) {
      many = new HashSet<>();
    }
    return many.add(name);
  }
}
