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
import java.util.function.Supplier;

/**
 * What was given for settings: the whole configuration, or an entry of a list in it. Asking for a
 * setting is what makes it one; the package says how to add one. Every method takes the name, the
 * default where there is one, and a sentence that explains.
 */
public final class Given {

  private final Scope scope;

  private Given(Scope scope) {
    this.scope = scope;
  }

  /** The whole configuration. */
  static Given all(Reading reading, Map<String, Written> written) {
    return new Given(Scope.whole(reading, written));
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
        scope.blame(refusal);
      }
    }
  }

  /** A duration in milliseconds. */
  public long millis(String name, long usualMillis, String explanation) {
    return value(name, Kind.DURATION, usualMillis, explanation);
  }

  /** A number of bytes. */
  public long bytes(String name, long usual, String explanation) {
    return value(name, Kind.SIZE, usual, explanation);
  }

  /** A number of bytes. */
  public int bytes(String name, int usual, String explanation) {
    return value(name, Kind.small(Kind.SIZE), usual, explanation);
  }

  /** A whole number. */
  public long integer(String name, long usual, String explanation) {
    return value(name, Kind.INTEGER, usual, explanation);
  }

  /** A whole number. */
  public int integer(String name, int usual, String explanation) {
    return value(name, Kind.small(Kind.INTEGER), usual, explanation);
  }

  /** A whole number whose default depends on the machine: {@code usualInWords} says how. */
  public int integer(String name, int usual, String usualInWords, String explanation) {
    Kind<Integer> kind = Kind.small(Kind.INTEGER);
    String shown = kind.show().apply(usual);
    return scope.value(setting(name, kind, shown, usualInWords, explanation), kind).orElse(usual);
  }

  /** A number with a fraction or without. */
  public double number(String name, double usual, String explanation) {
    return value(name, Kind.NUMBER, usual, explanation);
  }

  /** Yes or no. */
  public boolean flag(String name, boolean usual, String explanation) {
    return value(name, Kind.FLAG, usual, explanation);
  }

  /** A text, not empty. */
  public String text(String name, String usual, String explanation) {
    return value(name, Kind.TEXT, usual, explanation);
  }

  /** A text, not empty, or none. */
  public Optional<String> optionalText(String name, String explanation) {
    return optional(name, Kind.TEXT, explanation);
  }

  /** A text that an entry of a list must have; an empty one stands in for it where it lacks. */
  public String requiredText(String name, String explanation) {
    Optional<String> text = optional(name, Kind.TEXT, explanation);
    if (text.isEmpty()) {
      scope.lacks(name);
    }
    return text.orElse("");
  }

  /** A text that is shown to nobody, or none; a file may hold it. */
  public Optional<String> secret(String name, String explanation) {
    Optional<String> secret = optional(name, Kind.SECRET, explanation);
    secret.ifPresent(scope::keepSecret);
    return secret;
  }

  /** A path, as it is written: from the folder the server is started in. */
  public Path path(String name, Path usual, String explanation) {
    return value(name, Kind.PATH, usual, explanation);
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
    return value(name, Kind.oneOf(byWord, Given::word), usual, explanation);
  }

  /** A list of texts. */
  public List<String> texts(String name, List<String> usual, String explanation) {
    return value(name, Kind.TEXTS, usual, explanation);
  }

  /** Texts by name, in the order they are written in. */
  public Map<String, String> table(String name, Map<String, String> usual, String explanation) {
    return value(name, Kind.TABLE, usual, explanation);
  }

  /** Texts by name that are shown to nobody, such as the headers of a request; none by default. */
  public Map<String, String> secrets(String name, String explanation) {
    Map<String, String> secrets = value(name, Kind.SECRETS, Map.of(), explanation);
    secrets.values().forEach(scope::keepSecret);
    return secrets;
  }

  /**
   * A list of entries, each made of settings of its own. {@code entry} is run for each inside a
   * {@link #make}; an entry that cannot be made is left out, and the problem noted.
   */
  public <T> List<T> sections(String name, String explanation, Recipe<T> entry) {
    Setting setting =
        new Setting(name, "list of sections", Shape.SECTIONS, "[]", "[]", explanation);
    scope.declare(setting);
    if (scope.isLearning()) {
      learn(name, entry);
      return List.of();
    }
    Optional<Written> given = scope.written(name);
    List<T> made = given.map(written -> entries(name, written, entry)).orElse(List.of());
    if (made.isEmpty()) {
      scope.holds(name, setting.usual(), given);
    }
    return made;
  }

  private <T> List<T> entries(String name, Written written, Recipe<T> entry) {
    List<T> made = new ArrayList<>();
    if (written.node() instanceof YamlNode.Items list) {
      for (int place = 0; place < list.items().size(); place++) {
        scope
            .entry(name, place, written.piece(list.items().get(place)))
            .flatMap(found -> new Given(found).entry(entry))
            .ifPresent(made::add);
      }
    } else {
      scope.wrong(name, written, "a list of sections, not " + written.node().shown());
    }
    return made;
  }

  private <T> Optional<T> entry(Recipe<T> entry) {
    try {
      return Optional.of(make(() -> entry.make(this)));
    } catch (Refused refusal) {
      scope.cannotBeMade(refusal);
      return Optional.empty();
    }
  }

  private void learn(String name, Recipe<?> entry) {
    try {
      entry.make(new Given(scope.toLearn(name)));
    } catch (IllegalArgumentException | Refused e) {
      // An entry has needs that nothing fulfils here; what settings it has is known by now.
    }
  }

  private <T> T value(String name, Kind<T> kind, T usual, String explanation) {
    String shown = kind.show().apply(usual);
    return scope.value(setting(name, kind, shown, shown, explanation), kind).orElse(usual);
  }

  private <T> Optional<T> optional(String name, Kind<T> kind, String explanation) {
    return scope.value(setting(name, kind, "", "none", explanation), kind);
  }

  private static Setting setting(
      String name, Kind<?> kind, String usual, String usualInWords, String explanation) {
    return new Setting(name, kind.word(), kind.shape(), usual, usualInWords, explanation);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
