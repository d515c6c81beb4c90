package dev.wallboard.intake.sources;

/**
 * When a record says something happened.
 *
 * @param epochMillis the instant
 * @param sequence the place within it
 */
public record At(long epochMillis, long sequence) {

  /** An instant of a clock that is fine enough. */
  public static At instant(long epochMillis) {
    return new At(epochMillis, 0);
  }
}
