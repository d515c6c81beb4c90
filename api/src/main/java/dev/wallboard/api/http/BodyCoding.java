package dev.wallboard.api.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** How the body of a request is packed, as its {@code Content-Encoding} says. */
enum BodyCoding {
  PLAIN,
  GZIP,
  /** With something else, or more than once. */
  OTHER;

  static BodyCoding of(MultiMap headers) {
    List<String> codings = headers.getAll(HttpHeaders.CONTENT_ENCODING);
    if (codings.isEmpty()) {
      return PLAIN;
    }
    return codings.size() == 1 ? of(codings.get(0)) : OTHER;
  }

  private static BodyCoding of(String coding) {
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> PLAIN;
      case "gzip", "x-gzip" -> GZIP;
      default -> OTHER;
    };
  }
}
