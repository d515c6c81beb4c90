package dev.wallboard.app;

import java.util.logging.SimpleFormatter;

/**
 * How a line of the log looks: one line, with the instant in UTC's offset, as log collectors like
 * it.
 *
 * <pre>
 *   2026-11-25T02:55:42.118+0000 WARNING the clock was set by more than 60 s; …
 * </pre>
 *
 * <p>Who says otherwise, with {@code -Djava.util.logging.SimpleFormatter.format} or a configuration
 * of {@code java.util.logging}, is heard.
 */
final class LogForm {

  private static final String NAME = SimpleFormatter.class.getName() + ".format";
  private static final String FORM = "%1$tFT%1$tT.%1$tL%1$tz %4$s %5$s%6$s%n";

  private LogForm() {}

  /** To be called before anything is logged. */
  static void apply() {
    if (System.getProperty(NAME) == null) {
      System.setProperty(NAME, FORM);
    }
  }
}
