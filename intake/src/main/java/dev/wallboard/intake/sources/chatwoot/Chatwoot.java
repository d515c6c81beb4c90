package dev.wallboard.intake.sources.chatwoot;

import dev.wallboard.intake.Shown;
import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.JsonSource;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.EngagementEvent.Message;
import dev.wallboard.model.EngagementEvent.Side;
import dev.wallboard.model.Event;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes events of what Chatwoot's webhooks bring (spec: integrations, Sources; docs/sources.md). An
 * engagement is a conversation and the number of its opening, {@code 42-1}: one that was resolved
 * and is opened again is another.
 *
 * <p>A webhook shows the conversation as it is; what became of it follows from what is remembered
 * of it. One that shows it as it was before what is known already says nothing any more.
 */
public final class Chatwoot implements JsonSource {

  private static final Optional<String> USED = Optional.empty();

  private final SkillSource skillSource;
  private final Times times = new Times();
  private final ConversationEvents conversations;

  /** Takes ids from the directory for what is not numbered, which is nothing as a rule. */
  public Chatwoot(Directory directory, SourceLimits limits, SkillSource skillSource) {
    this.skillSource = skillSource;
    this.conversations =
        new ConversationEvents(
            new Naming(directory, limits), new Conversations(limits.maxEngagements()));
  }

  @Override
  public Optional<String> take(JsonFields record, Consumer<Event> events, Consumer<String> remarks)
      throws UnusableRecordException {
    String event = record.requiredText("event");
    return switch (event) {
      case "conversation_created" -> created(record, events);
      case "conversation_updated", "conversation_status_changed" -> updated(record, events);
      case "message_created" -> message(record, events);
      default ->
          Optional.of(
              "event " + Shown.bareText(event) + ", which says nothing of queues and states");
    };
  }

  private Optional<String> created(JsonFields record, Consumer<Event> events)
      throws UnusableRecordException {
    Snapshot snapshot = Snapshot.of(record, skillSource, Optional.empty());
    return conversations.created(snapshot, times.required(record, "created_at"), events);
  }

  private Optional<String> updated(JsonFields record, Consumer<Event> events)
      throws UnusableRecordException {
    Snapshot snapshot = Snapshot.of(record, skillSource, Optional.empty());
    At at = times.required(record, "updated_at", "timestamp");
    return conversations.shown(snapshot, at, at.epochMillis(), events);
  }

  private Optional<String> message(JsonFields record, Consumer<Event> events)
      throws UnusableRecordException {
    JsonFields conversation = record.requiredObject("conversation");
    Optional<JsonFields> inbox = record.object("inbox");
    Snapshot snapshot =
        Snapshot.of(
            conversation,
            skillSource,
            inbox.isPresent() ? inbox.get().text("name") : Optional.empty());
    At at = times.required(record, "created_at");
    long updated =
        conversation.has("updated_at")
            ? times.required(conversation, "updated_at").epochMillis()
            : at.epochMillis();
    Optional<String> unchanged = conversations.shown(snapshot, at, updated, events);
    Optional<Side> side = MessageSide.of(record);
    Optional<String> engagement = conversations.engagementId(snapshot.id());
    if (side.isPresent() && engagement.isPresent()) {
      events.accept(new Message(at.epochMillis(), at.sequence(), engagement.get(), side.get()));
      return USED;
    }
    return unchanged.isEmpty() ? USED : Optional.of(whyNot(side));
  }

  private static String whyNot(Optional<Side> side) {
    return side.isEmpty()
        ? "a message that neither a visitor nor an agent wrote to the other"
        : "a message in a conversation that is not open";
  }
}
