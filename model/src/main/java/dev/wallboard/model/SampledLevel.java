package dev.wallboard.model;

/**
 * A level, like the size of a queue, as seen over a stretch of time by a sample every 2 s (spec:
 * Queue Health).
 *
 * @param sum the sum of the samples
 * @param count how many samples there were
 * @param max the largest level held, −1 without a sample
 * @param min the smallest level held, −1 without a sample
 */
public record SampledLevel(long sum, long count, long max, long min) {

  /** Nothing was sampled. */
  public static final SampledLevel NONE = new SampledLevel(0, 0, -1, -1);

  /** The mean of the samples, unrounded; −1 without a sample. */
  public double average() {
    return count == 0 ? -1 : (double) sum / count;
  }

  /** Both together: samples add up, and so do the extremes of those that have any. */
  public SampledLevel plus(SampledLevel other) {
    if (other.count == 0) {
      return this;
    }
    if (count == 0) {
      return other;
    }
    return new SampledLevel(sum + other.sum, count + other.count, max + other.max, min + other.min);
  }

  /** Whether there was no sample. */
  public boolean isEmpty() {
    return count == 0;
  }
}
