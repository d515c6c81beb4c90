package dev.wallboard.api.operations;

import static dev.wallboard.api.operations.JsonForm.writeLong;
import static dev.wallboard.api.operations.JsonForm.writeMap;
import static dev.wallboard.api.operations.JsonForm.writeMember;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.wallboard.model.QueueState;
import java.io.IOException;

/**
 * What {@code queuestate} says (spec: Current Queue State).
 *
 * @param version 1, or 2 with the longest wait
 */
record QueueStateForm(int version) implements JsonForm<QueueState> {

  private static final SerializedString SKILLS = new SerializedString("skills");
  private static final SerializedString TOTALS = new SerializedString("totals");
  private static final SerializedString CURRENT_AVAILABLE_SLOTS =
      new SerializedString("currentAvailableSlots");
  private static final SerializedString CURRENT_QUEUE_SIZE =
      new SerializedString("currentQueueSize");
  private static final SerializedString CURRENT_MAX_WAIT =
      new SerializedString("currentMaxWaitTimeInQueue");

  @Override
  public void write(JsonGenerator json, QueueState state) throws IOException {
    json.writeStartObject();
    writeMap(json, SKILLS, state.skills(), this::writeQueue);
    writeMember(json, TOTALS, state.totals(), this::writeQueue);
    json.writeEndObject();
  }

  private void writeQueue(JsonGenerator json, QueueState.OfSkill queue) throws IOException {
    json.writeStartObject();
    writeLong(json, CURRENT_AVAILABLE_SLOTS, queue.availableSlots());
    writeLong(json, CURRENT_QUEUE_SIZE, queue.queueSize());
    if (version > 1) {
      writeLong(json, CURRENT_MAX_WAIT, queue.maxWaitMillis());
    }
    json.writeEndObject();
  }
}
