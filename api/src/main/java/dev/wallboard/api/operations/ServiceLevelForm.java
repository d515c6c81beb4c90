package dev.wallboard.api.operations;

import static dev.wallboard.api.operations.JsonForm.writeLong;
import static dev.wallboard.api.operations.JsonForm.writeMap;
import static dev.wallboard.api.operations.JsonForm.writeMember;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.wallboard.model.ServiceLevel;
import dev.wallboard.model.ServiceLevelSection;
import java.io.IOException;

/** What {@code servicelevel} says of a stretch of time (docs/reading.md, Service level). */
final class ServiceLevelForm {

  private static final SerializedString SKILLS_METRICS = new SerializedString("skillsMetrics");
  private static final SerializedString METRICS_TOTALS = new SerializedString("metricsTotals");
  private static final SerializedString ANSWERED_IN_TIME = new SerializedString("answeredInTime");
  private static final SerializedString ANSWERED = new SerializedString("answered");
  private static final SerializedString ABANDONED_SHORT = new SerializedString("abandonedShort");
  private static final SerializedString ABANDONED = new SerializedString("abandoned");
  private static final SerializedString COUNTED = new SerializedString("counted");

  private ServiceLevelForm() {}

  /** Writes the members of a section. */
  static void writeSections(JsonGenerator json, ServiceLevelSection section) throws IOException {
    if (section.skills().isPresent()) {
      writeMap(
          json,
          SKILLS_METRICS,
          section.skills().get(),
          JsonForm.object(ServiceLevelForm::writeSkill));
    }
    writeMember(
        json, METRICS_TOTALS, section.totals(), JsonForm.object(ServiceLevelForm::writeLevel));
  }

  private static void writeSkill(JsonGenerator json, ServiceLevelSection.OfSkill skill)
      throws IOException {
    writeLevel(json, skill.level());
    json.writeStringField("formula", skill.target().formula().wireName());
    json.writeNumberField("withinSeconds", skill.target().withinSeconds());
  }

  private static void writeLevel(JsonGenerator json, ServiceLevel level) throws IOException {
    writeLong(json, ANSWERED_IN_TIME, level.answeredPromptly());
    writeLong(json, ANSWERED, level.answered());
    writeLong(json, ABANDONED_SHORT, level.abandonedShort());
    writeLong(json, ABANDONED, level.abandoned());
    writeLong(json, COUNTED, level.counted());
    if (level.ratio().isPresent()) {
      json.writeNumberField("serviceLevel", level.ratio().getAsDouble());
    } else {
      json.writeNullField("serviceLevel");
    }
  }
}
