package dev.wallboard.api.access.signature;

import dev.wallboard.api.access.signature.PercentCoding.Plus;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Authorization: OAuth realm="…", oauth_consumer_key="…", …} (RFC 5849, 3.5.1). For one
 * header.
 */
final class OAuthHeader {

  private static final String SCHEME = "oauth";
  private static final String REALM = "realm";

  private final String text;
  private int at;

  private OAuthHeader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Whether the value of {@code Authorization} is of this scheme, good or not. */
  static boolean is(String header) {
    String value = header.strip();
    return value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && (value.length() == SCHEME.length() || isBlank(value.charAt(SCHEME.length())));
  }

  /** Its parameters but the realm, which is never signed. */
  static List<Pair> pairs(String header) throws Malformed {
    return new OAuthHeader(header.strip(), SCHEME.length()).read();
  }

  private List<Pair> read() throws Malformed {
    List<Pair> pairs = new ArrayList<>();
    for (skipSeparators(); at < text.length(); skipSeparators()) {
      String name = name();
      String value = quoted(name);
      skipBlanks();
      if (at < text.length() && text.charAt(at) != ',') {
        throw new Malformed("the Authorization header has no comma behind " + shown(name));
      }
      if (!name.equalsIgnoreCase(REALM)) {
        pairs.add(pair(name, value));
      }
    }
    return pairs;
  }

  private static Pair pair(String name, String value) throws Malformed {
    try {
      return new Pair(
          PercentCoding.reencoded(name, Plus.PLUS), PercentCoding.reencoded(value, Plus.PLUS));
    } catch (Malformed malformed) {
      throw new Malformed(shown(name) + " of the Authorization header " + malformed.reason());
    }
  }

  private static String shown(String name) {
    return ProtocolParameter.isOne(name) ? name : "a parameter";
  }

  private String name() throws Malformed {
    int start = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    int end = at;
    skipBlanks();
    if (end == start || at >= text.length() || text.charAt(at) != '=') {
      throw new Malformed("the Authorization header has a parameter without a name or a =");
    }
    at++;
    skipBlanks();
    return text.substring(start, end);
  }

  private static boolean isOfName(char c) {
    return c > ' ' && c != '=' && c != ',' && c != '"';
  }

  private String quoted(String name) throws Malformed {
    if (at >= text.length() || text.charAt(at) != '"') {
      throw new Malformed(shown(name) + " of the Authorization header is not in quotes");
    }
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at));
    }
    if (at >= text.length()) {
      throw new Malformed(shown(name) + " of the Authorization header has no closing quote");
    }
    at++;
    return value.toString();
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private void skipSeparators() {
    while (at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
