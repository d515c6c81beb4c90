package dev.wallboard.api.operations;

import static dev.wallboard.api.operations.JsonForm.writeLong;
import static dev.wallboard.api.operations.JsonForm.writeMap;
import static dev.wallboard.api.operations.JsonForm.writeMember;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.wallboard.model.EngagementActivitySection;
import dev.wallboard.model.EngagementActivitySection.PerAgent;
import dev.wallboard.model.EngagementActivitySection.PerSkill;
import dev.wallboard.model.EngagementMetrics;
import java.io.IOException;

/** What {@code engactivity} says of a stretch of time (spec: Engagement Activity). */
final class EngagementActivityForm {

  private static final SerializedString SKILLS_METRICS_PER_AGENT =
      new SerializedString("skillsMetricsPerAgent");
  private static final SerializedString AGENTS_METRICS = new SerializedString("agentsMetrics");
  private static final SerializedString METRICS_PER_SKILL = new SerializedString("metricsPerSkill");
  private static final SerializedString METRICS_PER_AGENT = new SerializedString("metricsPerAgent");
  private static final SerializedString METRICS_TOTALS = new SerializedString("metricsTotals");

  private static final SerializedString INTERACTIVE = new SerializedString("totalInteractiveChats");
  private static final SerializedString NON_INTERACTIVE =
      new SerializedString("totalNonInteractiveChats");
  private static final SerializedString HANDLING = new SerializedString("totalHandlingTime");
  private static final SerializedString NON_INTERACTIVE_HANDLING =
      new SerializedString("nonInteractiveTotalHandlingTime");
  private static final SerializedString CONNECTED = new SerializedString("connectedEngagements");

  private static final JsonForm<EngagementMetrics> METRICS =
      JsonForm.object(EngagementActivityForm::writeMetrics);
  private static final JsonForm<PerAgent> PER_AGENT =
      JsonForm.object(EngagementActivityForm::writePerAgent);
  private static final JsonForm<PerSkill> PER_SKILL =
      JsonForm.object(EngagementActivityForm::writePerSkill);

  private EngagementActivityForm() {}

  /** Writes the members of a section. */
  static void writeSections(JsonGenerator json, EngagementActivitySection section)
      throws IOException {
    if (section.skills().isPresent()) {
      writeMember(json, SKILLS_METRICS_PER_AGENT, section.skills().get(), PER_SKILL);
    }
    if (section.agents().isPresent()) {
      writeMember(json, AGENTS_METRICS, section.agents().get(), PER_AGENT);
    }
    if (section.account().isPresent()) {
      writeMember(json, METRICS_TOTALS, section.account().get(), METRICS);
    }
  }

  private static void writePerSkill(JsonGenerator json, PerSkill perSkill) throws IOException {
    writeMap(json, METRICS_PER_SKILL, perSkill.skills(), PER_AGENT);
    writeMember(json, METRICS_TOTALS, perSkill.totals(), METRICS);
  }

  private static void writePerAgent(JsonGenerator json, PerAgent perAgent) throws IOException {
    writeMap(json, METRICS_PER_AGENT, perAgent.agents(), METRICS);
    writeMember(json, METRICS_TOTALS, perAgent.totals(), METRICS);
  }

  private static void writeMetrics(JsonGenerator json, EngagementMetrics metrics)
      throws IOException {
    writeLong(json, INTERACTIVE, metrics.interactiveChats());
    writeLong(json, NON_INTERACTIVE, metrics.nonInteractiveChats());
    writeLong(json, HANDLING, metrics.handlingSeconds());
    writeLong(json, NON_INTERACTIVE_HANDLING, metrics.nonInteractiveHandlingSeconds());
    writeLong(json, CONNECTED, metrics.connections());
  }
}
