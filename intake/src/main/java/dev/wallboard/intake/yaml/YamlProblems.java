package dev.wallboard.intake.yaml;

/** Hears what is wrong with a YAML text, one thing after the other, so that all can be said. */
@FunctionalInterface
public interface YamlProblems {

  /**
   * Notes that something is wrong.
   *
   * @param line where, from 1
   * @param text a sentence that names what it is about
   */
  void add(int line, String text);
}
