package dev.wallboard.api.access.login;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a password: its Argon2id hash and how that was made, in the form that other
 * programs know too, {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}.
 *
 * @param memoryKib how much memory the hash takes
 * @param passes how often it goes over that
 * @param lanes how many threads it could use
 */
record PasswordHash(int memoryKib, int passes, int lanes, String salt, String hash) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  static PasswordHash of(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        memoryKib, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /**
   * Reads the form in which it is kept.
   *
   * @throws IllegalArgumentException if it is none; the text is not in the message
   */
  static PasswordHash parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("a password is kept in a form that is not known");
    }
    return new PasswordHash(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        Integer.parseInt(form.group(3)),
        form.group(4),
        form.group(5));
  }

  /** The form in which it is kept. */
  String text() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memoryKib, passes, lanes, salt, hash);
  }

  byte[] saltBytes() {
    return Base64.getDecoder().decode(salt);
  }

  byte[] hashBytes() {
    return Base64.getDecoder().decode(hash);
  }

  /** Nothing of it, for it may end up in a log. */
  @Override
  public String toString() {
    return "the hash of a password";
  }
}
