package dev.wallboard.api.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/**
 * Percent-encoding as signatures want it (RFC 5849, 3.6): letters, digits and {@code -._~} as they
 * are, of every other octet its number in capitals. Characters of what was sent that are no ASCII
 * stand for the octet of their number, as servers read the first line of a request.
 */
final class PercentCoding {

  private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();
  private static final int OCTETS = 256;

  private PercentCoding() {}

  /** What a plus stands for. */
  enum Plus {
    /** Itself. */
    PLUS,
    /** A space, as in queries. */
    SPACE
  }

  /** The text encoded, nothing in it taken for encoded already. */
  static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < OCTETS) {
        append(out, c);
      } else {
        i += appendUtf8(out, text, i);
      }
    }
    return out.toString();
  }

  /** Appends a character of more than an octet; how many places it has beyond the first. */
  private static int appendUtf8(StringBuilder out, String text, int at) {
    int length = Character.charCount(text.codePointAt(at));
    for (byte octet : text.substring(at, at + length).getBytes(UTF_8)) {
      append(out, octet & 0xff);
    }
    return length - 1;
  }

  /** What is encoded somehow, decoded once and encoded as signatures want it. */
  static String reencoded(String encoded, Plus plus) throws Malformed {
    StringBuilder out = new StringBuilder(encoded.length() + 16);
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        append(out, octet(encoded, i));
        i += 2;
      } else if (c == '+' && plus == Plus.SPACE) {
        append(out, ' ');
      } else if (c < OCTETS) {
        append(out, c);
      } else {
        i += appendUtf8(out, encoded, i);
      }
    }
    return out.toString();
  }

  /** The text that {@link #reencoded} stands for. */
  static String decoded(String reencoded) throws Malformed {
    if (reencoded.indexOf('%') < 0) {
      return reencoded;
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream(reencoded.length());
    for (int i = 0; i < reencoded.length(); i++) {
      char c = reencoded.charAt(i);
      if (c == '%') {
        octets.write(octet(reencoded, i));
        i += 2;
      } else {
        octets.write(c);
      }
    }
    return utf8(octets.toByteArray());
  }

  private static String utf8(byte[] octets) throws Malformed {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("is not UTF-8");
    }
  }

  private static int octet(String text, int percent) throws Malformed {
    if (percent + 2 >= text.length()
        || !HexFormat.isHexDigit(text.charAt(percent + 1))
        || !HexFormat.isHexDigit(text.charAt(percent + 2))) {
      throw new Malformed("has a % without two hexadecimal digits behind it");
    }
    return HexFormat.fromHexDigit(text.charAt(percent + 1)) << 4
        | HexFormat.fromHexDigit(text.charAt(percent + 2));
  }

  private static void append(StringBuilder out, int octet) {
    if (isUnreserved(octet)) {
      out.append((char) octet);
    } else {
      out.append('%').append(DIGITS[octet >> 4]).append(DIGITS[octet & 0xf]);
    }
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
