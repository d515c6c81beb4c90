package dev.wallboard.intake.sources.amazon;

import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.Texts;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.EngagementEvent.Abandoned;
import dev.wallboard.model.EngagementEvent.Closed;
import dev.wallboard.model.EngagementEvent.Connected;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.Event;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Makes the events of contacts: queued, connected, and closed or abandoned, at the instants that a
 * record has. Contact events hold those of a contact so far, and its record all of them: what is
 * said again makes equal events.
 */
final class Contacts {

  private final Naming naming;

  Contacts(Naming naming) {
    this.naming = naming;
  }

  /** What a record says of its contact. */
  private record Contact(
      String id,
      Optional<JsonFields> queue,
      Optional<JsonFields> agent,
      OptionalLong queuedAt,
      OptionalLong connectedAt,
      OptionalLong endedAt) {

    static Contact of(JsonFields record) throws UnusableRecordException {
      Optional<JsonFields> queue = either(record, "Queue", "QueueInfo");
      Optional<JsonFields> agent = either(record, "Agent", "AgentInfo");
      return new Contact(
          Texts.engagementId(record.requiredText("ContactId")),
          queue,
          agent,
          queue.isPresent() ? queue.get().instant("EnqueueTimestamp") : OptionalLong.empty(),
          agent.isPresent()
              ? agent.get().instant("ConnectedToAgentTimestamp")
              : OptionalLong.empty(),
          record.instant("DisconnectTimestamp"));
    }

    private static Optional<JsonFields> either(JsonFields record, String one, String other)
        throws UnusableRecordException {
      Optional<JsonFields> first = record.object(one);
      return first.isPresent() ? first : record.object(other);
    }
  }

  Optional<String> take(JsonFields record, Consumer<Event> events, Consumer<String> remarks)
      throws UnusableRecordException {
    Contact contact = Contact.of(record);
    if (contact.queuedAt().isEmpty() && contact.connectedAt().isEmpty()) {
      return Optional.of("a contact that was neither queued nor connected to an agent");
    }
    OptionalLong skillId = skillId(contact, events);
    OptionalLong agentId = agentId(contact, events);
    contact
        .queuedAt()
        .ifPresent(
            at ->
                events.accept(
                    new Queued(at, 0, contact.id(), skillId.orElseThrow(), OptionalLong.empty())));
    contact
        .connectedAt()
        .ifPresent(
            at ->
                events.accept(new Connected(at, 0, contact.id(), agentId.orElseThrow(), skillId)));
    contact.endedAt().ifPresent(at -> events.accept(end(contact, at)));
    remarkIfBackwards(contact, remarks);
    return Optional.empty();
  }

  private static Event end(Contact contact, long at) {
    return contact.connectedAt().isPresent()
        ? new Closed(at, 0, contact.id(), Optional.empty())
        : new Abandoned(at, 0, contact.id());
  }

  private OptionalLong skillId(Contact contact, Consumer<Event> events)
      throws UnusableRecordException {
    if (contact.queue().isEmpty()) {
      return OptionalLong.empty();
    }
    At at = At.instant(contact.queuedAt().orElseGet(() -> contact.connectedAt().orElseThrow()));
    JsonFields queue = contact.queue().get();
    return OptionalLong.of(
        naming.skill(Arn.name(queue, arnMember(queue, "QueueArn"), "Name"), at, events));
  }

  private OptionalLong agentId(Contact contact, Consumer<Event> events)
      throws UnusableRecordException {
    if (contact.connectedAt().isEmpty()) {
      return OptionalLong.empty();
    }
    At at = At.instant(contact.connectedAt().getAsLong());
    JsonFields agent = contact.agent().orElseThrow();
    return OptionalLong.of(
        naming.agent(Arn.name(agent, arnMember(agent, "AgentArn"), "Username"), at, events));
  }

  /** Contact events name the thing in the member, contact records do not. */
  private static String arnMember(JsonFields thing, String ofEvents) {
    return thing.has(ofEvents) ? ofEvents : "ARN";
  }

  /** Times that run backwards are used all the same: they are what the record says. */
  private static void remarkIfBackwards(Contact contact, Consumer<String> remarks) {
    remarkIfBefore(
        "ConnectedToAgentTimestamp",
        contact.connectedAt(),
        "EnqueueTimestamp",
        contact.queuedAt(),
        remarks);
    OptionalLong last =
        contact.connectedAt().isPresent() ? contact.connectedAt() : contact.queuedAt();
    remarkIfBefore(
        "DisconnectTimestamp",
        contact.endedAt(),
        contact.connectedAt().isPresent() ? "ConnectedToAgentTimestamp" : "EnqueueTimestamp",
        last,
        remarks);
  }

  private static void remarkIfBefore(
      String laterName,
      OptionalLong later,
      String earlierName,
      OptionalLong earlier,
      Consumer<String> remarks) {
    long back =
        later.isPresent() && earlier.isPresent() ? earlier.getAsLong() - later.getAsLong() : 0;
    if (back > 0) {
      String seconds = BigDecimal.valueOf(back, 3).stripTrailingZeros().toPlainString();
      remarks.accept(laterName + " is " + seconds + " s before " + earlierName);
    }
  }
}
