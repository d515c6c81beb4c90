package dev.wallboard.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/**
 * What the JSON parser says of a syntax error, without what it says of itself: switches that would
 * make it laxer, its state, and places in a source that it does not know.
 */
final class SyntaxError {

  private static final List<String> OF_ITSELF =
      List.of(
          ": enable `",
          ": maybe a (non-standard)",
          " (for Array starting",
          " (for Object starting",
          " (start marker at",
          ": was expecting rest of token (internal state");

  private SyntaxError() {}

  static String describe(JsonProcessingException thrown) {
    String said = String.valueOf(thrown.getOriginalMessage());
    for (String start : OF_ITSELF) {
      int at = said.indexOf(start);
      said = at < 0 ? said : said.substring(0, at);
    }
    return Shown.message(said);
  }
}
