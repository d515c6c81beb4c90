package dev.wallboard.intake.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the names there are somebody may have meant by one that there is not. */
public final class NearestName {

  private NearestName() {}

  /**
   * The name with the fewest letters to add, drop or change, case aside; empty if more than a third
   * of the letters would have to.
   */
  public static Optional<String> to(String meant, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(meant, name) <= Math.max(meant.length(), name.length()) / 3)
        .min(Comparator.comparingInt(name -> distance(meant, name)));
  }

  /** {@code ; did you mean "NAME"?} or nothing, to end a message with. */
  public static String hint(String meant, Collection<String> names) {
    return to(meant, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  private static int distance(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j - 1], row[j]));
      }
    }
    return row[to.length()];
  }
}
