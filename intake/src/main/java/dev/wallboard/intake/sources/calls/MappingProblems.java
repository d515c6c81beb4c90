package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.yaml.YamlProblems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a mapping, so that all of it can be said at once. */
final class MappingProblems implements YamlProblems {

  private record Problem(int line, String text) {}

  private final List<Problem> found = new ArrayList<>();

  @Override
  public void add(int line, String text) {
    found.add(new Problem(line, text));
  }

  void throwIfAny(String mapping) throws InvalidMappingException {
    if (!found.isEmpty()) {
      throw new InvalidMappingException(mapping, inOrderOfLines());
    }
  }

  private List<String> inOrderOfLines() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problem::line))
        .map(problem -> "line " + problem.line() + ": " + problem.text())
        .distinct()
        .toList();
  }
}
