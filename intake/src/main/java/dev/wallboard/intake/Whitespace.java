package dev.wallboard.intake;

/** What JSON takes for space: blank, tab, line feed, carriage return. */
final class Whitespace {

  private Whitespace() {}

  static boolean is(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  /** The first place of [from, to) that holds something else, or {@code to}. */
  static int skip(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && is(bytes[at])) {
      at++;
    }
    return at;
  }

  /** The place after the last one of [from, to) that holds something else, or {@code from}. */
  static int skipBack(byte[] bytes, int from, int to) {
    int at = to;
    while (at > from && is(bytes[at - 1])) {
      at--;
    }
    return at;
  }
}
