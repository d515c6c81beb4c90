package dev.wallboard.intake.sources.calls;

import dev.wallboard.intake.yaml.NearestName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of the columns of a file, and where each stands. */
final class Columns {

  private static final int TWICE = -1;

  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();

  Columns(List<String> names) {
    this.names = names.stream().map(String::strip).toList();
    for (int place = 0; place < names.size(); place++) {
      places.merge(this.names.get(place), place, (first, second) -> TWICE);
    }
  }

  /** How many values a row needs; names left empty at the end of the header are no columns. */
  int count() {
    int count = names.size();
    while (count > 0 && names.get(count - 1).isEmpty()) {
      count--;
    }
    return count;
  }

  /** The place of a column that {@link #whatIsWrongFor} had nothing to say about. */
  int placeOf(String column) {
    Integer place = places.get(column);
    if (place == null || place == TWICE) {
      throw new IllegalStateException("column " + column + " was never asked for");
    }
    return place;
  }

  /** Why these columns cannot be read from the file, if they cannot. */
  Optional<String> whatIsWrongFor(Collection<String> wanted) {
    List<String> missing = wanted.stream().filter(name -> !places.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      return Optional.of(missingText(missing));
    }
    List<String> twice =
        wanted.stream().filter(name -> places.getOrDefault(name, TWICE) == TWICE).toList();
    return twice.isEmpty()
        ? Optional.empty()
        : Optional.of("more than one column is called " + quoted(twice));
  }

  private String missingText(List<String> missing) {
    String hints =
        missing.stream()
            .map(name -> NearestName.to(name, names).map(near -> name + " → " + near))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return "has no column "
        + quoted(missing)
        + "; it has "
        + quoted(names)
        + (hints.isEmpty() ? "" : " (meant perhaps: " + hints + ")");
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }
}
