package dev.wallboard.intake;

/**
 * What was there, as a reason shows it: shortened, with everything made visible that would not
 * print, move the cursor or turn the direction of the text.
 */
public record Shown(String afterComma) {

  /** No value, or null. */
  static final Shown MISSING = new Shown("but is missing");

  private static final int MAX_CODE_POINTS = 40;
  private static final int MAX_MESSAGE_CODE_POINTS = 200;

  /** A JSON value that is no string, as it was written. */
  static Shown bare(String written) {
    return new Shown("not " + bareText(written));
  }

  /** Text without quotes. */
  public static String bareText(String text) {
    return visible(text, MAX_CODE_POINTS);
  }

  /** A string. */
  static Shown quoted(String text) {
    return new Shown("not " + quote(text));
  }

  /** A string in quotes. */
  public static String quote(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + visible(escaped, MAX_CODE_POINTS) + '"';
  }

  /** A sentence that may hold what a sender wrote. */
  public static String message(String text) {
    return visible(text, MAX_MESSAGE_CODE_POINTS);
  }

  private static String visible(String text, int maxCodePoints) {
    StringBuilder visible = new StringBuilder();
    int at = 0;
    for (int shown = 0; at < text.length() && shown < maxCodePoints; shown++) {
      int codePoint = text.codePointAt(at);
      append(visible, codePoint);
      at += Character.charCount(codePoint);
    }
    return at < text.length() ? visible.append('…').toString() : visible.toString();
  }

  private static void append(StringBuilder visible, int codePoint) {
    if (prints(codePoint)) {
      visible.appendCodePoint(codePoint);
      return;
    }
    for (char unit : Character.toChars(codePoint)) {
      visible.append(String.format("\\u%04x", (int) unit));
    }
  }

  private static boolean prints(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
