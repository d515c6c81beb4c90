package dev.wallboard.feeds.document;

/** What somebody wrote, made fit to be quoted back: not too long, and without what is not seen. */
final class Shown {

  private static final int MOST = 64;

  private Shown() {}

  static String of(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(MOST).map(Shown::plain).forEach(shown::appendCodePoint);
    return text.codePointCount(0, text.length()) > MOST
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static int plain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '\uFFFD';
      default -> codePoint;
    };
  }
}
