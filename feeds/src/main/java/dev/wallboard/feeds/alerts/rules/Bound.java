package dev.wallboard.feeds.alerts.rules;

/**
 * Where a value begins to be one that is to be told of, and where it ends.
 *
 * @param threshold a value beyond it breaches; the threshold itself does not
 * @param clearing a value that has come back to it clears; between the two, what fires goes on
 *     firing and nothing begins to
 */
public record Bound(Side side, double threshold, double clearing) {

  /** On which side of the threshold values breach. */
  public enum Side {
    ABOVE("above"),
    BELOW("below");

    private final String word;

    Side(String word) {
      this.word = word;
    }

    /** How it is called in documents and messages. */
    public String word() {
      return word;
    }
  }

  public Bound {
    if (side == Side.ABOVE ? clearing > threshold : clearing < threshold) {
      throw new IllegalArgumentException("clearing must not lie beyond the threshold");
    }
  }

  /** Whether the value is one to be told of. */
  public boolean isBreachedBy(double value) {
    return side == Side.ABOVE ? value > threshold : value < threshold;
  }

  /** Whether the value ends what fires. */
  public boolean isClearedBy(double value) {
    return side == Side.ABOVE ? value <= clearing : value >= clearing;
  }
}
