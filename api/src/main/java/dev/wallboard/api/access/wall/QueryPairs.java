package dev.wallboard.api.access.wall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a query, decoded once, in their order. */
record QueryPairs(List<Pair> pairs) {

  QueryPairs {
    pairs = List.copyOf(pairs);
  }

  record Pair(String name, String value) {}

  /** The parameters; empty if one of them is not encoded as it should be. */
  static Optional<QueryPairs> parse(String rawQuery) {
    List<Pair> pairs = new ArrayList<>();
    try {
      for (String pair : rawQuery.split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.add(new Pair(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8)));
      }
      return Optional.of(new QueryPairs(pairs));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** All values of a parameter. */
  List<String> values(String name) {
    return pairs.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).toList();
  }

  /** Whether the parameter is there and says something. */
  boolean says(String name) {
    return values(name).stream().anyMatch(value -> !value.isEmpty());
  }
}
