package dev.wallboard.api.http;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a body says it is.
 *
 * @param name in lower case, without parameters; empty if nothing is said
 * @param charset in lower case; empty if nothing is said
 */
record MediaType(String name, Optional<String> charset) {

  static MediaType of(@Nullable String contentType) {
    if (contentType == null) {
      return new MediaType("", Optional.empty());
    }
    String[] parts = contentType.split(";", -1);
    Optional<String> charset = Optional.empty();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
        charset = Optional.of(pair[1].strip().replace("\"", "").toLowerCase(Locale.ROOT));
      }
    }
    return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
  }

  /** Whether the text is in UTF-8, of which ASCII is a part. */
  boolean isUtf8() {
    return charset.isEmpty()
        || charset.get().equals("utf-8")
        || charset.get().equals("utf8")
        || charset.get().equals("us-ascii");
  }
}
