package dev.wallboard.api.operations;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.AgentStates;
import dev.wallboard.model.Concurrency;
import java.io.IOException;
import java.util.OptionalLong;

/** What {@code agent-states} says (docs/reading.md, Agents' states). */
final class AgentStatesForm {

  private AgentStatesForm() {}

  static void write(JsonGenerator json, AgentStates states) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("agents");
    for (AgentStates.OfAgent agent : states.agents()) {
      json.writeStartObject();
      writeAgent(json, agent);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeAgent(JsonGenerator json, AgentStates.OfAgent agent) throws IOException {
    json.writeStringField("agentId", Long.toString(agent.id()));
    writeState(json, agent.state(), agent.reasonId());
    writeInstant(json, "sinceEpochMillis", agent.sinceEpochMillis());
    json.writeNumberField("load", agent.load());
    writeInstant(json, "chattingSinceEpochMillis", agent.chattingSinceEpochMillis());
    writeMaximum(json, agent.maxConcurrency());
    if (agent.groupId().isPresent()) {
      json.writeStringField("groupId", Long.toString(agent.groupId().getAsLong()));
    }
    json.writeArrayFieldStart("skillIds");
    for (long skillId : agent.skillIds().stream().toArray()) {
      json.writeString(Long.toString(skillId));
    }
    json.writeEndArray();
    if (agent.changes().isPresent()) {
      json.writeArrayFieldStart("changes");
      for (AgentStates.Change change : agent.changes().get()) {
        json.writeStartObject();
        json.writeNumberField("atEpochMillis", change.epochMillis());
        writeState(json, change.state(), change.reasonId());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void writeState(JsonGenerator json, AgentState state, OptionalLong reasonId)
      throws IOException {
    json.writeStringField("state", state.wireName());
    if (reasonId.isPresent()) {
      json.writeStringField("reasonId", Long.toString(reasonId.getAsLong()));
    }
  }

  private static void writeInstant(JsonGenerator json, String name, OptionalLong epochMillis)
      throws IOException {
    if (epochMillis.isPresent()) {
      json.writeNumberField(name, epochMillis.getAsLong());
    }
  }

  /** How many engagements at once: a number, or that there is no limit. */
  static void writeMaximum(JsonGenerator json, Concurrency maximum) throws IOException {
    if (maximum.unlimited()) {
      json.writeStringField("maximum", "unlimited");
    } else {
      json.writeNumberField("maximum", maximum.limit());
    }
  }
}
