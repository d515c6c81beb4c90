package dev.wallboard.intake;

/**
 * Finds where one JSON value ends, given its bytes in chunks of any size: behind the bracket or
 * quote that closes it, or before what cannot belong to a number or word.
 */
final class ElementEnd {

  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean found;

  /** Looks on through [from, to): the end if it {@link #isFound}, else {@code to}. */
  int find(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && !found) {
      at = inString ? inString(bytes, at, to) : outside(bytes, at, to);
    }
    return at;
  }

  boolean isFound() {
    return found;
  }

  /** Whether a string, an array or an object is open. */
  boolean isInside() {
    return inString || depth > 0;
  }

  private int inString(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      if (escaped) {
        escaped = false;
      } else if (b == '\\') {
        escaped = true;
      } else if (b == '"') {
        inString = false;
        found = depth == 0;
        return at + 1;
      }
    }
    return to;
  }

  private int outside(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      switch (bytes[at]) {
        case '"' -> {
          inString = true;
          return at + 1;
        }
        case '{', '[' -> depth++;
        case '}', ']' -> {
          found = depth <= 1;
          if (found) {
            return depth == 1 ? at + 1 : at;
          }
          depth--;
        }
        case ',', ' ', '\t', '\n', '\r' -> {
          if (depth == 0) {
            found = true;
            return at;
          }
        }
        default -> {}
      }
    }
    return to;
  }
}
