package dev.wallboard.api.operations;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A 64-bit integer as calls write it: ASCII digits, with a minus before them or none. */
final class WholeNumber {

  private static final Pattern WRITTEN = Pattern.compile("-?[0-9]+");

  private WholeNumber() {}

  /** The number; empty if the text is none, or one of more than 64 bits. */
  static OptionalLong of(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException outOfRange) {
      return OptionalLong.empty();
    }
  }
}
