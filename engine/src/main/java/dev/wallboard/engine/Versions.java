package dev.wallboard.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The skills or the agents, by their dense number: each in the version that may be written, and all
 * of them as a snapshot sees them. To be seen costs one copy of the references; a version is
 * succeeded when it is written for the first time after that.
 *
 * @param <T> what there is of each number
 */
final class Versions<T extends Version<T>> {

  private final IntFunction<T> first;
  private final List<T> present = new ArrayList<>();
  private List<T> seen = List.of();
  private int era;
  private boolean changed;

  /**
   * @param first makes the first version for a number
   */
  Versions(IntFunction<T> first) {
    this.first = first;
  }

  int size() {
    return present.size();
  }

  /** The version that may be written, the first one if there was none. */
  T own(int number) {
    growTo(number + 1);
    T version = present.get(number);
    return version.era == era ? version : succeed(number, version);
  }

  /** Sees to it that there are so many at least. */
  void growTo(int size) {
    while (present.size() < size) {
      present.add(ofThisEra(first.apply(present.size())));
    }
  }

  private T succeed(int number, T version) {
    T next = ofThisEra(version.successor());
    present.set(number, next);
    return next;
  }

  private T ofThisEra(T version) {
    version.era = era;
    change();
    return version;
  }

  /** What was seen is its readers' alone from now on, and goes with them. */
  private void change() {
    changed = true;
    seen = List.of();
  }

  /** All as they are, for good; the same list as before if nothing was written since. */
  List<T> seen() {
    if (changed) {
      seen = Collections.unmodifiableList(new ArrayList<>(present));
      changed = false;
      era++;
    }
    return seen;
  }
}
