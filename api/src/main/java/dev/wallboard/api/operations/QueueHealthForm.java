package dev.wallboard.api.operations;

import static dev.wallboard.api.operations.JsonForm.writeDouble;
import static dev.wallboard.api.operations.JsonForm.writeLong;
import static dev.wallboard.api.operations.JsonForm.writeMap;
import static dev.wallboard.api.operations.JsonForm.writeMember;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.wallboard.model.QueueCounts;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueMetrics;
import dev.wallboard.model.SampledLevel;
import java.io.IOException;

/** What {@code queuehealth} says of a stretch of time (spec: Queue Health). */
final class QueueHealthForm {

  private static final SerializedString SKILLS_METRICS = new SerializedString("skillsMetrics");
  private static final SerializedString METRICS_TOTALS = new SerializedString("metricsTotals");

  private static final SerializedString ENTERED = new SerializedString("enteredQEng");
  private static final SerializedString CONNECTED = new SerializedString("connectedEng");
  private static final SerializedString ABANDONED = new SerializedString("abandonedEng");
  private static final SerializedString TOTAL_TO_ANSWER = new SerializedString("totalTimeToAnswer");
  private static final SerializedString AVG_TO_ANSWER = new SerializedString("avgTimeToAnswer");
  private static final SerializedString TOTAL_TO_ABANDON =
      new SerializedString("totalTimeToAbandon");
  private static final SerializedString AVG_TO_ABANDON = new SerializedString("avgTimeToAbandon");
  private static final SerializedString ABANDONMENT_RATE = new SerializedString("abandonmentRate");

  private static final LevelNames QUEUE_SIZE =
      new LevelNames(
          new SerializedString("queueSizeSum"),
          new SerializedString("queueSizeCount"),
          new SerializedString("averageQueueSize"),
          new SerializedString("maxQueueSize"),
          new SerializedString("minQueueSize"));
  private static final LevelNames AVAILABLE_SLOTS =
      new LevelNames(
          new SerializedString("availableSlotsSum"),
          new SerializedString("availableSlotsCount"),
          new SerializedString("averageAvailableSlots"),
          new SerializedString("maxAvailableSlots"),
          new SerializedString("minAvailableSlots"));

  private static final SerializedString CURRENT_QUEUE_SIZE =
      new SerializedString("currentQueueSize");
  private static final SerializedString CURRENT_AVAILABLE_SLOTS =
      new SerializedString("currentAvailableSlots");
  private static final SerializedString CURRENT_QUEUE_STATE =
      new SerializedString("currentQueueState");

  private static final JsonForm<QueueMetrics> METRICS =
      JsonForm.object(QueueHealthForm::writeMetrics);

  private QueueHealthForm() {}

  /** Writes the members of a section. */
  static void writeSections(JsonGenerator json, QueueHealthSection section) throws IOException {
    if (section.skills().isPresent()) {
      writeMap(json, SKILLS_METRICS, section.skills().get(), METRICS);
    }
    writeMember(json, METRICS_TOTALS, section.totals(), METRICS);
  }

  private static void writeMetrics(JsonGenerator json, QueueMetrics metrics) throws IOException {
    writeCounts(json, metrics);
    writeLevel(json, QUEUE_SIZE, metrics.queueSize());
    writeLevel(json, AVAILABLE_SLOTS, metrics.availableSlots());
    writeLong(json, CURRENT_QUEUE_SIZE, metrics.currentQueueSize());
    writeLong(json, CURRENT_AVAILABLE_SLOTS, metrics.currentAvailableSlots());
    writeLong(json, CURRENT_QUEUE_STATE, metrics.currentQueueSize());
  }

  private static void writeCounts(JsonGenerator json, QueueMetrics metrics) throws IOException {
    QueueCounts counts = metrics.counts();
    writeLong(json, ENTERED, counts.entered());
    writeLong(json, CONNECTED, counts.connected());
    writeLong(json, ABANDONED, counts.abandoned());
    writeLong(json, TOTAL_TO_ANSWER, counts.secondsToAnswer());
    writeLong(json, AVG_TO_ANSWER, metrics.averageSecondsToAnswer());
    writeLong(json, TOTAL_TO_ABANDON, counts.secondsToAbandon());
    writeLong(json, AVG_TO_ABANDON, metrics.averageSecondsToAbandon());
    writeDouble(json, ABANDONMENT_RATE, metrics.abandonmentRatio());
  }

  private static void writeLevel(JsonGenerator json, LevelNames names, SampledLevel level)
      throws IOException {
    writeLong(json, names.sum, level.sum());
    writeLong(json, names.count, level.count());
    writeDouble(json, names.average, level.average());
    writeLong(json, names.max, level.max());
    writeLong(json, names.min, level.min());
  }

  /** What the figures of a level are called, in their order. */
  private record LevelNames(
      SerializedString sum,
      SerializedString count,
      SerializedString average,
      SerializedString max,
      SerializedString min) {}
}
