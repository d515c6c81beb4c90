package dev.wallboard.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which settings a message speaks of. */
final class NamedIn {

  private record Named(String name, int position) {}

  private NamedIn() {}

  /**
   * The names that stand in a message as words, with what stands before them or without; first
   * things first.
   */
  static Stream<String> of(String message, String general, Collection<String> names) {
    return names.stream()
        .flatMap(
            name ->
                Stream.of(general + name, name)
                    .map(form -> position(form, message))
                    .filter(OptionalInt::isPresent)
                    .map(position -> new Named(name, position.getAsInt()))
                    .limit(1))
        .sorted(Comparator.comparingInt(Named::position))
        .map(Named::name);
  }

  private static OptionalInt position(String name, String message) {
    Matcher matcher =
        Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-]|\\.\\w)")
            .matcher(message);
    return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
  }
}
