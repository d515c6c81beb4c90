package dev.wallboard.model;

/** Quotients of counts, rounded half up; exact, since they are made in whole numbers. */
public final class Rounding {

  private Rounding() {}

  /** The quotient as a whole number; 0 for nothing of nothing. Neither may be negative. */
  public static long halfUp(long part, long whole) {
    if (whole == 0) {
      return 0;
    }
    long quotient = part / whole;
    long rest = part % whole;
    return rest >= whole - rest ? quotient + 1 : quotient;
  }

  /** The quotient with so many decimals; 0 for nothing of nothing. Neither may be negative. */
  public static double ratio(long part, long whole, int decimals) {
    long scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale *= 10;
    }
    return (double) halfUp(Math.multiplyExact(part, scale), whole) / scale;
  }
}
