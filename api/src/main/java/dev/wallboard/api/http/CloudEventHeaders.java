package dev.wallboard.api.http;

import dev.wallboard.api.Excerpt;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The attributes of a CloudEvent in binary mode: a header each, its name behind {@code ce-}, its
 * value printable ASCII, first freed of double quotes, then percent-decoded once as UTF-8
 * (CloudEvents 1.0, HTTP protocol binding).
 */
final class CloudEventHeaders {

  private static final String PREFIX = "ce-";
  private static final String TYPE = "ce-type";

  private CloudEventHeaders() {}

  /** A header that is against the rules. */
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private Malformed(String name, String value) {
      super(name, null, false, false);
      this.reason =
          "the header "
              + Excerpt.of(name)
              + " must be printable ASCII, percent-encoded as UTF-8, not "
              + Excerpt.of(value);
    }

    String reason() {
      return reason;
    }
  }

  /** Whether the headers say that the body is the payload of an event. */
  static boolean isEvent(MultiMap headers) {
    return headers.contains(TYPE);
  }

  /** The values of the attributes by their names, in lower case and without {@code ce-}. */
  static Map<String, String> attributes(MultiMap headers) throws Malformed {
    Map<String, String> attributes = new HashMap<>();
    for (Map.Entry<String, String> header : headers) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (name.startsWith(PREFIX)) {
        attributes.put(name.substring(PREFIX.length()), decoded(name, header.getValue()));
      }
    }
    return attributes;
  }

  private static String decoded(String name, String value) throws Malformed {
    if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new Malformed(name, value);
    }
    String bare = value.strip();
    boolean isQuoted = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"");
    String unquoted = isQuoted ? unquoted(bare) : bare;
    return unquoted.indexOf('%') < 0 ? unquoted : percentDecoded(name, unquoted);
  }

  private static String unquoted(String quoted) {
    StringBuilder text = new StringBuilder();
    int end = quoted.length() - 1;
    for (int i = 1; i < end; i++) {
      char c = quoted.charAt(i);
      text.append(c == '\\' && i + 1 < end ? quoted.charAt(++i) : c);
    }
    return text.toString();
  }

  private static String percentDecoded(String name, String text) throws Malformed {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '%') {
        bytes[length++] = (byte) hexByte(name, text, at + 1);
        at += 3;
      } else {
        bytes[length++] = (byte) text.charAt(at++);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Malformed(name, text);
    }
  }

  private static int hexByte(String name, String text, int at) throws Malformed {
    if (at + 2 > text.length()) {
      throw new Malformed(name, text);
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    if (high < 0 || low < 0) {
      throw new Malformed(name, text);
    }
    return high << 4 | low;
  }
}
