package dev.wallboard.lab.oracle;

/** Fractions, rounded half up, exactly. */
final class Ratios {
  private Ratios() {}

  /** {@code scale × part / whole}, a whole number; 0 where there is no whole. */
  static long halfUp(long part, long whole, long scale) {
    return whole == 0 ? 0 : Math.floorDiv(2 * scale * part + whole, 2 * whole);
  }
}
