package dev.wallboard.feeds.alerts.rules;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** What a metric counts. */
public enum Unit {
  COUNT("", 0),
  SECONDS("s", 1_000),
  MILLIS("ms", 1),
  /** From 0 to 1. */
  SHARE("", 0),
  /** From 0 to 100. */
  PERCENT("%", 0);

  private final String sign;
  private final long unitMillis;

  Unit(String sign, long unitMillis) {
    this.sign = sign;
    this.unitMillis = unitMillis;
  }

  /** How many milliseconds one of it is, for units of time. */
  OptionalLong ofTimeMillis() {
    return unitMillis == 0 ? OptionalLong.empty() : OptionalLong.of(unitMillis);
  }

  /** The largest value there can be. */
  double most() {
    return switch (this) {
      case SHARE -> 1;
      case PERCENT -> 100;
      case COUNT, SECONDS, MILLIS -> 1e15;
    };
  }

  /** Why a bound cannot be beyond the largest value. */
  String range() {
    return switch (this) {
      case SHARE -> "is a share from 0 to 1; 0.1 is 10 %";
      case PERCENT -> "is in percent, from 0 to 100";
      case COUNT, SECONDS, MILLIS -> "must not be negative, and have at most 15 digits";
    };
  }

  /** A value for people: {@code 95 s}, {@code 12.5 %}, {@code 3}. */
  public String shown(double value) {
    if (this == SHARE) {
      return plain(value * 100) + " %";
    }
    return this == MILLIS
        ? plain(value / 1_000) + " s"
        : plain(value) + (sign.isEmpty() ? "" : " " + sign);
  }

  private static String plain(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return new BigDecimal(Double.toString(rounded)).stripTrailingZeros().toPlainString();
  }
}
