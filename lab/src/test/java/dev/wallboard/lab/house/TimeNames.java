package dev.wallboard.lab.house;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells names that promise a time without saying its unit: their last word is a word of time
 * ({@code maxWait}), or a unit cut short ({@code waitMs}). A name that ends in another word holds
 * something else ({@code waitCount}), one that ends in a whole unit is as it should be ({@code
 * waitMillis}). Words for a place on the time line ({@code now}, {@code from}, {@code until}) are
 * left alone, for a name can end in them and hold no time ({@code sizeNow}); and so are names that
 * say there is none ({@code NO_TIMEOUT}).
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
          "pause",
          "period",
          "silence",
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
    List<String> words = wordsOf(name);
    String last = words.get(words.size() - 1);
    return !words.get(0).equals("no")
        && (WORDS_OF_TIME.contains(last) || UNITS_CUT_SHORT.contains(last));
  }

  private static List<String> wordsOf(String name) {
    return Stream.of(name.split("_|(?<=[a-z0-9])(?=[A-Z])", -1))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
