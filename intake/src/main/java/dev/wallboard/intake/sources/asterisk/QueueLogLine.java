package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.Shown;
import dev.wallboard.intake.sources.UnusableRecordException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a queue log: {@code epoch|callid|queue|agent|event|p1…p5}. {@code NONE} and nothing at
 * all mean that there is none.
 *
 * @param epochMillis when; whole seconds but for patched versions that write fractions
 * @param event its name as it stands there
 * @param parameters what follows the event, as many as there are
 */
record QueueLogLine(
    long epochMillis,
    Optional<String> callId,
    Optional<String> queue,
    Optional<String> agent,
    String event,
    List<String> parameters) {

  private static final int FIELDS = 5;
  private static final String NONE = "NONE";
  private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

  /** The last second that RFC 3339 can write. */
  private static final long LAST_EPOCH_SECOND = 253_402_300_799L;

  static QueueLogLine parse(String line) throws UnusableRecordException {
    List<String> fields = List.of(line.split("\\|", -1));
    if (fields.size() < FIELDS) {
      throw new UnusableRecordException(
          "has %d fields between \"|\", and a line of a queue log has at least %d"
              .formatted(fields.size(), FIELDS));
    }
    if (fields.get(4).isBlank()) {
      throw new UnusableRecordException("the event, the 5th field, is missing");
    }
    return new QueueLogLine(
        epochMillis(fields.get(0)),
        given(fields.get(1)),
        given(fields.get(2)),
        given(fields.get(3)),
        fields.get(4).strip(),
        fields.subList(FIELDS, fields.size()));
  }

  private static long epochMillis(String field) throws UnusableRecordException {
    if (EPOCH_SECONDS.matcher(field).matches()) {
      BigDecimal seconds = new BigDecimal(field);
      if (seconds.longValue() <= LAST_EPOCH_SECOND) {
        return seconds.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact();
      }
    }
    throw new UnusableRecordException(
        "the time, the 1st field, must be seconds since 1970, not " + Shown.quote(field));
  }

  private static Optional<String> given(String field) {
    String text = field.strip();
    return text.isEmpty() || text.equals(NONE) ? Optional.empty() : Optional.of(text);
  }

  long epochSecond() {
    return Math.floorDiv(epochMillis, 1000L);
  }

  /** The parameter at a place, from 1, if it has a value. */
  Optional<String> parameter(int place) {
    return place <= parameters.size()
        ? Optional.of(parameters.get(place - 1).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  String requiredCallId() throws UnusableRecordException {
    return required(callId, "the call's id, the 2nd field");
  }

  String requiredQueue() throws UnusableRecordException {
    return required(queue, "the queue, the 3rd field");
  }

  String requiredAgent() throws UnusableRecordException {
    return required(agent, "the agent, the 4th field");
  }

  private String required(Optional<String> field, String what) throws UnusableRecordException {
    if (field.isEmpty()) {
      throw new UnusableRecordException(event + ": " + what + ", is missing");
    }
    return field.get();
  }
}
