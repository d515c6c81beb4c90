package dev.wallboard.app.config;

import dev.wallboard.app.config.Setting.Shape;
import dev.wallboard.intake.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was given for settings: the whole configuration, or an entry of a list in it. Asking for a
 * setting is what makes it one; the package says how to add one. Every method takes the name, the
 * default, and a sentence that explains.
 */
public final class Given {

  private final Reading reading;
  private final String prefix;
  private final Written whole;
  private final Map<String, Written> written;

  private Given(Reading reading, String prefix, Written whole, Map<String, Written> written) {
    this.reading = reading;
    this.prefix = prefix;
    this.whole = whole;
    this.written = written;
  }

  /** The whole configuration. */
  static Given all(Reading reading, Map<String, Written> written) {
    Written nowhere = Environment.single(new Source.Nowhere(), "");
    return new Given(reading, "", nowhere, written);
  }

  /**
   * Makes a record of settings that are read in it. What its constructor refuses is noted at the
   * place of the setting that the message names first, and the record made with the default
   * instead.
   */
  public <T> T make(Supplier<T> record) {
    while (true) {
      try {
        return record.get();
      } catch (IllegalArgumentException refusal) {
        blame(refusal);
      }
    }
  }

  /** A duration in milliseconds. */
  public long millis(String name, long usualMillis, String explanation) {
    return single(name, Kind.DURATION, usualMillis, explanation);
  }

  /** A number of bytes. */
  public long bytes(String name, long usual, String explanation) {
    return single(name, Kind.SIZE, usual, explanation);
  }

  /** A number of bytes. */
  public int bytes(String name, int usual, String explanation) {
    return single(name, Kind.small(Kind.SIZE), usual, explanation);
  }

  /** A whole number. */
  public long integer(String name, long usual, String explanation) {
    return single(name, Kind.INTEGER, usual, explanation);
  }

  /** A whole number. */
  public int integer(String name, int usual, String explanation) {
    return single(name, Kind.small(Kind.INTEGER), usual, explanation);
  }

  /** A whole number whose default depends on the machine: {@code usualInWords} says how. */
  public int integer(String name, int usual, String usualInWords, String explanation) {
    Kind<Integer> kind = Kind.small(Kind.INTEGER);
    return single(setting(name, kind, kind.show().apply(usual), usualInWords, explanation), kind)
        .orElse(usual);
  }

  /** A number with a fraction or without. */
  public double number(String name, double usual, String explanation) {
    return single(name, Kind.NUMBER, usual, explanation);
  }

  /** Yes or no. */
  public boolean flag(String name, boolean usual, String explanation) {
    return single(name, Kind.FLAG, usual, explanation);
  }

  /** A text, not empty. */
  public String text(String name, String usual, String explanation) {
    return single(name, Kind.TEXT, usual, explanation);
  }

  /** A text, not empty, or none. */
  public Optional<String> optionalText(String name, String explanation) {
    return optional(name, Kind.TEXT, explanation);
  }

  /** A text that an entry of a list must have; an empty one stands in for it where it lacks. */
  public String requiredText(String name, String explanation) {
    Optional<String> text = optional(name, Kind.TEXT, explanation);
    if (text.isEmpty() && !reading.problems().areAbout(prefix + name)) {
      String lack = "%s has no \"%s\"".formatted(withoutDot(prefix), name);
      reading.problems().add(prefix + name, whole.source(), whole.node().line(), lack);
    }
    return text.orElse("");
  }

  /** A text that is shown to nobody, or none. */
  public Optional<String> secret(String name, String explanation) {
    Optional<String> secret = optional(name, Kind.SECRET, explanation);
    secret.ifPresent(reading.problems()::keepSecret);
    return secret;
  }

  /** A path, as it is written: from the folder the server is started in. */
  public Path path(String name, Path usual, String explanation) {
    return single(name, Kind.PATH, usual, explanation);
  }

  /** A path, or none. */
  public Optional<Path> optionalPath(String name, String explanation) {
    return optional(name, Kind.PATH, explanation);
  }

  /** One of a few: {@code OFFERED_WITHOUT_SHORT} is written {@code offered-without-short}. */
  public <E extends Enum<E>> E oneOf(String name, E usual, String explanation) {
    Map<String, E> byWord = new LinkedHashMap<>();
    Arrays.stream(usual.getDeclaringClass().getEnumConstants())
        .forEach(constant -> byWord.put(word(constant), constant));
    return single(name, Kind.oneOf(byWord, Given::word), usual, explanation);
  }

  /** A list of texts. */
  public List<String> texts(String name, List<String> usual, String explanation) {
    String shown = shown(usual);
    declare(new Setting(name, "list of texts", Shape.LIST, shown, shown, explanation));
    return value(name, shown, "a list of texts", Given::texts, Given::shown).orElse(usual);
  }

  /** Texts by name, in the order they are written in. */
  public Map<String, String> table(String name, Map<String, String> usual, String explanation) {
    String shown = shown(usual);
    declare(new Setting(name, "texts by name", Shape.TABLE, shown, shown, explanation));
    return value(name, shown, "names with texts", Given::table, Given::shown).orElse(usual);
  }

  /**
   * A list of entries, each made of settings of its own. {@code entry} is run for each inside a
   * {@link #make}; an entry that cannot be made is left out, and the problem noted.
   */
  public <T> List<T> sections(String name, String explanation, Recipe<T> entry) {
    declare(new Setting(name, "list of sections", Shape.SECTIONS, "[]", "[]", explanation));
    if (reading.isLearning()) {
      learn(name, entry);
      return List.of();
    }
    return written(name)
        .map(value -> entries(name, value, entry))
        .orElseGet(() -> noEntries(name, Optional.empty()));
  }

  private <T> T single(String name, Kind<T> kind, T usual, String explanation) {
    String shown = kind.show().apply(usual);
    return single(setting(name, kind, shown, shown, explanation), kind).orElse(usual);
  }

  private <T> Optional<T> optional(String name, Kind<T> kind, String explanation) {
    return single(setting(name, kind, "", "none", explanation), kind);
  }

  private static Setting setting(
      String name, Kind<?> kind, String usual, String usualInWords, String explanation) {
    return new Setting(name, kind.word(), Shape.SINGLE, usual, usualInWords, explanation);
  }

  private <T> Optional<T> single(Setting setting, Kind<T> kind) {
    declare(setting);
    String usual = setting.usual().isEmpty() ? setting.usualInWords() : setting.usual();
    return value(
        setting.name(), usual, kind.rule(), node -> text(node).flatMap(kind.parse()), kind.show());
  }

  private static Optional<List<String>> texts(YamlNode node) {
    if (!(node instanceof YamlNode.Items list)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (YamlNode item : list.items()) {
      text(item).ifPresent(texts::add);
    }
    return texts.size() == list.items().size() ? Optional.of(texts) : Optional.empty();
  }

  private static Optional<Map<String, String>> table(YamlNode node) {
    if (!(node instanceof YamlNode.Members members)) {
      return Optional.empty();
    }
    Map<String, String> table = new LinkedHashMap<>();
    members
        .byName()
        .forEach((name, member) -> text(member.value()).ifPresent(text -> table.put(name, text)));
    return table.size() == members.byName().size() ? Optional.of(table) : Optional.empty();
  }

  private static Optional<String> text(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private <T> Optional<T> value(
      String name,
      String usual,
      String rule,
      Function<YamlNode, Optional<T>> parse,
      Function<T, String> show) {
    Optional<Written> given = written(name);
    Optional<T> value = given.map(Written::node).flatMap(parse);
    if (given.isPresent() && value.isEmpty()) {
      wrong(name, given.get(), rule);
    }
    String origin = value.isPresent() ? given.orElseThrow().place() : "default";
    reading.holds(new Effective(prefix + name, value.map(show).orElse(usual), origin));
    return value;
  }

  /** What was written for a setting and has not been refused. */
  private Optional<Written> written(String name) {
    return reading.isRefused(prefix + name)
        ? Optional.empty()
        : Optional.ofNullable(written.get(name));
  }

  private void declare(Setting setting) {
    reading.declare(
        new Setting(
            generic(prefix) + setting.name(),
            setting.kind(),
            setting.shape(),
            setting.usual(),
            setting.usualInWords(),
            setting.explanation()));
  }

  private void wrong(String name, Written value, String rule) {
    reading.refuse(prefix + name);
    reading
        .problems()
        .add(
            prefix + name,
            value.source(),
            value.node().line(),
            "%s%s must be %s, not %s".formatted(prefix, name, rule, value.node().shown()));
  }

  private void learn(String name, Recipe<?> entry) {
    try {
      entry.make(new Given(reading, generic(prefix) + name + "[].", whole, Map.of()));
    } catch (IllegalArgumentException | Refused e) {
      // An entry has needs that nothing fulfils here; what settings it has is known by now.
    }
  }

  private <T> List<T> noEntries(String name, Optional<Written> value) {
    String origin = value.map(Written::place).orElse("default");
    reading.holds(new Effective(prefix + name, "[]", origin));
    return List.of();
  }

  private <T> List<T> entries(String name, Written value, Recipe<T> entry) {
    if (!(value.node() instanceof YamlNode.Items list)) {
      wrong(name, value, "a list of sections");
      return List.of();
    }
    if (list.items().isEmpty()) {
      return noEntries(name, Optional.of(value));
    }
    List<T> made = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      entry(prefix + name + "[" + i + "].", value.piece(list.items().get(i)), entry)
          .ifPresent(made::add);
    }
    return made;
  }

  private <T> Optional<T> entry(String path, Written value, Recipe<T> entry) {
    Map<String, Written> settings =
        Flattening.of(
            value.node(),
            path,
            reading.namesBelow(generic(path)),
            value.source(),
            reading.problems());
    if (!(value.node() instanceof YamlNode.Members)) {
      return Optional.empty();
    }
    Given given = new Given(reading, path, value, settings);
    try {
      return Optional.of(given.make(() -> entry.make(given)));
    } catch (Refused refusal) {
      if (!reading.problems().areAbout(path)) {
        String text = withoutDot(path) + ": " + refusal.getMessage();
        reading.problems().add(path, value.source(), value.node().line(), text);
      }
      return Optional.empty();
    }
  }

  private void blame(IllegalArgumentException refusal) {
    String message = String.valueOf(refusal.getMessage());
    String name =
        NamedIn.of(message, generic(prefix).replace("[]", ""), written.keySet())
            .filter(it -> !reading.isRefused(prefix + it))
            .findFirst()
            .orElseThrow(() -> new Refused(refusal));
    Written value = written.get(name);
    if (value == null) {
      throw new IllegalStateException(name + " is there and is not");
    }
    reading.refuse(prefix + name);
    reading
        .problems()
        .add(prefix + name, value.source(), value.node().line(), said(name, message, value));
  }

  /** The message of a refusal with the setting's full name, and with the value as it stands. */
  private String said(String name, String message, Written value) {
    String general = generic(prefix).replace("[]", "");
    String text = message.startsWith(general) ? message.substring(general.length()) : message;
    String named = prefix.isEmpty() || text.startsWith(name) ? text : name + ": " + text;
    String asWritten = value.node().shown();
    boolean isShown =
        value.node() instanceof YamlNode.Scalar scalar && message.contains(scalar.text());
    return prefix + named + (isShown ? "" : " (written: " + asWritten + ")");
  }

  private static String generic(String path) {
    return path.replaceAll("\\[[0-9]*]", "[]");
  }

  private static String withoutDot(String path) {
    return path.isEmpty() ? "the configuration" : path.substring(0, path.length() - 1);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String shown(List<String> texts) {
    return "[" + String.join(", ", texts) + "]";
  }

  private static String shown(Map<String, String> table) {
    return table.toString().replace("=", ": ");
  }
}
