package dev.wallboard.simulator;

/**
 * A source of chance that gives the same draws for the same seed on every Java, for ever:
 * SplitMix64 (a counter that grows by a fixed odd number, scrambled), and {@link StrictMath} where
 * a draw needs more than arithmetic. For one thread.
 */
final class Dice {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long counter;

  Dice(long seed) {
    this.counter = seed;
  }

  /** Other dice, whose draws have nothing to do with those of these. */
  Dice fork(long salt) {
    return new Dice(scrambled(counter ^ scrambled(salt + STEP)));
  }

  /** 64 bits, each pattern as likely as any other. */
  long bits() {
    counter += STEP;
    return scrambled(counter);
  }

  static long scrambled(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number of [0, 1), evenly. */
  double unit() {
    return (bits() >>> 11) * UNIT;
  }

  /** A whole number of [0, bound), evenly. */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Whether something happens that does so in this share of all cases. */
  boolean happens(double ratio) {
    return unit() < ratio;
  }

  /** A number with the exponential distribution of mean 1. */
  double exponential() {
    return -StrictMath.log(1 - unit());
  }

  /** A number with the normal distribution of mean 0 and variance 1 (Box and Muller). */
  double normal() {
    double radius = StrictMath.sqrt(2 * exponential());
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }
}
