package dev.wallboard.api.http;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a {@code Content-Type} says.
 *
 * @param name type and subtype, in lower case
 * @param isUtf8 whether the text is in UTF-8, which it is where nothing else is said
 */
record MediaType(String name, boolean isUtf8) {

  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final String CHARSET = "charset=";

  static MediaType of(String header) {
    String[] parts = SEMICOLON.split(header, -1);
    boolean utf8 = true;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith(CHARSET)) {
        utf8 &= isUtf8(parameter.substring(CHARSET.length()));
      }
    }
    return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), utf8);
  }

  private static boolean isUtf8(String charset) {
    return charset.equals("utf-8") || charset.equals("\"utf-8\"");
  }
}
