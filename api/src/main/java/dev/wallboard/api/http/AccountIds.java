package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;

/** What accounts are called in paths: digits, optionally prefixed by letters (ASCII both). */
final class AccountIds {

  private static final int MAX_CHARACTERS = 64;

  private AccountIds() {}

  static boolean isWellFormed(String id) {
    int length = id.length();
    if (length > MAX_CHARACTERS) {
      return false;
    }
    int letters = 0;
    while (letters < length && isLetter(id.charAt(letters))) {
      letters++;
    }
    int end = letters;
    while (end < length && isDigit(id.charAt(end))) {
      end++;
    }
    return end == length && end > letters;
  }

  /** What is wrong with an id that is not well formed. */
  static String rule(String id) {
    return "there is no account "
        + Excerpt.of(id)
        + ": an account is digits, with letters before them or none, "
        + MAX_CHARACTERS
        + " characters at most";
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
