package dev.wallboard.api.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the directory lists. */
enum DirectoryPart {
  SKILLS,
  AGENTS,
  GROUPS,
  REASONS;

  /** The name of the list in answers, and in {@code only}. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DirectoryPart> ofWireName(String text) {
    return Arrays.stream(values()).filter(part -> part.wireName().equals(text)).findFirst();
  }

  static List<String> wireNames() {
    return Arrays.stream(values()).map(DirectoryPart::wireName).toList();
  }
}
