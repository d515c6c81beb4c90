package dev.wallboard.api.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a client says of encodings (RFC 9110, Accept-Encoding). */
final class AcceptEncoding {

  private AcceptEncoding() {}

  /** Whether a body packed with gzip is welcome, and not less so than a plain one. */
  static boolean prefersGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    double gzip = -1;
    double any = -1;
    double identity = -1;
    for (String element : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = element.split(";", -1);
      double weight = weight(parts);
      switch (parts[0].strip()) {
        case "gzip", "x-gzip" -> gzip = weight;
        case "*" -> any = weight;
        case "identity" -> identity = weight;
        default -> {
          // An encoding that is not spoken here.
        }
      }
    }
    double welcome = gzip >= 0 ? gzip : any;
    return welcome > 0 && welcome >= identity;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        return number(parameter.substring(2).strip());
      }
    }
    return 1;
  }

  private static double number(String text) {
    try {
      double weight = Double.parseDouble(text);
      return weight >= 0 && weight <= 1 ? weight : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
