package dev.wallboard.intake.sources.amazon;

import dev.wallboard.intake.sources.ActivityStates;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.JsonSource;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes events of what Amazon Connect streams: contact records and contact events, which tell a
 * contact's life, and agent events, which tell states, queues and concurrency (spec: integrations,
 * Sources; docs/sources.md).
 *
 * <p>Queues, agents and statuses go by the last part of their ARN. Remembers the latest of each
 * agent, so as not to say it with every heart beat.
 */
public final class AmazonConnect implements JsonSource {

  /** Where a record may stand in an envelope of a delivery. */
  private static final List<String> ENVELOPES = List.of("detail", "event");

  private final Contacts contacts;
  private final Agents agents;

  /**
   * @param states what statuses stand for, by their names; for the rest, see docs/sources.md
   */
  public AmazonConnect(Directory directory, SourceLimits limits, ActivityStates states) {
    Naming naming = new Naming(directory, limits);
    this.contacts = new Contacts(naming);
    this.agents = new Agents(naming, new Profiles(naming, limits), states);
  }

  @Override
  public List<JsonFields> records(JsonFields object) throws UnusableRecordException {
    for (String envelope : ENVELOPES) {
      if (!isRecord(object) && object.has(envelope)) {
        return records(object.requiredObject(envelope));
      }
    }
    return List.of(object);
  }

  private static boolean isRecord(JsonFields object) {
    return isOfAgent(object) || isOfContact(object);
  }

  private static boolean isOfAgent(JsonFields object) {
    return object.has("AgentARN");
  }

  private static boolean isOfContact(JsonFields object) {
    return object.has("ContactId");
  }

  @Override
  public Optional<String> take(JsonFields record, Consumer<Event> events, Consumer<String> remarks)
      throws UnusableRecordException {
    if (isOfAgent(record)) {
      return agents.take(record, events);
    }
    if (isOfContact(record)) {
      return contacts.take(record, events, remarks);
    }
    throw new UnusableRecordException(
        "has neither ContactId, as contact records and events have, nor AgentARN, as agent events"
            + " have");
  }
}
