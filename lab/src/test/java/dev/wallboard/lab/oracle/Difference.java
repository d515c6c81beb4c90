package dev.wallboard.lab.oracle;

/** An answer that is not the oracle's. */
record Difference(int step, long now, String path, String expected, String actual) {
  String describe() {
    int at = 0;
    while (at < Math.min(expected.length(), actual.length())
        && expected.charAt(at) == actual.charAt(at)) {
      at++;
    }
    return String.format(
        "now %d (%s)%npath %s%nexpected %s%nactual   %s%nfrom character %d:%n  expected …%s%n "
            + " actual   …%s%n",
        now,
        java.time.Instant.ofEpochMilli(now),
        path,
        expected,
        actual,
        at,
        about(expected, at),
        about(actual, at));
  }

  private static String about(String text, int at) {
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 60));
  }
}
