package dev.wallboard.intake;

import java.util.OptionalLong;

/**
 * A 64-bit integer in decimal digits, with a minus sign or none: no plus sign, fraction, exponent
 * or space. Leading zeros are fine, since sources pad numbers that they write as text.
 */
final class IntegerText {

  /** So many digits fit whatever they are. */
  private static final int SAFE_DIGITS = 18;

  private IntegerText() {}

  /** The integer; empty if the text is none, or none of 64 bits. */
  static OptionalLong parse(String text) {
    boolean negative = text.startsWith("-");
    int from = negative ? 1 : 0;
    if (from == text.length()) {
      return OptionalLong.empty();
    }
    return parseDigits(text, from, negative);
  }

  /** Counts downwards, for there is one more negative number than there are positive ones. */
  private static OptionalLong parseDigits(String text, int from, boolean negative) {
    long negated = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalLong.empty();
      }
      if (i - from >= SAFE_DIGITS && negated < (Long.MIN_VALUE + digit) / 10) {
        return OptionalLong.empty();
      }
      negated = negated * 10 - digit;
    }
    if (negative) {
      return OptionalLong.of(negated);
    }
    return negated == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(-negated);
  }
}
