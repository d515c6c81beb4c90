package dev.wallboard.model;

import java.util.OptionalDouble;

/**
 * How many were answered in time (spec: Integrations, Service level).
 *
 * @param answeredPromptly connected after a wait below the target
 * @param answered connected from a queue, or directly
 * @param abandonedShort gave up after a wait below the target
 * @param abandoned gave up
 * @param counted what those answered in time are a share of
 */
public record ServiceLevel(
    long answeredPromptly, long answered, long abandonedShort, long abandoned, long counted) {

  /** Nobody came. */
  public static final ServiceLevel NONE = new ServiceLevel(0, 0, 0, 0, 0);

  private static final int DECIMALS = 4;

  /** By a formula. */
  public static ServiceLevel of(
      long answeredPromptly,
      long answered,
      long abandonedShort,
      long abandoned,
      ServiceLevelFormula formula) {
    long counted =
        switch (formula) {
          case ANSWERED -> answered;
          case OFFERED -> answered + abandoned;
          case OFFERED_WITHOUT_SHORT -> answered + abandoned - abandonedShort;
        };
    return new ServiceLevel(answeredPromptly, answered, abandonedShort, abandoned, counted);
  }

  /** Both together, whatever their formulas. */
  public ServiceLevel plus(ServiceLevel other) {
    return new ServiceLevel(
        answeredPromptly + other.answeredPromptly,
        answered + other.answered,
        abandonedShort + other.abandonedShort,
        abandoned + other.abandoned,
        counted + other.counted);
  }

  /** Whether nobody was answered or gave up. */
  public boolean isEmpty() {
    return answered == 0 && abandoned == 0;
  }

  /** The share, from 0 to 1, to 4 decimals; empty where nothing is counted. */
  public OptionalDouble ratio() {
    return counted == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Rounding.ratio(answeredPromptly, counted, DECIMALS));
  }
}
