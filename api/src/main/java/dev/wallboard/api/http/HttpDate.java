package dev.wallboard.api.http;

import dev.wallboard.model.WallClock;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The present as HTTP writes it (RFC 9110, 5.6.7), made once a second. Belongs to an event loop.
 */
final class HttpDate {

  private static final long SECOND_MILLIS = 1_000;
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final WallClock clock;
  private long second = Long.MIN_VALUE;
  private CharSequence text = "";

  HttpDate(WallClock clock) {
    this.clock = clock;
  }

  CharSequence text() {
    long now = Math.floorDiv(clock.nowEpochMillis(), SECOND_MILLIS);
    if (now != second) {
      second = now;
      text = HttpHeaders.createOptimized(FORM.format(Instant.ofEpochSecond(now)));
    }
    return text;
  }
}
