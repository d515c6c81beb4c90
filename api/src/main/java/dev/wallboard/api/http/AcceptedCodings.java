package dev.wallboard.api.http;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of gzip and of plain bytes a client takes, as its {@code Accept-Encoding} says (RFC 9110,
 * 12.5.3).
 *
 * @param gzip whether gzip is taken, and liked as well as plain bytes at least
 * @param plain whether plain bytes are taken
 */
record AcceptedCodings(boolean gzip, boolean plain) {

  private static final AcceptedCodings ONLY_PLAIN = new AcceptedCodings(false, true);

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

  /** A weight that is not given. */
  private static final int UNSAID = -1;

  private static final int FULL_WEIGHT = 1_000;

  /** What the header says; without one, plain bytes it is. */
  static AcceptedCodings of(@Nullable String header) {
    if (header == null) {
      return ONLY_PLAIN;
    }
    int gzip = UNSAID;
    int identity = UNSAID;
    int others = UNSAID;
    for (String part : COMMA.split(header)) {
      int semicolon = part.indexOf(';');
      String coding = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
      int weight = semicolon < 0 ? FULL_WEIGHT : weight(part.substring(semicolon + 1));
      switch (coding.toLowerCase(Locale.ROOT)) {
        case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
        case "identity" -> identity = Math.max(identity, weight);
        case "*" -> others = Math.max(others, weight);
        default -> {
          // A coding that is not made here.
        }
      }
    }
    int gzipWeight = gzip == UNSAID ? Math.max(others, 0) : gzip;
    boolean plain = identity == UNSAID ? others != 0 : identity > 0;
    return new AcceptedCodings(gzipWeight > 0 && gzipWeight >= identity, plain);
  }

  /** In thousandths; unsaid if it is none. */
  private static int weight(String parameter) {
    String text = parameter.strip();
    if (text.length() < 2 || Character.toLowerCase(text.charAt(0)) != 'q') {
      return UNSAID;
    }
    String value = text.substring(1).strip();
    if (!value.startsWith("=") || !WEIGHT.matcher(value.substring(1).strip()).matches()) {
      return UNSAID;
    }
    return (int) Math.round(Double.parseDouble(value.substring(1).strip()) * FULL_WEIGHT);
  }

  boolean takesNothing() {
    return !gzip && !plain;
  }
}
