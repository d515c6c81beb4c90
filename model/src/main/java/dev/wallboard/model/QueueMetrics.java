package dev.wallboard.model;

/**
 * The metrics of {@code queuehealth} for a skill, or for several together (spec: Queue Health).
 *
 * @param counts what happened
 * @param queueSize how many waited
 * @param availableSlots how many more chats the agents online could have taken
 * @param currentQueueSize how many wait now; −1 without queue state data, and inside an interval
 * @param currentAvailableSlots the free slots now; −1 likewise
 */
public record QueueMetrics(
    QueueCounts counts,
    SampledLevel queueSize,
    SampledLevel availableSlots,
    long currentQueueSize,
    long currentAvailableSlots) {

  /** What is said of a skill without any data. */
  public static final QueueMetrics NONE =
      new QueueMetrics(QueueCounts.NONE, SampledLevel.NONE, SampledLevel.NONE, -1, -1);

  /** Both together; current values of −1 are left out of the sum. */
  public QueueMetrics plus(QueueMetrics other) {
    return new QueueMetrics(
        counts.plus(other.counts),
        queueSize.plus(other.queueSize),
        availableSlots.plus(other.availableSlots),
        plusKnown(currentQueueSize, other.currentQueueSize),
        plusKnown(currentAvailableSlots, other.currentAvailableSlots));
  }

  private static long plusKnown(long left, long right) {
    if (left < 0) {
      return right;
    }
    return right < 0 ? left : left + right;
  }

  /** Whether every field has its empty value. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The mean wait of the connected, in whole seconds rounded half up; 0 if there are none. */
  public long averageSecondsToAnswer() {
    return Rounding.halfUp(counts.secondsToAnswer(), counts.connected());
  }

  /** The mean wait of the abandoned, in whole seconds rounded half up; 0 if there are none. */
  public long averageSecondsToAbandon() {
    return Rounding.halfUp(counts.secondsToAbandon(), counts.abandoned());
  }

  /** The share of the abandoned in all that left the queue, to 2 decimals; 0 if none did. */
  public double abandonmentRatio() {
    return Rounding.ratio(counts.abandoned(), counts.abandoned() + counts.connected(), 2);
  }
}
