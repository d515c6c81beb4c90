package dev.wallboard.api.access.key;

import java.util.Arrays;
import java.util.List;

/** How a key shows who calls. */
public enum KeyKind {
  /** It signs each request. */
  OAUTH1("oauth1"),
  /** It gets tokens for its secret. */
  OAUTH2("oauth2");

  private final String text;

  KeyKind(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  static KeyKind of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findAny().orElseThrow();
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(KeyKind::text).toList();
  }
}
