package dev.wallboard.intake.sources.calls;

import dev.wallboard.model.EngagementEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the id of an engagement is put together: texts, and names in braces between them. A name is
 * that of a column, or {@code #row} (the number of the row), or {@code #file} (its file's name).
 */
record EngagementIds(List<Part> parts) {

  private static final String ROW = "#row";
  private static final String FILE = "#file";

  /** A text, or a name if {@code named}. */
  private record Part(String text, boolean named) {}

  /** The id that a mapping writes as a name alone or with names in braces; empty if neither. */
  static Optional<EngagementIds> of(String text) {
    if (text.indexOf('{') < 0) {
      return Optional.of(new EngagementIds(List.of(new Part(text, true))));
    }
    List<Part> parts = new ArrayList<>();
    int position = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', position)) {
      int close = text.indexOf('}', open);
      if (close <= open + 1) {
        return Optional.empty();
      }
      parts.add(new Part(text.substring(position, open), false));
      parts.add(new Part(text.substring(open + 1, close), true));
      position = close + 1;
    }
    parts.add(new Part(text.substring(position), false));
    return Optional.of(new EngagementIds(List.copyOf(parts)));
  }

  Set<String> columns() {
    return parts.stream()
        .filter(part -> part.named() && !part.text().equals(ROW) && !part.text().equals(FILE))
        .map(Part::text)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The id of a row's engagement. */
  String of(Row row) throws UnusableRowException {
    StringBuilder id = new StringBuilder();
    for (Part part : parts) {
      id.append(part.named() ? value(part.text(), row) : part.text());
    }
    return admissible(id.toString());
  }

  private static String value(String name, Row row) throws UnusableRowException {
    if (name.equals(ROW)) {
      return Long.toString(row.number());
    }
    if (name.equals(FILE)) {
      return row.file();
    }
    Optional<String> value = row.value(name);
    if (value.isEmpty()) {
      throw UnusableRowException.ofColumn(name, "none, but the id of the engagement needs it");
    }
    return value.get();
  }

  /** Holds an id against the rules for ids (spec: events, Format). */
  private static String admissible(String id) throws UnusableRowException {
    int codePoints = id.codePointCount(0, id.length());
    if (codePoints > EngagementEvent.MAX_ENGAGEMENT_ID_CODE_POINTS) {
      throw new UnusableRowException(
          "the id of the engagement has "
              + codePoints
              + " characters, more than "
              + EngagementEvent.MAX_ENGAGEMENT_ID_CODE_POINTS);
    }
    if (id.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))) {
      throw new UnusableRowException("the id of the engagement has a character no id may have");
    }
    return id;
  }
}
