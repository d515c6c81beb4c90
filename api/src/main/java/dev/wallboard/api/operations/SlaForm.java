package dev.wallboard.api.operations;

import static dev.wallboard.api.operations.JsonForm.writeDouble;
import static dev.wallboard.api.operations.JsonForm.writeLong;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.wallboard.model.Rounding;
import dev.wallboard.model.SlaHistogram;
import java.io.IOException;

/** What {@code sla} says (spec: SLA Histogram). */
final class SlaForm {

  private static final SerializedString SLA_DATA_RANGE = new SerializedString("slaDataRange");
  private static final SerializedString CHATS = new SerializedString("chats");
  private static final SerializedString PERCENTAGE = new SerializedString("percentageFromTotal");
  private static final SerializedString ACCUMULATED = new SerializedString("accumulated");

  private static final int DECIMALS = 4;

  private SlaForm() {}

  static void write(JsonGenerator json, SlaHistogram histogram) throws IOException {
    long all = histogram.chats();
    long accumulated = 0;
    json.writeStartObject();
    json.writeFieldName(SLA_DATA_RANGE);
    json.writeStartObject();
    for (SlaHistogram.Bucket bucket : histogram.buckets()) {
      accumulated += bucket.chats();
      json.writeFieldName(Long.toString(bucket.startSeconds()));
      json.writeStartObject();
      writeLong(json, CHATS, bucket.chats());
      writeDouble(json, PERCENTAGE, Rounding.ratio(bucket.chats(), all, DECIMALS));
      writeDouble(json, ACCUMULATED, Rounding.ratio(accumulated, all, DECIMALS));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
