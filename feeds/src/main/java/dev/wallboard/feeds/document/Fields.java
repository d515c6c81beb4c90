package dev.wallboard.feeds.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The members of a document or of a part of it, each taken out by the rule it has to meet. What
 * does not meet it is noted and taken for missing, so that all that is wrong is found.
 */
public final class Fields {

  private final Piece.Members members;
  private final Problems problems;

  private Fields(Piece.Members members, Problems problems) {
    this.members = members;
    this.problems = problems;
  }

  /** The members that a piece is; none, and noted, if it is something else. */
  public static Fields of(Piece piece, List<String> names, Problems problems) {
    if (!(piece instanceof Piece.Members members)) {
      problems.add(piece, "must be names with values, not " + piece.shown());
      return new Fields(new Piece.Members(piece.line(), piece.path(), Map.of()), problems);
    }
    members.byName().forEach((name, value) -> requireKnown(name, value, members, names, problems));
    return new Fields(members, problems);
  }

  private static void requireKnown(
      String name, Piece value, Piece.Members owner, List<String> names, Problems problems) {
    if (!names.contains(name)) {
      String where = owner.path().isEmpty() ? "the document" : owner.path();
      problems.add(
          value.line(),
          "%s has no \"%s\"; there are %s"
              .formatted(where, Shown.of(name), String.join(", ", names)));
    }
  }

  /** Notes that something is wrong with a member, or with the whole where it is missing. */
  public void wrong(String name, String rule) {
    Piece value = members.byName().get(name);
    problems.add(value == null ? members.line() : value.line(), path(name) + " " + rule);
  }

  private String path(String name) {
    return members.path().isEmpty() ? name : members.path() + "." + name;
  }

  /** Whether the member is there. */
  public boolean has(String name) {
    return members.byName().containsKey(name);
  }

  /** The member as it stands. */
  public Optional<Piece> piece(String name) {
    return Optional.ofNullable(members.byName().get(name));
  }

  /** Notes that the member is missing if it is. */
  public void require(String name) {
    if (!has(name)) {
      wrong(name, "is missing");
    }
  }

  /** A text of 1 to so many characters, none of them a control character. */
  public Optional<String> text(String name, int most) {
    return piece(name).flatMap(piece -> text(piece, most));
  }

  private Optional<String> text(Piece piece, int most) {
    if (!(piece instanceof Piece.Text text)) {
      problems.add(piece, "must be a text, not " + piece.shown());
      return Optional.empty();
    }
    int length = text.text().codePointCount(0, text.text().length());
    if (length > most || text.text().codePoints().anyMatch(Character::isISOControl)) {
      problems.add(
          piece, "must have 1 to %d characters, none of them a control character".formatted(most));
      return Optional.empty();
    }
    return Optional.of(text.text());
  }

  /** Yes or no, or this if it is not there. */
  public boolean flag(String name, boolean otherwise) {
    Optional<String> text = text(name, Integer.MAX_VALUE);
    if (text.isPresent() && !text.get().matches("true|false")) {
      wrong(name, "must be true or false");
    }
    return text.map(it -> it.equals("true")).orElse(otherwise);
  }

  /** A whole number in a range. */
  public OptionalInt whole(String name, int least, int most) {
    Optional<Integer> number =
        text(name, Integer.MAX_VALUE)
            .filter(it -> it.matches("-?[0-9]{1,9}"))
            .map(Integer::valueOf)
            .filter(it -> it >= least && it <= most);
    if (has(name) && number.isEmpty()) {
      wrong(name, "must be a whole number from " + least + " to " + most + notThat(name));
    }
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** An instant in milliseconds of UTC. */
  public OptionalLong epochMillis(String name) {
    Optional<Long> millis = text(name, Integer.MAX_VALUE).filter(Fields::isId).map(Long::valueOf);
    if (has(name) && millis.isEmpty()) {
      wrong(name, "must be an instant in milliseconds" + notThat(name));
    }
    return millis.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /** An object of these members, if it is there. */
  public Optional<Fields> object(String name, List<String> names) {
    return piece(name).map(piece -> of(piece, names, problems));
  }

  private String notThat(String name) {
    return piece(name).map(piece -> ", not " + piece.shown()).orElse("");
  }

  /** A number, or a duration as so many of a unit where one is given: {@code 90s}, {@code 2m}. */
  public Optional<BigDecimal> amount(String name, OptionalLong unitMillis) {
    Optional<BigDecimal> amount =
        text(name, Integer.MAX_VALUE).flatMap(text -> Amount.of(text, unitMillis));
    if (has(name) && amount.isEmpty()) {
      String rule =
          unitMillis.isPresent()
              ? "must be a number or a duration such as 90s or 2m"
              : "must be a number";
      wrong(name, rule + notThat(name));
    }
    return amount;
  }

  /** One of a few texts. */
  public Optional<String> oneOf(String name, List<String> texts) {
    return piece(name).flatMap(piece -> oneOf(piece, texts));
  }

  private Optional<String> oneOf(Piece piece, List<String> texts) {
    if (piece instanceof Piece.Text text && texts.contains(text.text())) {
      return Optional.of(text.text());
    }
    problems.add(piece, "must be one of " + String.join(", ", texts) + ", not " + piece.shown());
    return Optional.empty();
  }

  /** Some of a few texts, each once, if the member is there. */
  public Optional<List<String>> someOf(String name, List<String> texts) {
    return items(name, texts.size())
        .map(items -> distinct(items.stream().map(item -> new Read(item, oneOf(item, texts)))));
  }

  /** So many texts at most, each once, if the member is there. */
  public Optional<List<String>> texts(String name, int most, int mostCharacters) {
    return items(name, most)
        .map(
            items ->
                distinct(items.stream().map(item -> new Read(item, text(item, mostCharacters)))));
  }

  /** So many 64-bit ids at most, each once, if the member is there. */
  public Optional<List<Long>> ids(String name, int most) {
    return items(name, most)
        .map(items -> distinct(items.stream().map(item -> new Read(item, id(item)))))
        .map(ids -> ids.stream().map(Long::valueOf).toList());
  }

  private Optional<String> id(Piece piece) {
    if (piece instanceof Piece.Text text && isId(text.text())) {
      return Optional.of(text.text());
    }
    problems.add(piece, "must be an id, a whole number of 64 bits, not " + piece.shown());
    return Optional.empty();
  }

  private static boolean isId(String text) {
    try {
      return Long.toString(Long.parseLong(text)).equals(text);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private record Read(Piece piece, Optional<String> text) {}

  private List<String> distinct(Stream<Read> all) {
    Set<String> seen = new LinkedHashSet<>();
    all.forEach(
        read -> {
          if (read.text().isPresent() && !seen.add(read.text().get())) {
            problems.add(read.piece(), "stands there twice");
          }
        });
    return List.copyOf(seen);
  }

  /** The pieces of a list of so many at most, if the member is there. */
  public Optional<List<Piece>> items(String name, int most) {
    return piece(name).map(piece -> items(piece, most));
  }

  private List<Piece> items(Piece piece, int most) {
    if (!(piece instanceof Piece.Items list)) {
      problems.add(piece, "must be a list, not " + piece.shown());
      return List.of();
    }
    if (list.items().size() > most) {
      problems.add(piece, "must have at most " + most + " entries, not " + list.items().size());
      return List.of();
    }
    return new ArrayList<>(list.items());
  }
}
