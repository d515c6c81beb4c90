package dev.wallboard.app;

import java.security.SecureRandom;

/** Passwords by chance, to be copied by people. */
final class NewPassword {

  private static final SecureRandom CHANCE = new SecureRandom();

  /** Without those that look alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int CHARACTERS = 16;

  private NewPassword() {}

  /** Another one each time, of 79 random bits. */
  static String made() {
    StringBuilder text = new StringBuilder();
    CHANCE.ints(CHARACTERS, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
    return text.toString();
  }
}
