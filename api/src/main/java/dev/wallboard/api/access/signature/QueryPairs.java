package dev.wallboard.api.access.signature;

import static dev.wallboard.api.access.signature.PercentCoding.Plus.SPACE;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a query as it was sent. */
final class QueryPairs {

  private QueryPairs() {}

  /** All of them, in their order; parts of no length are none. */
  static List<Pair> of(String rawQuery) throws Malformed {
    List<Pair> pairs = new ArrayList<>();
    int from = 0;
    while (from < rawQuery.length()) {
      int and = rawQuery.indexOf('&', from);
      int end = and < 0 ? rawQuery.length() : and;
      if (end > from) {
        pairs.add(pair(rawQuery.substring(from, end)));
      }
      from = end + 1;
    }
    return pairs;
  }

  private static Pair pair(String part) throws Malformed {
    try {
      int equals = part.indexOf('=');
      return equals < 0
          ? new Pair(PercentCoding.reencoded(part, SPACE), "")
          : new Pair(
              PercentCoding.reencoded(part.substring(0, equals), SPACE),
              PercentCoding.reencoded(part.substring(equals + 1), SPACE));
    } catch (Malformed malformed) {
      throw new Malformed("the query " + malformed.reason());
    }
  }

  /** Whether one of them, good or not, is a parameter of the protocol. */
  static boolean haveProtocol(String rawQuery) {
    if (!rawQuery.contains("oauth_") && rawQuery.indexOf('%') < 0) {
      return false;
    }
    int from = 0;
    while (from < rawQuery.length()) {
      int and = rawQuery.indexOf('&', from);
      int end = and < 0 ? rawQuery.length() : and;
      if (isProtocol(rawQuery.substring(from, end))) {
        return true;
      }
      from = end + 1;
    }
    return false;
  }

  private static boolean isProtocol(String part) {
    int equals = part.indexOf('=');
    try {
      return ProtocolParameter.isOne(
          PercentCoding.reencoded(equals < 0 ? part : part.substring(0, equals), SPACE));
    } catch (Malformed noName) {
      return false;
    }
  }
}
