package dev.wallboard.app.config;

import java.util.List;

/** A configuration that cannot be used; says everything that is wrong with it at once. */
public final class InvalidConfiguration extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  InvalidConfiguration(List<String> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, a sentence each with its place. */
  public List<String> problems() {
    return problems;
  }

  private static String text(List<String> problems) {
    return problems.size() == 1
        ? problems.get(0)
        : problems.size() + " problems with the configuration\n  " + String.join("\n  ", problems);
  }
}
