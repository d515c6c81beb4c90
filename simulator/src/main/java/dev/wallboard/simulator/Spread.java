package dev.wallboard.simulator;

/** How long something takes: a distribution of milliseconds, of which a draw is one. */
sealed interface Spread {

  /** No time at all, every time. */
  Spread NONE = new Even(0, 0);

  /** One of them, in milliseconds, 0 or more. */
  long drawMillis(Dice dice);

  /** What many draws come to on average, in milliseconds. */
  double meanMillis();

  /** Short ones often, long ones seldom, and what is past says nothing of what is to come. */
  record Exponential(double meanMillis) implements Spread {
    @Override
    public long drawMillis(Dice dice) {
      return StrictMath.round(meanMillis * dice.exponential());
    }
  }

  /**
   * What the length of talks and the patience of people look like.
   *
   * @param medianMillis half of all are shorter
   * @param sigma how far they lie apart, as the standard deviation of the natural logarithm
   */
  record LogNormal(double medianMillis, double sigma) implements Spread {
    @Override
    public long drawMillis(Dice dice) {
      return StrictMath.round(medianMillis * StrictMath.exp(sigma * dice.normal()));
    }

    @Override
    public double meanMillis() {
      return medianMillis * StrictMath.exp(sigma * sigma / 2);
    }
  }

  /** Anything of [fromMillis, toMillis], evenly. */
  record Even(long fromMillis, long toMillis) implements Spread {
    @Override
    public long drawMillis(Dice dice) {
      return fromMillis + (long) (dice.unit() * (toMillis - fromMillis + 1));
    }

    @Override
    public double meanMillis() {
      return (fromMillis + toMillis) / 2.0;
    }
  }
}
