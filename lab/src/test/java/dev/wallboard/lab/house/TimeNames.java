package dev.wallboard.lab.house;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells names that promise a time without saying its unit: their last word is a word of time
 * ({@code maxWait}), or a unit cut short ({@code waitMs}). A name that ends in another word holds
 * something else ({@code waitCount}), one that ends in a whole unit is as it should be ({@code
 * waitMillis}).
 */
final class TimeNames {

  private static final Set<String> WORDS_OF_TIME =
      Set.of(
          "age",
          "deadline",
          "delay",
          "duration",
          "elapsed",
          "expiry",
          "instant",
          "interval",
          "lag",
          "latency",
          "lifetime",
          "now",
          "pause",
          "period",
          "silence",
          "since",
          "time",
          "timeframe",
          "timeout",
          "timestamp",
          "ttl",
          "uptime",
          "wait");

  private static final Set<String> UNITS_CUT_SHORT =
      Set.of("hrs", "mins", "ms", "msec", "ns", "sec", "secs");

  private TimeNames() {}

  /** Whether a number of this name leaves its unit of time unsaid. */
  static boolean lackUnit(String name) {
    String last = lastWord(name);
    return WORDS_OF_TIME.contains(last) || UNITS_CUT_SHORT.contains(last);
  }

  private static String lastWord(String name) {
    List<String> words = List.of(name.split("_|(?<=[a-z0-9])(?=[A-Z])"));
    return words.get(words.size() - 1).toLowerCase(Locale.ROOT);
  }
}
