package dev.wallboard.lab.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** axe-core, as scripts for a page. */
final class Axe {

  /** Makes {@code axe} known. */
  static final String SCRIPT = script();

  /** Tells what breaks a rule of WCAG 2.2, levels A and AA, and where. */
  static final String RUN =
      """
      () => axe
        .run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
        .then(({violations}) => violations.map(({id, nodes}) =>
          id + ': ' + nodes.map(({target, failureSummary}) => target + ' ' + failureSummary)))
      """;

  private Axe() {}

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
