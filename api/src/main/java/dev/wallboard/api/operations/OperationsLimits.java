package dev.wallboard.api.operations;

/**
 * How much a call may bring.
 *
 * @param idsPerParameter how many ids a parameter may list, repeats counted; at least 1
 * @param bodyBytes how long a body may be; at least 0
 */
public record OperationsLimits(int idsPerParameter, int bodyBytes) {

  /** 10,000 ids and 16 MiB. */
  public static final OperationsLimits DEFAULTS = new OperationsLimits(10_000, 16 << 20);

  private static final int MAX = 1 << 30;

  public OperationsLimits {
    requireBetween("idsPerParameter", 1, idsPerParameter);
    requireBetween("bodyBytes", 0, bodyBytes);
  }

  private static void requireBetween(String name, int min, int value) {
    if (value < min || value > MAX) {
      throw new IllegalArgumentException(
          name + " must be from " + min + " to " + MAX + ", not " + value);
    }
  }
}
