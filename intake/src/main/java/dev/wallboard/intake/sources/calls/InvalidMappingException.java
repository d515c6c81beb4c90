package dev.wallboard.intake.sources.calls;

import java.util.ArrayList;
import java.util.List;

/** A mapping that cannot be used; says everything that is wrong with it at once. */
public final class InvalidMappingException extends Exception {

  private final List<String> problems;

  InvalidMappingException(String mapping, List<String> problems) {
    super("mapping " + mapping + ": " + String.join("\n  ", headed(problems)));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, a sentence each, in the order of the lines they speak of. */
  public List<String> problems() {
    return problems;
  }

  private static List<String> headed(List<String> problems) {
    if (problems.size() == 1) {
      return problems;
    }
    List<String> lines = new ArrayList<>(problems);
    lines.add(0, problems.size() + " problems");
    return lines;
  }
}
