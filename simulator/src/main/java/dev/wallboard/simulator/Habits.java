package dev.wallboard.simulator;

/**
 * What people do beside waiting and talking, in shares of all cases.
 *
 * @param ring from the moment a talk is given to an agent to that at which it is taken
 * @param chatCentreRatio visitors who come through one of the chat centres
 * @param directRatio visitors who come straight to an agent, past the queue
 * @param silentRatio visitors who never write a line
 * @param rethinkRatio waiting visitors who pick another skill
 * @param handOnRatio talks that are handed on to the queue of another skill
 * @param passRatio talks that are handed straight to another agent
 * @param takeoverRatio talks that a colleague takes over
 * @param flaggedRatio closes that say whether the talk was interactive
 * @param writing whether lines are written at all
 */
record Habits(
    Spread ring,
    double chatCentreRatio,
    double directRatio,
    double silentRatio,
    double rethinkRatio,
    double handOnRatio,
    double passRatio,
    double takeoverRatio,
    double flaggedRatio,
    boolean writing) {

  /** Those of people. */
  static final Habits USUAL =
      new Habits(
          new Spread.LogNormal(4_000, 0.6),
          0.7,
          0.006,
          0.055,
          0.008,
          0.05,
          0.018,
          0.004,
          0.35,
          true);

  /** Those of a textbook: wait, talk, go. */
  static final Habits NONE = new Habits(Spread.NONE, 0, 0, 0, 0, 0, 0, 0, 0, false);
}
