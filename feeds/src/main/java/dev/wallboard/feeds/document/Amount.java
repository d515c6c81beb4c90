package dev.wallboard.feeds.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them, with a unit of time or without. */
final class Amount {

  private static final int DECIMALS = 6;

  private static final Pattern WRITTEN =
      Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,6})?)(?: ?(ms|s|m|h|d))?");

  private static final Map<String, Long> MILLIS_OF_UNITS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  private Amount() {}

  /**
   * The number that the text is.
   *
   * @param unitMillis what it counts, for numbers that count time; for others no unit may stand
   *     there
   */
  static Optional<BigDecimal> of(String text, OptionalLong unitMillis) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    Long millis = matcher.group(2) == null ? null : MILLIS_OF_UNITS.get(matcher.group(2));
    if (millis == null) {
      return Optional.of(plain(number));
    }
    return unitMillis.isEmpty()
        ? Optional.empty()
        : Optional.of(
            plain(
                number
                    .multiply(BigDecimal.valueOf(millis))
                    .divide(
                        BigDecimal.valueOf(unitMillis.getAsLong()),
                        DECIMALS,
                        RoundingMode.HALF_UP)));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
