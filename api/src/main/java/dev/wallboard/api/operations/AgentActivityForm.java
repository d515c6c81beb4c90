package dev.wallboard.api.operations;

import static dev.wallboard.api.operations.JsonForm.writeLong;
import static dev.wallboard.api.operations.JsonForm.writeMap;
import static dev.wallboard.api.operations.JsonForm.writeMember;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.StateTimes;
import java.io.IOException;
import java.util.List;

/** What {@code agentactivity} says of a stretch of time (spec: Agent Activity). */
final class AgentActivityForm {

  private static final SerializedString AGENTS_METRICS = new SerializedString("agentsMetrics");
  private static final SerializedString METRICS_PER_AGENT = new SerializedString("metricsPerAgent");
  private static final SerializedString METRICS_TOTALS = new SerializedString("metricsTotals");

  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString NAME = new SerializedString("name");
  private static final SerializedString VALUE = new SerializedString("value");
  private static final SerializedString REASONS = new SerializedString("reasons");

  private static final SerializedString TOTAL = new SerializedString("total");
  private static final SerializedString CHATTING = new SerializedString("chatting");
  private static final SerializedString NOT_CHATTING = new SerializedString("notChatting");
  private static final SerializedString IN_MAX_CONCURRENCY =
      new SerializedString("chattingInMaxConcurrency");

  private static final int LOGGED_IN_ID = -1;
  private static final String LOGGED_IN_NAME = "Logged in";
  private static final long SECOND_MILLIS = 1_000;

  private static final JsonForm<StateTimes> VALUES = JsonForm.object(AgentActivityForm::writeTimes);
  private static final JsonForm<List<Keyed<AgentTimes>>> AGENTS =
      JsonForm.object(AgentActivityForm::writeAgents);

  private AgentActivityForm() {}

  /** Writes the members of a section. */
  static void writeSections(JsonGenerator json, List<Keyed<AgentTimes>> agents) throws IOException {
    writeMember(json, AGENTS_METRICS, agents, AGENTS);
  }

  /** There are no totals over agents; the empty list is what clients know in their place. */
  private static void writeAgents(JsonGenerator json, List<Keyed<AgentTimes>> agents)
      throws IOException {
    writeMap(json, METRICS_PER_AGENT, agents, AgentActivityForm::writeAgent);
    json.writeFieldName(METRICS_TOTALS);
    json.writeStartArray();
    json.writeEndArray();
  }

  private static void writeAgent(JsonGenerator json, AgentTimes times) throws IOException {
    json.writeStartArray();
    writeState(json, AgentState.ONLINE, times.online());
    writeState(json, AgentState.BACK_SOON, times.backSoon());
    writeAway(json, times);
    json.writeStartObject();
    writeNamed(json, LOGGED_IN_ID, LOGGED_IN_NAME, times.loggedIn());
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeState(JsonGenerator json, AgentState state, StateTimes times)
      throws IOException {
    json.writeStartObject();
    writeNamed(json, state.id(), state.displayName(), times);
    json.writeEndObject();
  }

  private static void writeAway(JsonGenerator json, AgentTimes times) throws IOException {
    json.writeStartObject();
    writeNamed(json, AgentState.AWAY.id(), AgentState.AWAY.displayName(), times.away());
    json.writeFieldName(REASONS);
    json.writeStartArray();
    for (Keyed<StateTimes> reason : times.awayByReason()) {
      writeReason(json, reason);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeReason(JsonGenerator json, Keyed<StateTimes> reason) throws IOException {
    json.writeStartObject();
    json.writeFieldName(ID);
    json.writeString(Long.toString(reason.id()));
    writeMember(json, VALUE, reason.value(), VALUES);
    json.writeEndObject();
  }

  private static void writeNamed(JsonGenerator json, int id, String name, StateTimes times)
      throws IOException {
    writeLong(json, ID, id);
    json.writeFieldName(NAME);
    json.writeString(name);
    writeMember(json, VALUE, times, VALUES);
  }

  /** Each rounded down by itself. */
  private static void writeTimes(JsonGenerator json, StateTimes times) throws IOException {
    writeLong(json, TOTAL, times.totalMillis() / SECOND_MILLIS);
    writeLong(json, CHATTING, times.chattingMillis() / SECOND_MILLIS);
    writeLong(json, NOT_CHATTING, times.notChattingMillis() / SECOND_MILLIS);
    writeLong(json, IN_MAX_CONCURRENCY, times.inMaxConcurrencyMillis() / SECOND_MILLIS);
  }
}
