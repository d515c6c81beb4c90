package dev.wallboard.lab.server;

import java.util.ArrayList;
import java.util.List;

/** The figure in the middle of those of several rounds. */
final class Median {

  private final List<Double> figures = new ArrayList<>();

  void add(double figure) {
    figures.add(figure);
  }

  double value() {
    if (figures.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
