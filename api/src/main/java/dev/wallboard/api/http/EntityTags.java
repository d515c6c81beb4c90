package dev.wallboard.api.http;

import java.util.List;

/**
 * The tags of bodies a client has, as {@code If-None-Match} lists them (RFC 9110, 8.8.3 and
 * 13.1.2): {@code *}, or tags in quotes, each with {@code W/} before it or none, with commas
 * between them.
 */
final class EntityTags {

  private static final String ANY = "*";
  private static final String WEAK = "W/";

  private EntityTags() {}

  /**
   * Whether the tag is among them. Compared weakly: {@code W/} makes no difference. What is
   * malformed lists nothing from there on.
   *
   * @param headers the values of the header, one for each time it was sent
   * @param tag with its quotes
   */
  static boolean list(List<String> headers, String tag) {
    return headers.stream().anyMatch(header -> lists(header, tag));
  }

  private static boolean lists(String header, String tag) {
    if (header.strip().equals(ANY)) {
      return true;
    }
    int at = 0;
    while (true) {
      at = skipBetween(header, at);
      if (header.startsWith(WEAK, at)) {
        at += WEAK.length();
      }
      int end = endOfTag(header, at);
      if (end < 0) {
        return false;
      }
      if (header.regionMatches(at, tag, 0, tag.length()) && end - at == tag.length()) {
        return true;
      }
      at = end;
    }
  }

  private static int skipBetween(String header, int from) {
    int at = from;
    while (at < header.length() && isBetween(header.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBetween(char one) {
    return one == ',' || one == ' ' || one == '\t';
  }

  /** Behind the closing quote; −1 if there is no tag. */
  private static int endOfTag(String header, int from) {
    if (from >= header.length() || header.charAt(from) != '"') {
      return -1;
    }
    int closing = header.indexOf('"', from + 1);
    return closing < 0 ? -1 : closing + 1;
  }
}
