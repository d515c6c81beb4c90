package dev.wallboard.engine;

import dev.wallboard.model.IdFilter;
import dev.wallboard.model.IdSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;

/** The dense numbers that a filter lets through. */
final class Selection {

  private Selection() {}

  /** Those of the ids that ever appeared, ascending by id. */
  static IntList ascending(IdFilter filter, KnownIds ids) {
    if (filter.given().isPresent()) {
      IdSet given = filter.given().get();
      IntArrayList numbers = new IntArrayList();
      for (int i = 0; i < given.size(); i++) {
        int number = ids.find(given.get(i));
        if (number != DenseIds.NONE) {
          numbers.add(number);
        }
      }
      return numbers;
    }
    return IntList.of(ids.ascending());
  }

  /** Of each number whether it is let through. */
  static boolean[] members(IdFilter filter, KnownIds ids) {
    boolean[] members = new boolean[ids.size()];
    ascending(filter, ids).forEach(number -> members[number] = true);
    return members;
  }
}
