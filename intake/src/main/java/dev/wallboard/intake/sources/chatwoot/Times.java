package dev.wallboard.intake.sources.chatwoot;

import dev.wallboard.intake.Rfc3339;
import dev.wallboard.intake.Shown;
import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.SecondPlaces;
import dev.wallboard.intake.sources.UnusableRecordException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads instants as Chatwoot writes them: seconds since 1970 with a fraction ({@code updated_at})
 * or without ({@code created_at} of a conversation), or a text ({@code created_at} of a message).
 * Those in whole seconds get their place within the second.
 */
final class Times {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,12})?");
  private static final Pattern DATE_AND_UTC =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?) UTC");

  private final SecondPlaces places = new SecondPlaces();

  /** The instant of the first of these members that is there. */
  At required(JsonFields fields, String... names) throws UnusableRecordException {
    for (String name : names) {
      Optional<String> text = fields.text(name);
      if (text.isPresent()) {
        return at(fields.pathOf(name), text.get());
      }
    }
    throw new UnusableRecordException(fields.pathOf(names[0]) + " is missing");
  }

  private At at(String path, String text) throws UnusableRecordException {
    if (SECONDS.matcher(text).matches()) {
      BigDecimal seconds = new BigDecimal(text);
      long epochMillis = seconds.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact();
      return text.indexOf('.') < 0 ? wholeSecond(epochMillis) : At.instant(epochMillis);
    }
    String standard = DATE_AND_UTC.matcher(text).replaceAll("$1T$2Z");
    OptionalLong epochMillis = Rfc3339.parse(standard);
    if (epochMillis.isEmpty()) {
      throw new UnusableRecordException(
          path + " must be seconds since 1970 or an instant of RFC 3339, not " + Shown.quote(text));
    }
    return text.indexOf('.') < 0
        ? wholeSecond(epochMillis.getAsLong())
        : At.instant(epochMillis.getAsLong());
  }

  private At wholeSecond(long epochMillis) {
    return new At(epochMillis, places.next(Math.floorDiv(epochMillis, 1000L)));
  }
}
