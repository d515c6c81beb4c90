package dev.wallboard.app.config;

import dev.wallboard.intake.yaml.YamlNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a configuration that has settings of its own, by the names they have in it: the whole,
 * or an entry of a list.
 */
final class Scope {

  private final Reading reading;
  private final String prefix;
  private final Written whole;
  private final Map<String, Written> written;

  private Scope(Reading reading, String prefix, Written whole, Map<String, Written> written) {
    this.reading = reading;
    this.prefix = prefix;
    this.whole = whole;
    this.written = written;
  }

  static Scope whole(Reading reading, Map<String, Written> written) {
    return new Scope(reading, "", Environment.single(new Source.Nowhere(), ""), written);
  }

  /** An entry of a list of this part, of which nothing but its settings is of interest. */
  Scope toLearn(String list) {
    return new Scope(reading, generic(prefix) + list + "[].", whole, Map.of());
  }

  /** The entry of that place in a list of this part, as it is written; empty if it is none. */
  Optional<Scope> entry(String list, int place, Written entry) {
    String path = prefix + list + "[" + place + "].";
    SettingNames names = reading.namesBelow(generic(path));
    Map<String, Written> settings =
        Flattening.of(entry.node(), path, names, entry.source(), reading.problems());
    return entry.node() instanceof YamlNode.Members
        ? Optional.of(new Scope(reading, path, entry, settings))
        : Optional.empty();
  }

  boolean isLearning() {
    return reading.isLearning();
  }

  /** The value of a setting, if one is written that is of its kind. */
  <T> Optional<T> value(Setting setting, Kind<T> kind) {
    declare(setting);
    String name = setting.name();
    Optional<Written> given = written(name);
    Optional<T> value = given.flatMap(it -> parsed(name, it, kind));
    String shown = value.map(kind.show()).orElse(setting.usualShown());
    holds(name, shown, value.flatMap(it -> given));
    return value;
  }

  /** What is written for a setting and not refused. */
  Optional<Written> written(String name) {
    return reading.isRefused(prefix + name)
        ? Optional.empty()
        : Optional.ofNullable(written.get(name));
  }

  void declare(Setting setting) {
    reading.declare(setting.below(generic(prefix)));
  }

  /** Says what holds; without {@code given} it is the default. */
  void holds(String name, String shown, Optional<Written> given) {
    String origin = given.map(Written::place).orElse("default");
    reading.holds(new Effective(prefix + name, shown, origin));
  }

  void keepSecret(String value) {
    reading.problems().keepSecret(value);
  }

  private <T> Optional<T> parsed(String name, Written given, Kind<T> kind) {
    try {
      Optional<T> value = kind.parse().apply(given.node());
      if (value.isEmpty()) {
        wrong(name, given, kind.rule() + ", not " + given.node().shown());
      }
      return value;
    } catch (UncheckedIOException e) {
      wrong(name, given, kind.rule() + "; " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Takes what is written for a setting out of the way, since it must be something else. */
  void wrong(String name, Written given, String rule) {
    refuse(name, given, prefix + name + " must be " + rule);
  }

  /** Notes that a setting is missing, unless it is there and wrong. */
  void lacks(String name) {
    if (!reading.problems().areAbout(prefix + name)) {
      problem(prefix + name, whole, "%s has no \"%s\"".formatted(withoutDot(prefix), name));
    }
  }

  /**
   * Takes out of the way what a constructor has refused.
   *
   * @throws Refused if what it names is not written here
   */
  void blame(IllegalArgumentException refusal) {
    String message = String.valueOf(refusal.getMessage());
    String name =
        NamedIn.of(message, withoutPlaces(), written.keySet())
            .filter(it -> written(it).isPresent())
            .findFirst()
            .orElseThrow(() -> new Refused(refusal));
    Written given = written(name).orElseThrow();
    refuse(name, given, said(name, message) + asWritten(message, given.node()));
  }

  /** Notes that the whole cannot be made, unless a part of it is known to be wrong. */
  void cannotBeMade(Refused refusal) {
    if (!reading.problems().areAbout(prefix)) {
      problem(prefix, whole, withoutDot(prefix) + ": " + refusal.getMessage());
    }
  }

  private void refuse(String name, Written given, String text) {
    reading.refuse(prefix + name);
    problem(prefix + name, given, text);
  }

  private void problem(String about, Written place, String text) {
    reading.problems().add(about, place.source(), place.node().line(), text);
  }

  /** A refusal's message, with the name that a setting has in the whole. */
  private String said(String name, String message) {
    String general = withoutPlaces();
    String text = message.startsWith(general) ? message.substring(general.length()) : message;
    return prefix + (prefix.isEmpty() || text.startsWith(name) ? text : name + ": " + text);
  }

  /** The value as somebody wrote it, where the message shows another form of it. */
  private static String asWritten(String message, YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && !message.contains(scalar.text())
        ? " (written: " + scalar.text() + ")"
        : "";
  }

  private String withoutPlaces() {
    return generic(prefix).replace("[]", "");
  }

  private static String generic(String path) {
    return path.replaceAll("\\[[0-9]*]", "[]");
  }

  private static String withoutDot(String path) {
    return path.isEmpty() ? "the configuration" : path.substring(0, path.length() - 1);
  }
}
