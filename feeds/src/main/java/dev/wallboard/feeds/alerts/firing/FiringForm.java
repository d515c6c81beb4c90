package dev.wallboard.feeds.alerts.firing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.feeds.alerts.rules.Series;
import dev.wallboard.feeds.alerts.rules.Severity;
import dev.wallboard.feeds.document.DocumentReader;
import dev.wallboard.feeds.document.Fields;
import dev.wallboard.feeds.document.Piece;
import dev.wallboard.feeds.document.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a firing lies among the records: a JSON object; its id and account are in its key. */
final class FiringForm {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int ANY = Integer.MAX_VALUE;

  private static final List<String> NAMES =
      List.of(
          "ruleId",
          "ruleName",
          "severity",
          "metric",
          "condition",
          "series",
          "seriesId",
          "since",
          "fired",
          "resolved",
          "value",
          "acknowledgement",
          "telling");

  private FiringForm() {}

  static byte[] bytes(Firing firing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      write(firing.subject(), json);
      json.writeNumberField("since", firing.sinceEpochMillis());
      json.writeNumberField("fired", firing.firedEpochMillis());
      if (firing.resolvedEpochMillis().isPresent()) {
        json.writeNumberField("resolved", firing.resolvedEpochMillis().getAsLong());
      }
      json.writeStringField("value", firing.value());
      if (firing.acknowledgement().isPresent()) {
        write(firing.acknowledgement().get(), json);
      }
      writeTelling(firing.telling(), json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Subject subject, JsonGenerator json) throws IOException {
    json.writeStringField("ruleId", subject.ruleId());
    json.writeStringField("ruleName", subject.ruleName());
    json.writeStringField("severity", subject.severity().name());
    json.writeStringField("metric", subject.metric());
    json.writeStringField("condition", subject.condition());
    json.writeStringField("series", subject.series().kind().name());
    json.writeNumberField("seriesId", subject.series().id());
  }

  private static void write(Acknowledgement acknowledgement, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("acknowledgement");
    json.writeStringField("by", acknowledgement.by());
    json.writeNumberField("at", acknowledgement.epochMillis());
    json.writeStringField("note", acknowledgement.note());
    json.writeEndObject();
  }

  private static void writeTelling(Map<String, Telling> telling, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("telling");
    for (Map.Entry<String, Telling> receiver : new TreeMap<>(telling).entrySet()) {
      json.writeStartObject();
      json.writeStringField("receiver", receiver.getKey());
      json.writeStringField("owed", receiver.getValue().owed().name());
      json.writeStringField("told", receiver.getValue().told().name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * The firing that was kept.
   *
   * @throws IllegalStateException if it is none
   */
  static Firing read(String accountId, String id, byte[] kept) {
    Problems problems = new Problems();
    Optional<Piece> document = DocumentReader.json(kept, problems);
    if (document.isEmpty()) {
      throw new IllegalStateException("a firing that was kept cannot be read: " + id);
    }
    Fields fields = Fields.of(document.get(), NAMES, problems);
    Firing firing =
        new Firing(
            id,
            subject(accountId, fields),
            instant(fields, "since"),
            instant(fields, "fired"),
            fields.epochMillis("resolved"),
            text(fields, "value"),
            acknowledgement(fields),
            telling(fields, problems));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "a firing that was kept cannot be read: " + id + " " + problems.inOrder());
    }
    return firing;
  }

  private static Subject subject(String accountId, Fields fields) {
    return new Subject(
        accountId,
        text(fields, "ruleId"),
        text(fields, "ruleName"),
        constant(fields, "severity", Severity.values()),
        text(fields, "metric"),
        text(fields, "condition"),
        new Series(constant(fields, "series", Series.Kind.values()), instant(fields, "seriesId")));
  }

  private static String text(Fields fields, String name) {
    return fields.text(name, ANY).orElse("");
  }

  private static long instant(Fields fields, String name) {
    return fields.epochMillis(name).orElse(0);
  }

  private static <E extends Enum<E>> E constant(Fields fields, String name, E[] constants) {
    Map<String, E> byName = new TreeMap<>();
    Arrays.stream(constants).forEach(constant -> byName.put(constant.name(), constant));
    return fields
        .oneOf(name, List.copyOf(byName.keySet()))
        .flatMap(found -> Optional.ofNullable(byName.get(found)))
        .orElse(constants[0]);
  }

  private static Optional<Acknowledgement> acknowledgement(Fields fields) {
    return fields
        .object("acknowledgement", List.of("by", "at", "note"))
        .map(it -> new Acknowledgement(text(it, "by"), instant(it, "at"), text(it, "note")));
  }

  private static Map<String, Telling> telling(Fields fields, Problems problems) {
    Map<String, Telling> telling = new TreeMap<>();
    for (Piece piece : fields.items("telling", ANY).orElse(List.of())) {
      Fields one = Fields.of(piece, List.of("receiver", "owed", "told"), problems);
      telling.put(
          text(one, "receiver"),
          new Telling(constant(one, "owed", Told.values()), constant(one, "told", Told.values())));
    }
    return telling;
  }
}
