package dev.wallboard.api.operations;

import static dev.wallboard.api.operations.JsonForm.writeLong;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.wallboard.model.ByInterval;
import java.io.IOException;

/**
 * An answer with its intervals first, if there are any, and then the sections of the whole frame.
 * Each interval is asked for when its turn to be written comes.
 *
 * @param sections writes the members that say what there is to say of a frame or of an interval
 */
record ByIntervalForm<T>(JsonForm<T> sections) implements JsonForm<ByInterval<T>> {

  private static final SerializedString METRICS_BY_INTERVALS =
      new SerializedString("metricsByIntervals");
  private static final SerializedString TIMESTAMP = new SerializedString("timestamp");
  private static final SerializedString METRICS_DATA = new SerializedString("metricsData");

  @Override
  public void write(JsonGenerator json, ByInterval<T> answer) throws IOException {
    json.writeStartObject();
    if (answer.intervals().isPresent()) {
      writeIntervals(json, answer.intervals().get());
    }
    sections.write(json, answer.whole());
    json.writeEndObject();
  }

  private void writeIntervals(JsonGenerator json, Iterable<ByInterval.Part<T>> intervals)
      throws IOException {
    json.writeFieldName(METRICS_BY_INTERVALS);
    json.writeStartArray();
    for (ByInterval.Part<T> interval : intervals) {
      json.writeStartObject();
      writeLong(json, TIMESTAMP, interval.timestampEpochMillis());
      json.writeFieldName(METRICS_DATA);
      JsonForm.object(sections).write(json, interval.data());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
