package dev.wallboard.app.config;

import dev.wallboard.app.config.Setting.Shape;
import dev.wallboard.intake.yaml.YamlNode;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the values of a setting are written.
 *
 * @param word what it is called
 * @param shape how its values are built
 * @param rule what a value must be: "a whole number, such as 8080"
 * @param parse the value that a node is, if it is one
 * @param show how the value would be written; a secret is masked
 */
record Kind<T>(
    String word,
    Shape shape,
    String rule,
    Function<YamlNode, Optional<T>> parse,
    Function<T, String> show) {

  private static final String MASK = "***";
  private static final Map<String, Long> MILLIS_OF_UNITS =
      units("d", 86_400_000L, "h", 3_600_000L, "m", 60_000L, "s", 1_000L, "ms", 1L);
  private static final Map<String, Long> BYTES_OF_UNITS =
      units("GiB", 1L << 30, "MiB", 1L << 20, "KiB", 1L << 10, "", 1L);
  private static final Pattern WITH_UNIT = Pattern.compile("([0-9]{1,19}) ?([A-Za-z]*)");

  static final Kind<Long> DURATION =
      single(
          "duration",
          "a duration, such as 500ms, 60s, 5m, 2h or 7d",
          text -> text.equals("0") ? Optional.of(0L) : amount(text, MILLIS_OF_UNITS),
          millis -> millis == 0 ? "0s" : shown(millis, MILLIS_OF_UNITS));

  static final Kind<Long> SIZE =
      single(
          "size",
          "a size, such as 65536, 64KiB, 16MiB or 1GiB",
          text -> amount(text, BYTES_OF_UNITS),
          bytes -> bytes == 0 ? "0" : shown(bytes, BYTES_OF_UNITS));

  static final Kind<Long> INTEGER =
      single("integer", "a whole number, such as 8080", Kind::integer, String::valueOf);

  static final Kind<Double> NUMBER =
      single("number", "a number, such as 0.5", Kind::number, String::valueOf);

  static final Kind<Boolean> FLAG =
      single("true or false", "true or false", Kind::flag, String::valueOf);

  static final Kind<String> TEXT = single("text", "a text", Optional::of, text -> text);

  static final Kind<Path> PATH = single("path", "a path", Kind::path, Path::toString);

  static final Kind<String> SECRET =
      new Kind<>(
          "secret",
          Shape.SINGLE,
          "a text, or {file: PATH} where a file holds it",
          SecretText::of,
          secret -> MASK);

  static final Kind<List<String>> TEXTS =
      new Kind<>("list of texts", Shape.LIST, "a list of texts", Kind::texts, Kind::shown);

  static final Kind<Map<String, String>> TABLE = table("texts by name", TEXT);

  static final Kind<Map<String, String>> SECRETS = table("secrets by name", SECRET);

  /** What is one text; an empty one is none of any kind. */
  private static <T> Kind<T> single(
      String word, String rule, Function<String, Optional<T>> parse, Function<T, String> show) {
    return new Kind<>(word, Shape.SINGLE, rule, node -> text(node).flatMap(parse), show);
  }

  /** Of the words, the one that is written. */
  static <E> Kind<E> oneOf(Map<String, E> byWord, Function<E, String> word) {
    String all = "one of " + String.join(", ", byWord.keySet());
    return single(all, all, text -> Optional.ofNullable(byWord.get(text)), word);
  }

  /** The same for whole numbers that fit into 32 bits. */
  static Kind<Integer> small(Kind<Long> kind) {
    return new Kind<>(
        kind.word,
        kind.shape,
        kind.rule + ", and at most " + Integer.MAX_VALUE,
        node -> kind.parse.apply(node).filter(it -> it == it.intValue()).map(Long::intValue),
        value -> kind.show.apply(value.longValue()));
  }

  private static Kind<Map<String, String>> table(String word, Kind<String> of) {
    return new Kind<>(
        word, Shape.TABLE, "names with texts", node -> byName(node, of), it -> shown(it, of));
  }

  private static Optional<String> text(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static Optional<List<String>> texts(YamlNode node) {
    if (!(node instanceof YamlNode.Items list)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    list.items().forEach(item -> text(item).ifPresent(texts::add));
    return Optional.of(texts).filter(all -> all.size() == list.items().size());
  }

  private static Optional<Map<String, String>> byName(YamlNode node, Kind<String> of) {
    if (!(node instanceof YamlNode.Members members)) {
      return Optional.empty();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    members
        .byName()
        .forEach(
            (name, member) ->
                of.parse.apply(member.value()).ifPresent(text -> texts.put(name, text)));
    return Optional.of(texts).filter(all -> all.size() == members.byName().size());
  }

  private static Optional<Long> amount(String text, Map<String, Long> units) {
    Matcher matcher = WITH_UNIT.matcher(text);
    Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
    return unit == null
        ? Optional.empty()
        : fitting(new BigInteger(matcher.group(1)).multiply(BigInteger.valueOf(unit)));
  }

  private static Optional<Long> integer(String text) {
    return text.matches("-?[0-9]{1,19}") ? fitting(new BigInteger(text)) : Optional.empty();
  }

  private static Optional<Long> fitting(BigInteger value) {
    return value.bitLength() < Long.SIZE ? Optional.of(value.longValue()) : Optional.empty();
  }

  private static Optional<Double> number(String text) {
    return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
        ? Optional.of(Double.valueOf(text))
        : Optional.empty();
  }

  private static Optional<Boolean> flag(String text) {
    return Optional.of(text).filter(it -> it.matches("true|false")).map(Boolean::valueOf);
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String shown(long amount, Map<String, Long> units) {
    return units.entrySet().stream()
        .filter(unit -> amount % unit.getValue() == 0)
        .findFirst()
        .map(unit -> amount / unit.getValue() + unit.getKey())
        .orElseThrow();
  }

  private static String shown(List<String> texts) {
    return "[" + String.join(", ", texts) + "]";
  }

  private static String shown(Map<String, String> texts, Kind<String> of) {
    return texts.entrySet().stream()
        .map(text -> text.getKey() + ": " + of.show.apply(text.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Units by name, the largest first. */
  private static Map<String, Long> units(Object... namesAndAmounts) {
    Map<String, Long> units = new LinkedHashMap<>();
    for (int i = 0; i < namesAndAmounts.length; i += 2) {
      units.put((String) namesAndAmounts[i], (Long) namesAndAmounts[i + 1]);
    }
    return units;
  }
}
