package dev.wallboard.intake.sources.twilio;

import dev.wallboard.intake.Rfc3339;
import dev.wallboard.intake.Shown;
import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.Naming.Name;
import dev.wallboard.intake.sources.SecondPlaces;
import dev.wallboard.intake.sources.UnusableRecordException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * An event of TaskRouter, in whichever of its forms it came: the parameters of a callback, a
 * CloudEvent of Event Streams with the payload in {@code data.payload}, or an event of the REST API
 * with its {@code event_data}.
 *
 * @param type like {@code task-queue.entered}
 * @param payload the members that depend on the type
 */
record TaskRouterEvent(String type, At at, JsonFields payload) {

  private static final String STREAMS_PREFIX = "com.twilio.taskrouter.";

  /** Finer ones first. */
  private static final List<String> TIMES =
      List.of("TimestampMs", "EventDateMs", "Timestamp", "EventDate", "time");

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
  private static final Pattern MILLIS = Pattern.compile("[0-9]{12,14}");

  /**
   * Reads one.
   *
   * @param places of those whose time is in whole seconds
   */
  static TaskRouterEvent of(JsonFields record, SecondPlaces places) throws UnusableRecordException {
    String type = type(record);
    Optional<JsonFields> data = record.object("data");
    JsonFields payload = payload(record, data);
    return new TaskRouterEvent(type, at(record, data, payload, places), payload);
  }

  private static String type(JsonFields record) throws UnusableRecordException {
    Optional<String> type = record.text("EventType");
    if (type.isEmpty()) {
      type = record.text("type").filter(name -> name.startsWith(STREAMS_PREFIX));
    }
    if (type.isEmpty()) {
      throw new UnusableRecordException(
          "has neither EventType nor a type that begins with " + STREAMS_PREFIX);
    }
    return type.get().replace(STREAMS_PREFIX, "");
  }

  private static JsonFields payload(JsonFields record, Optional<JsonFields> data)
      throws UnusableRecordException {
    if (data.isPresent()) {
      return data.get().object("payload").orElse(data.get());
    }
    return record.object("EventData").orElse(record);
  }

  private static At at(
      JsonFields record, Optional<JsonFields> data, JsonFields payload, SecondPlaces places)
      throws UnusableRecordException {
    List<JsonFields> inner = data.isPresent() ? List.of(data.get(), payload) : List.of(payload);
    for (String name : TIMES) {
      for (JsonFields fields : inner) {
        Optional<String> text = fields.text(name);
        if (text.isPresent()) {
          return at(fields.pathOf(name), text.get(), places);
        }
      }
      Optional<String> text = record.text(name);
      if (text.isPresent()) {
        return at(record.pathOf(name), text.get(), places);
      }
    }
    throw new UnusableRecordException("Timestamp is missing");
  }

  private static At at(String path, String text, SecondPlaces places)
      throws UnusableRecordException {
    if (MILLIS.matcher(text).matches()) {
      return At.instant(Long.parseLong(text));
    }
    if (SECONDS.matcher(text).matches()) {
      long second = Long.parseLong(text);
      return new At(second * 1000, places.next(second));
    }
    OptionalLong epochMillis = Rfc3339.parse(text);
    if (epochMillis.isEmpty()) {
      throw new UnusableRecordException(
          path
              + " must be seconds or milliseconds since 1970 or an instant of RFC 3339, not "
              + Shown.quote(text));
    }
    if (text.indexOf('.') >= 0) {
      return At.instant(epochMillis.getAsLong());
    }
    long second = Math.floorDiv(epochMillis.getAsLong(), 1000L);
    return new At(epochMillis.getAsLong(), places.next(second));
  }

  /** What goes by a SID, or else by its name. */
  Name name(String sidMember, String nameMember) throws UnusableRecordException {
    Optional<String> sid = payload.text(sidMember);
    Optional<String> shown = payload.text(nameMember);
    if (sid.isEmpty() && shown.isEmpty()) {
      throw new UnusableRecordException(type + ": " + sidMember + " is missing");
    }
    return sid.isPresent() ? new Name(sid.get(), shown) : Name.of(shown.get());
  }

  /** A text that must be there. */
  String required(String member) throws UnusableRecordException {
    return payload
        .text(member)
        .orElseThrow(() -> new UnusableRecordException(type + ": " + member + " is missing"));
  }
}
