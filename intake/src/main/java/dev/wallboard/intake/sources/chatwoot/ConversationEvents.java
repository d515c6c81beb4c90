package dev.wallboard.intake.sources.chatwoot;

import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.Texts;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.EngagementEvent.Closed;
import dev.wallboard.model.EngagementEvent.Connected;
import dev.wallboard.model.EngagementEvent.Queued;
import dev.wallboard.model.EngagementEvent.Transferred;
import dev.wallboard.model.Event;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Makes the events of conversations out of what changed between what is remembered of one and what
 * a webhook shows of it. Methods say why a record was left out, if it was.
 */
final class ConversationEvents {

  private static final long NO_SKILL = -1;
  private static final Optional<String> USED = Optional.empty();

  private final Naming naming;
  private final Conversations conversations;

  ConversationEvents(Naming naming, Conversations conversations) {
    this.naming = naming;
    this.conversations = conversations;
  }

  /** The id of the engagement that the conversation is now, if it is open. */
  Optional<String> engagementId(String id) {
    Conversation known = conversations.find(id);
    return known.open() ? Optional.of(engagementId(id, known.openings())) : Optional.empty();
  }

  /**
   * The conversation was created at that instant. Where later ones were told of first, this still
   * says when it entered the queue.
   */
  Optional<String> created(Snapshot snapshot, At at, Consumer<Event> events)
      throws UnusableRecordException {
    if (conversations.find(snapshot.id()).openings() == 0) {
      return shown(snapshot, at, at.epochMillis(), events);
    }
    if (!snapshot.open()) {
      return Optional.of("a conversation that was not open when it was created");
    }
    events.accept(queued(at, engagementId(snapshot.id(), 1), skillId(snapshot, at, events)));
    return USED;
  }

  /**
   * The conversation is as it is shown.
   *
   * @param at when it became so
   * @param updatedEpochMillis how late it was when it was shown
   */
  Optional<String> shown(Snapshot snapshot, At at, long updatedEpochMillis, Consumer<Event> events)
      throws UnusableRecordException {
    Conversation known = conversations.find(snapshot.id());
    if (updatedEpochMillis < known.updatedEpochMillis()) {
      return Optional.of("a conversation as it was before what is known of it");
    }
    if (!snapshot.open()) {
      return close(snapshot, known, at, updatedEpochMillis, events);
    }
    long skillId = skillId(snapshot, at, events);
    OptionalLong agentId = agentId(snapshot, at, events);
    Conversation now =
        known.open()
            ? known.with(skillId, agentId, updatedEpochMillis)
            : known.opened(skillId, agentId, updatedEpochMillis);
    String engagement = engagementId(snapshot.id(), now.openings());
    boolean changed =
        known.open()
            ? change(known, now, at, engagement, events)
            : open(now, at, engagement, events);
    conversations.put(snapshot.id(), now);
    return changed ? USED : Optional.of("a conversation of which nothing that counts has changed");
  }

  private Optional<String> close(
      Snapshot snapshot, Conversation known, At at, long updatedEpochMillis, Consumer<Event> events)
      throws UnusableRecordException {
    String engagement = engagementId(checked(snapshot.id()), known.openings());
    conversations.put(snapshot.id(), known.closed(updatedEpochMillis));
    if (!known.open()) {
      return Optional.of("a conversation that is not open, nor was before");
    }
    events.accept(new Closed(at.epochMillis(), at.sequence(), engagement, Optional.empty()));
    return USED;
  }

  private static boolean open(Conversation now, At at, String engagement, Consumer<Event> events) {
    events.accept(queued(at, engagement, now.skillId()));
    now.agentId().ifPresent(agent -> events.accept(connected(at, engagement, agent, now)));
    return true;
  }

  /** What has changed in an open conversation; false if nothing has. */
  private static boolean change(
      Conversation known, Conversation now, At at, String engagement, Consumer<Event> events) {
    boolean otherSkill = known.skillId() != now.skillId();
    boolean otherAgent = !known.agentId().equals(now.agentId());
    if (known.agentId().isPresent() && (otherSkill || now.agentId().isEmpty())) {
      events.accept(
          new Transferred(
              at.epochMillis(), at.sequence(), engagement, now.skillId(), now.agentId()));
      return true;
    }
    if (otherSkill) {
      events.accept(queued(at, engagement, now.skillId()));
    }
    if (otherAgent) {
      now.agentId().ifPresent(agent -> events.accept(connected(at, engagement, agent, now)));
    }
    return otherSkill || otherAgent;
  }

  private static Event queued(At at, String engagement, long skillId) {
    return new Queued(at.epochMillis(), at.sequence(), engagement, skillId, OptionalLong.empty());
  }

  private static Event connected(At at, String engagement, long agentId, Conversation now) {
    return new Connected(
        at.epochMillis(), at.sequence(), engagement, agentId, OptionalLong.of(now.skillId()));
  }

  private long skillId(Snapshot snapshot, At at, Consumer<Event> events)
      throws UnusableRecordException {
    checked(snapshot.id());
    return snapshot.skill().isPresent()
        ? naming.skill(snapshot.skill().get(), at, events)
        : NO_SKILL;
  }

  private OptionalLong agentId(Snapshot snapshot, At at, Consumer<Event> events)
      throws UnusableRecordException {
    return snapshot.agent().isPresent()
        ? OptionalLong.of(naming.agent(snapshot.agent().get(), at, events))
        : OptionalLong.empty();
  }

  /** The id, from which an engagement's id can be made. */
  private static String checked(String id) throws UnusableRecordException {
    Texts.engagementId(engagementId(id, Integer.MAX_VALUE));
    return id;
  }

  private static String engagementId(String id, long opening) {
    return id + "-" + opening;
  }
}
