package dev.wallboard.app.config;

import java.util.Locale;

/**
 * What there is to say about a setting.
 *
 * @param name as in the file, {@code http.port}; those of a list's entries {@code sources[].name}
 * @param kind what its values are, in words
 * @param shape how its values are built
 * @param usual its default as it would be written; empty if there is none
 * @param usualInWords its default in words where it depends on the machine, else the same
 * @param explanation what it is for, a sentence
 */
public record Setting(
    String name, String kind, Shape shape, String usual, String usualInWords, String explanation) {

  /** How a value is built. */
  public enum Shape {
    /** One text. */
    SINGLE,
    /** A list of texts. */
    LIST,
    /** Texts by name. */
    TABLE,
    /** A list of entries that are settings by name. */
    SECTIONS
  }

  private static final String PREFIX = "WALLBOARD_";

  /** The same with what stands before its name. */
  Setting below(String prefix) {
    return new Setting(prefix + name, kind, shape, usual, usualInWords, explanation);
  }

  /** What holds where nothing is written. */
  String usualShown() {
    return usual.isEmpty() ? usualInWords : usual;
  }

  /** Whether it belongs to an entry of a list. */
  boolean isOfEntry() {
    return name.contains("[]");
  }

  /** The environment variable that sets it, unless it is one of an entry. */
  public String variable() {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  static boolean isOurs(String variable) {
    return variable.startsWith(PREFIX);
  }
}
