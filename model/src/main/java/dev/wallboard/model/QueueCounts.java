package dev.wallboard.model;

/**
 * What happened to the queue of a skill in a stretch of time (spec: Queue Health).
 *
 * @param entered entries into the queue, moves and transfers included
 * @param connected engagements connected to an agent
 * @param abandoned engagements that left the queue without being connected from it
 * @param secondsToAnswer the sum of the waits of the connected ones
 * @param secondsToAbandon the sum of the waits of the abandoned ones
 */
public record QueueCounts(
    long entered, long connected, long abandoned, long secondsToAnswer, long secondsToAbandon) {

  /** Nothing happened. */
  public static final QueueCounts NONE = new QueueCounts(0, 0, 0, 0, 0);

  /** Both together. */
  public QueueCounts plus(QueueCounts other) {
    return new QueueCounts(
        entered + other.entered,
        connected + other.connected,
        abandoned + other.abandoned,
        secondsToAnswer + other.secondsToAnswer,
        secondsToAbandon + other.secondsToAbandon);
  }
}
