package dev.wallboard.lab.oracle;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/** A valid call: the method and its parameters; an empty parameter is absent. */
record Call(String method, Map<String, String> parameters) {
  static Call of(String path) {
    String[] parts = path.split("\\?", 2);
    Map<String, String> parameters = new HashMap<>();
    for (String pair : parts.length == 1 ? new String[0] : parts[1].split("&")) {
      String[] sides = pair.split("=", 2);
      String value = sides.length == 1 ? "" : decode(sides[1]);
      if (!value.isEmpty()) {
        parameters.put(decode(sides[0]), value);
      }
    }
    return new Call(parts[0], parameters);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  boolean has(String name) {
    return parameters.containsKey(name);
  }

  long number(String name) {
    return Long.parseLong(parameters.get(name).strip());
  }

  /** Rounded up to a multiple of 5 minutes; null when absent. */
  Long interval() {
    return has("interval") ? (number("interval") + 4) / 5 * 5 : null;
  }

  /** The ids of a list, ascending, each once; null when absent or {@code all}. */
  TreeSet<Long> ids(String name) {
    if (!has(name) || parameters.get(name).strip().equals("all")) {
      return null;
    }
    TreeSet<Long> ids = new TreeSet<>();
    Arrays.stream(parameters.get(name).split(","))
        .forEach(id -> ids.add(Long.parseLong(id.strip())));
    return ids;
  }

  LongPredicate filter(String name) {
    TreeSet<Long> ids = ids(name);
    return ids == null ? id -> true : ids::contains;
  }
}
