package dev.wallboard.intake;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/**
 * Writes events as NDJSON in the flat form (spec: events, Format): {@code type}, {@code time} in
 * UTC with milliseconds, {@code sequence} if it is not 0, then the members of the event's row that
 * it has. {@link EventDecoder} reads an equal event from each line. An instant outside the years 0
 * to 9999, which RFC 3339 cannot say, is written in epoch milliseconds.
 *
 * <p>Buffers; for one thread.
 */
public final class EventWriter implements Closeable, Flushable {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  /**
   * @param out closed with the writer
   */
  public EventWriter(OutputStream out) throws IOException {
    json = JSON.createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  /**
   * Writes a line.
   *
   * @throws IOException if the stream underneath fails
   */
  public void write(Event event) throws IOException {
    json.writeStartObject();
    string(Member.TYPE, event.type().wireName());
    time(event.epochMillis());
    if (event.sequence() != 0) {
      number(Member.SEQUENCE, event.sequence());
    }
    payload(event);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private void time(long epochMillis) throws IOException {
    if (Rfc3339.canWrite(epochMillis)) {
      string(Member.TIME, Rfc3339.format(epochMillis));
    } else {
      number(Member.TIME, epochMillis);
    }
  }

  private void payload(Event event) throws IOException {
    if (event instanceof EngagementEvent engagement) {
      string(Member.ENGAGEMENT_ID, engagement.engagementId());
      engagement(engagement);
    } else if (event instanceof AgentEvent agent) {
      number(Member.AGENT_ID, agent.agentId());
      agent(agent);
    } else if (event instanceof NameEvent name) {
      name(name);
    }
  }

  private void engagement(EngagementEvent event) throws IOException {
    if (event instanceof EngagementEvent.Queued queued) {
      number(Member.SKILL_ID, queued.skillId());
      number(Member.CHAT_CENTER_ID, queued.chatCenterId());
    } else if (event instanceof EngagementEvent.Connected connected) {
      number(Member.AGENT_ID, connected.agentId());
      number(Member.SKILL_ID, connected.skillId());
    } else if (event instanceof EngagementEvent.Message message) {
      string(Member.FROM, message.from().wireName());
    } else if (event instanceof EngagementEvent.Transferred transferred) {
      number(Member.SKILL_ID, transferred.skillId());
      number(Member.AGENT_ID, transferred.agentId());
    } else if (event instanceof EngagementEvent.Closed closed && closed.interactive().isPresent()) {
      json.writeBooleanField(Member.INTERACTIVE.wireName(), closed.interactive().get());
    }
  }

  private void agent(AgentEvent event) throws IOException {
    if (event instanceof AgentEvent.StateChanged changed) {
      string(Member.STATE, changed.state().wireName());
      number(Member.REASON_ID, changed.reasonId());
    } else if (event instanceof AgentEvent.ProfileChanged profile) {
      profile(profile);
    }
  }

  private void profile(AgentEvent.ProfileChanged profile) throws IOException {
    if (profile.name().isPresent()) {
      string(Member.NAME, profile.name().get());
    }
    if (profile.skillIds().isPresent()) {
      ids(profile.skillIds().get());
    }
    number(Member.GROUP_ID, profile.groupId());
    if (profile.maxConcurrency().isPresent()) {
      maxConcurrency(profile.maxConcurrency().get());
    }
  }

  private void name(NameEvent event) throws IOException {
    number(namedMember(event), event.id());
    string(Member.NAME, event.name());
  }

  private static Member namedMember(NameEvent event) {
    if (event instanceof NameEvent.SkillNamed) {
      return Member.SKILL_ID;
    }
    return event instanceof NameEvent.GroupNamed ? Member.GROUP_ID : Member.REASON_ID;
  }

  private void ids(IdSet ids) throws IOException {
    json.writeArrayFieldStart(Member.SKILL_IDS.wireName());
    for (int place = 0; place < ids.size(); place++) {
      json.writeNumber(ids.get(place));
    }
    json.writeEndArray();
  }

  private void maxConcurrency(Concurrency concurrency) throws IOException {
    if (concurrency.unlimited()) {
      string(Member.MAX_CONCURRENCY, "unlimited");
    } else {
      number(Member.MAX_CONCURRENCY, concurrency.limit());
    }
  }

  private void string(Member member, String value) throws IOException {
    json.writeStringField(member.wireName(), value);
  }

  private void number(Member member, long value) throws IOException {
    json.writeNumberField(member.wireName(), value);
  }

  private void number(Member member, OptionalLong value) throws IOException {
    if (value.isPresent()) {
      number(member, value.getAsLong());
    }
  }
}
