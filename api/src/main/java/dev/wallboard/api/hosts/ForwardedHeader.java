package dev.wallboard.api.hosts;

import dev.wallboard.api.hosts.Passage.Hop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code Forwarded} (RFC 7239, 4) from left to right. */
final class ForwardedHeader {

  private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

  /** Beyond the tokens of HTTP: what proxies write without the quotes they should have. */
  private static final String UNQUOTED_SIGNS = ":[]";

  private final String text;
  private int at;

  private ForwardedHeader(String text) {
    this.text = text;
  }

  /** The hops that the headers name together; empty if they are not written by the rules. */
  static Optional<List<Hop>> hops(List<String> headers) {
    return new ForwardedHeader(String.join(",", headers)).elements();
  }

  private Optional<List<Hop>> elements() {
    List<Hop> hops = new ArrayList<>();
    do {
      Optional<Map<String, String>> pairs = element();
      if (pairs.isEmpty()) {
        return Optional.empty();
      }
      pairs.filter(all -> !all.isEmpty()).ifPresent(all -> hops.add(hop(all)));
    } while (skip(','));
    return at == text.length() ? Optional.of(hops) : Optional.empty();
  }

  private static Hop hop(Map<String, String> pairs) {
    return new Hop(pairs.getOrDefault("for", ""), pairs.get("proto"), pairs.get("host"));
  }

  /** Pairs by their names in lower case; each may come once. */
  private Optional<Map<String, String>> element() {
    Map<String, String> pairs = new HashMap<>();
    do {
      skipSpace();
      String name = token("").toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        Optional<String> value = skip('=') ? value() : Optional.empty();
        if (value.isEmpty() || pairs.put(name, value.get()) != null) {
          return Optional.empty();
        }
      }
      skipSpace();
    } while (skip(';'));
    return Optional.of(pairs);
  }

  private Optional<String> value() {
    if (skip('"')) {
      return quoted();
    }
    String token = token(UNQUOTED_SIGNS);
    return token.isEmpty() ? Optional.empty() : Optional.of(token);
  }

  /** What is quoted; empty if the quotes are not closed. */
  private Optional<String> quoted() {
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return Optional.of(value.toString());
      }
      if (c == '\\' && at < text.length()) {
        c = text.charAt(at++);
      }
      value.append(c);
    }
    return Optional.empty();
  }

  private String token(String moreSigns) {
    int start = at;
    while (at < text.length() && isOfToken(text.charAt(at), moreSigns)) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isOfToken(char c, String moreSigns) {
    return c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || TOKEN_SIGNS.indexOf(c) >= 0
        || moreSigns.indexOf(c) >= 0;
  }

  private void skipSpace() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private boolean skip(char c) {
    boolean isThere = at < text.length() && text.charAt(at) == c;
    at += isThere ? 1 : 0;
    return isThere;
  }
}
