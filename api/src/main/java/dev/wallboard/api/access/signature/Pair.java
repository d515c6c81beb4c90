package dev.wallboard.api.access.signature;

import java.util.Comparator;

/**
 * A parameter as it goes into a signature.
 *
 * @param name encoded
 * @param value encoded
 */
record Pair(String name, String value) {

  /** By name, then by value, each in the order of its octets (RFC 5849, 3.4.1.3.2). */
  static final Comparator<Pair> ORDER = Comparator.comparing(Pair::name).thenComparing(Pair::value);

  @Override
  public String toString() {
    return name + "=" + value;
  }
}
