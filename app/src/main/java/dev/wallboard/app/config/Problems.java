package dev.wallboard.app.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a configuration, so that all of it can be said at once. */
final class Problems {

  /**
   * Something wrong.
   *
   * @param about the setting, with the places in lists: {@code sources[0].name}
   */
  private record Problem(String about, Source source, int line, String text) {

    String said() {
      return source.place(line) + ": " + text;
    }
  }

  private final Set<Problem> found = new LinkedHashSet<>();
  private final Set<String> secrets = new LinkedHashSet<>();

  void add(String about, Source source, int line, String text) {
    found.add(new Problem(about, source, line, text));
  }

  /** From now on, and for what was said before, this is not shown to anybody. */
  void keepSecret(String value) {
    secrets.add(value);
  }

  boolean areAbout(String settingOrPrefix) {
    return found.stream().anyMatch(problem -> problem.about().startsWith(settingOrPrefix));
  }

  /** A sentence each, those of the file first, in the order of its lines. */
  List<String> said() {
    List<Problem> ordered = new ArrayList<>(found);
    ordered.sort(
        Comparator.comparing((Problem problem) -> !(problem.source() instanceof Source.File))
            .thenComparing(Problem::line));
    return ordered.stream().map(Problem::said).map(this::withoutSecrets).distinct().toList();
  }

  private String withoutSecrets(String text) {
    String safe = text;
    for (String secret : secrets) {
      safe = safe.replace(secret, "***");
    }
    return safe;
  }
}
