package dev.wallboard.intake;

import java.util.OptionalLong;

/**
 * Epoch milliseconds as a JSON number with a fraction or an exponent, cut to whole milliseconds
 * (towards the past, as a fraction of RFC 3339 is). Works on the digits alone, in time linear in
 * their number, whatever the exponent says.
 */
final class EpochNumber {

  /** No 64-bit integer has more digits. */
  private static final int MAX_DIGITS = 19;

  private static final long MAX_EXPONENT = Integer.MAX_VALUE;

  private EpochNumber() {}

  /**
   * The greatest integer that is not above the number; empty if it does not fit 64 bits.
   *
   * @param number a number by the grammar of JSON
   */
  static OptionalLong floor(String number) {
    boolean negative = number.startsWith("-");
    int mantissaEnd = mantissaEnd(number);
    String mantissa = number.substring(negative ? 1 : 0, mantissaEnd);
    int point = mantissa.indexOf('.');
    long wholeDigits = point < 0 ? mantissa.length() : point;
    String digits = mantissa.replace(".", "");
    int zeros = leadingZeros(digits);
    if (zeros == digits.length()) {
      return OptionalLong.of(0);
    }
    long places = wholeDigits - zeros + exponent(number, mantissaEnd);
    return places > MAX_DIGITS
        ? OptionalLong.empty()
        : floor(negative, digits.substring(zeros), (int) Math.max(places, 0));
  }

  /** The floor of digits of which the first {@code places} stand before the point. */
  private static OptionalLong floor(boolean negative, String digits, int places) {
    int cut = Math.min(places, digits.length());
    String whole = digits.substring(0, cut) + "0".repeat(places - cut);
    boolean fraction = leadingZeros(digits.substring(cut)) < digits.length() - cut;
    OptionalLong towardsZero = IntegerText.parse((negative ? "-0" : "0") + whole);
    if (!negative || !fraction || towardsZero.isEmpty()) {
      return towardsZero;
    }
    long cutOff = towardsZero.getAsLong();
    return cutOff == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(cutOff - 1);
  }

  private static int mantissaEnd(String number) {
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) == 'e' || number.charAt(i) == 'E') {
        return i;
      }
    }
    return number.length();
  }

  /** The exponent, held within ±2³¹, which is beyond anything that any digits make up for. */
  private static long exponent(String number, int mantissaEnd) {
    if (mantissaEnd == number.length()) {
      return 0;
    }
    boolean negative = number.charAt(mantissaEnd + 1) == '-';
    long exponent = 0;
    for (int i = mantissaEnd + 1; i < number.length(); i++) {
      int digit = number.charAt(i) - '0';
      if (digit >= 0) {
        exponent = Math.min(exponent * 10 + digit, MAX_EXPONENT);
      }
    }
    return negative ? -exponent : exponent;
  }

  private static int leadingZeros(String digits) {
    int zeros = 0;
    while (zeros < digits.length() && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros;
  }
}
