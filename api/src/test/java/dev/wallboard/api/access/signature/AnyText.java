package dev.wallboard.api.access.signature;

import java.util.Random;

/** Texts made worse by chance. */
public final class AnyText {

  private static final String ODD =
      "\"\\,=&%+ \t;:'()<>/?@[]{}~\u00e9\u00ff\u0131\u20ac\ud83d\ude00\ud800";

  private AnyText() {}

  /** The text with a few parts changed, doubled, exchanged or left out. */
  public static String mangled(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int changes = 1 + random.nextInt(6); changes > 0 && out.length() > 0; changes--) {
      int at = random.nextInt(out.length());
      int end = Math.min(out.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(6)) {
        case 0 -> out.delete(at, end);
        case 1 -> out.insert(at, out.substring(at, end));
        case 2 -> out.setCharAt(at, odd(random));
        case 3 -> out.insert(at, odd(random));
        case 4 -> out.insert(random.nextInt(out.length()), out.substring(at, end));
        default -> out.insert(at, "%" + Integer.toHexString(random.nextInt(1 << 12)));
      }
    }
    return out.toString();
  }

  private static char odd(Random random) {
    return random.nextInt(8) == 0
        ? (char) random.nextInt(0x10000)
        : ODD.charAt(random.nextInt(ODD.length()));
  }
}
