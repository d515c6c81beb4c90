package dev.wallboard.app.config;

import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a single value is written.
 *
 * @param word what it is called
 * @param rule what a value must be: "a whole number, such as 8080"
 * @param parse its value, if the text is one
 * @param show how the value would be written
 */
record Kind<T>(
    String word, String rule, Function<String, Optional<T>> parse, Function<T, String> show) {

  private static final Map<String, Long> MILLIS_OF_UNITS =
      units("d", 86_400_000L, "h", 3_600_000L, "m", 60_000L, "s", 1_000L, "ms", 1L);
  private static final Map<String, Long> BYTES_OF_UNITS =
      units("GiB", 1L << 30, "MiB", 1L << 20, "KiB", 1L << 10, "", 1L);
  private static final Pattern WITH_UNIT = Pattern.compile("([0-9]{1,19}) ?([A-Za-z]*)");

  static final Kind<Long> DURATION =
      new Kind<>(
          "duration",
          "a duration, such as 500ms, 60s, 5m, 2h or 7d",
          text -> text.equals("0") ? Optional.of(0L) : parse(text, MILLIS_OF_UNITS),
          millis -> millis == 0 ? "0s" : show(millis, MILLIS_OF_UNITS));

  static final Kind<Long> SIZE =
      new Kind<>(
          "size",
          "a size, such as 65536, 64KiB, 16MiB or 1GiB",
          text -> parse(text, BYTES_OF_UNITS),
          bytes -> bytes == 0 ? "0" : show(bytes, BYTES_OF_UNITS));

  static final Kind<Long> INTEGER =
      new Kind<>("integer", "a whole number, such as 8080", Kind::integer, String::valueOf);

  static final Kind<Double> NUMBER =
      new Kind<>("number", "a number, such as 0.5", Kind::number, String::valueOf);

  static final Kind<Boolean> FLAG =
      new Kind<>("true or false", "true or false", Kind::flag, String::valueOf);

  static final Kind<String> TEXT =
      new Kind<>("text", "a text", text -> Optional.of(text).filter(it -> !it.isEmpty()), it -> it);

  static final Kind<String> SECRET = new Kind<>("secret", "a text", TEXT.parse(), text -> "***");

  static final Kind<Path> PATH = new Kind<>("path", "a path", Kind::path, Path::toString);

  /** Of the words, the one that is written. */
  static <E> Kind<E> oneOf(Map<String, E> byWord, Function<E, String> word) {
    String all = String.join(", ", byWord.keySet());
    return new Kind<>(
        "one of " + all, "one of " + all, text -> Optional.ofNullable(byWord.get(text)), word);
  }

  /** The same for whole numbers that fit into 32 bits. */
  static Kind<Integer> small(Kind<Long> kind) {
    return new Kind<>(
        kind.word,
        kind.rule + ", and at most " + kind.show.apply((long) Integer.MAX_VALUE),
        text -> kind.parse.apply(text).filter(it -> it == it.intValue()).map(Long::intValue),
        value -> kind.show.apply(value.longValue()));
  }

  private static Optional<Long> parse(String text, Map<String, Long> units) {
    Matcher matcher = WITH_UNIT.matcher(text);
    Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
    return unit == null
        ? Optional.empty()
        : fitting(new BigInteger(matcher.group(1)).multiply(BigInteger.valueOf(unit)));
  }

  private static String show(long amount, Map<String, Long> units) {
    return units.entrySet().stream()
        .filter(unit -> amount % unit.getValue() == 0)
        .findFirst()
        .map(unit -> amount / unit.getValue() + unit.getKey())
        .orElseThrow();
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
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Path> path(String text) {
    try {
      return TEXT.parse().apply(text).map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
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
