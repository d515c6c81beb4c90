package dev.wallboard.lab.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants in epoch milliseconds: RFC 3339 in, buckets and the admission window out. */
final class Instants {
  static final long SECOND = 1_000;
  static final long MINUTE = 60 * SECOND;
  static final long BUCKET = 5 * MINUTE;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final long MAX_AHEAD = 60 * SECOND;

  /** Later than every instant, with room to add a day to it. */
  static final long NEVER = Long.MAX_VALUE / 4;

  private static final Pattern RFC3339 =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt](\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");

  private Instants() {}

  static long parse(String text) {
    Matcher m = RFC3339.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("no RFC 3339 instant: " + text);
    }
    long seconds = LocalDateTime.parse(m.group(1) + "T" + m.group(2)).toEpochSecond(ZoneOffset.UTC);
    return (seconds - offsetSeconds(m.group(4))) * SECOND + millis(m.group(3));
  }

  private static long millis(String fraction) {
    return fraction == null
        ? 0
        : new BigDecimal("0" + fraction)
            .movePointRight(3)
            .setScale(0, RoundingMode.DOWN)
            .longValueExact();
  }

  private static long offsetSeconds(String offset) {
    if (offset.equalsIgnoreCase("z")) {
      return 0;
    }
    long minutes =
        60 * Long.parseLong(offset.substring(1, 3)) + Long.parseLong(offset.substring(4));
    return 60 * (offset.charAt(0) == '-' ? -minutes : minutes);
  }

  static long bucketStart(long t) {
    return Math.floorDiv(t, BUCKET) * BUCKET;
  }

  /** W of events.md: the oldest instant a server admits at {@code now}. */
  static long oldestAdmissible(long now) {
    return bucketStart(now - DAY);
  }

  static boolean admissible(long time, long now) {
    return time <= now + MAX_AHEAD && time >= oldestAdmissible(now);
  }

  /** The last {@code now} at which an event of that instant is admitted. */
  static long lastAdmissible(long time) {
    return bucketStart(time) + BUCKET - 1 + DAY;
  }
}
