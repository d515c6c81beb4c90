package dev.wallboard.api.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A path that is there, and what is done there.
 *
 * @param pattern parts between slashes; one in braces stands for any part, and is told its handler
 * @param methods those that are answered, in upper case
 */
record Route(String pattern, Set<String> methods, Handler handler) {

  /** The methods of what can only be read. */
  static final Set<String> READING = Set.of("GET", "HEAD");

  Route {
    methods = Set.copyOf(methods);
  }

  /** The parts of the path that stand for those in braces; empty if the path is another. */
  Optional<List<String>> match(String[] path) {
    String[] parts = split(pattern);
    if (parts.length != path.length) {
      return Optional.empty();
    }
    List<String> variables = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].startsWith("{")) {
        variables.add(path[i]);
      } else if (!parts[i].equals(path[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(variables));
  }

  static String[] split(String path) {
    return path.substring(1).split("/", -1);
  }

  /** The value of {@code Allow}. */
  String allow() {
    return String.join(", ", new TreeSet<>(methods));
  }

  /** Answers a request, on an event loop, which it must not hold up. */
  @FunctionalInterface
  interface Handler {
    void handle(HttpServerRequest request, List<String> variables);
  }
}
