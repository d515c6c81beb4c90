package dev.wallboard.feeds.alerts.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.model.IdSet;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;

/** Writes rules as JSON, with the defaults filled in (docs/alerts.md, Rules). */
public final class RuleForm {

  private static final long SECOND_MILLIS = 1_000;

  private RuleForm() {}

  /** Writes the members of a rule into an object that is begun already. */
  public static void writeMembers(AlertRule rule, JsonGenerator json) throws IOException {
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.name());
    json.writeBooleanField("enabled", rule.enabled());
    json.writeStringField("metric", rule.metric().word());
    if (rule.withinSeconds().isPresent()) {
      json.writeNumberField("withinSeconds", rule.withinSeconds().getAsInt());
    }
    writeScope(rule.scope(), json);
    if (rule.timeframeMinutes().isPresent()) {
      json.writeNumberField("timeframe", rule.timeframeMinutes().getAsInt());
    }
    writeNumber(rule.bound().side().word(), rule.bound().threshold(), json);
    writeNumber("clear", rule.bound().clearing(), json);
    json.writeNumberField("forSeconds", rule.holdMillis() / SECOND_MILLIS);
    if (rule.metric().look().isOfChats()) {
      json.writeNumberField("fromChats", rule.fromChats());
    }
    json.writeStringField("severity", rule.severity().word());
    writeQuiet(rule.quiet(), json);
    if (rule.receivers().isPresent()) {
      writeTexts("receivers", rule.receivers().get(), json);
    }
  }

  private static void writeScope(Scope scope, JsonGenerator json) throws IOException {
    if (scope instanceof Scope.EverySkill) {
      json.writeStringField("skills", "all");
    } else if (scope instanceof Scope.Skills some) {
      writeIds("skills", some.ids(), json);
    } else if (scope instanceof Scope.Groups some) {
      writeIds("groups", some.ids(), json);
    }
  }

  private static void writeIds(String name, IdSet ids, JsonGenerator json) throws IOException {
    writeTexts(name, ids.stream().mapToObj(Long::toString).toList(), json);
  }

  private static void writeTexts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** Whole numbers without a fraction. */
  private static void writeNumber(String name, double value, JsonGenerator json)
      throws IOException {
    if (value == Math.rint(value)) {
      json.writeNumberField(name, (long) value);
    } else {
      json.writeNumberField(name, value);
    }
  }

  private static void writeQuiet(List<QuietHours> quiet, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("quiet");
    for (QuietHours hours : quiet) {
      json.writeStartObject();
      writeTexts("days", hours.days().stream().sorted().map(QuietHoursReader::word).toList(), json);
      json.writeStringField("from", hours.from().toString());
      json.writeStringField("to", end(hours.to()));
      json.writeStringField("zone", hours.zone().getId());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String end(LocalTime to) {
    return to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
  }
}
