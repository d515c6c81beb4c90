package dev.wallboard.engine;

import dev.wallboard.model.IdFilter;
import dev.wallboard.model.IdSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;

/** The dense numbers that a filter lets through. */
final class Selection {

  private Selection() {}

  /** Those of the ids that ever appeared, ascending by id. */
  static IntList ascending(IdFilter filter, DenseIds ids) {
    IntArrayList numbers = new IntArrayList();
    if (filter.given().isPresent()) {
      IdSet given = filter.given().get();
      for (int i = 0; i < given.size(); i++) {
        int number = ids.find(given.get(i));
        if (number != DenseIds.NONE) {
          numbers.add(number);
        }
      }
      return numbers;
    }
    for (int number = 0; number < ids.size(); number++) {
      numbers.add(number);
    }
    numbers.sort((left, right) -> Long.compare(ids.idOf(left), ids.idOf(right)));
    return numbers;
  }

  /** Of each number whether it is let through. */
  static boolean[] members(IdFilter filter, DenseIds ids) {
    boolean[] members = new boolean[ids.size()];
    ascending(filter, ids).forEach(number -> members[number] = true);
    return members;
  }
}
