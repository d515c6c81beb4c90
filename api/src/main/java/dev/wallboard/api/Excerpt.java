package dev.wallboard.api;

/**
 * What a caller sent, made fit to be quoted back: the first 64 characters, and {@code …} if there
 * are more; characters that cannot be seen, or that change how others are, as {@code <U+001B>}.
 */
public final class Excerpt {

  private static final int MAX_CODE_POINTS = 64;

  private Excerpt() {}

  /** The excerpt of a value. */
  public static String of(String value) {
    StringBuilder excerpt = new StringBuilder();
    int place = 0;
    for (int taken = 0; taken < MAX_CODE_POINTS && place < value.length(); taken++) {
      int codePoint = value.codePointAt(place);
      append(excerpt, codePoint);
      place += Character.charCount(codePoint);
    }
    return place < value.length() ? excerpt.append('…').toString() : excerpt.toString();
  }

  private static void append(StringBuilder excerpt, int codePoint) {
    if (isPlain(codePoint)) {
      excerpt.appendCodePoint(codePoint);
    } else {
      excerpt.append(String.format("<U+%04X>", codePoint));
    }
  }

  private static boolean isPlain(int codePoint) {
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
