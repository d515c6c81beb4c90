package dev.wallboard.intake.sources.chatwoot;

import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.Naming.Name;
import dev.wallboard.intake.sources.UnusableRecordException;
import java.util.Optional;

/**
 * A conversation as a webhook has it.
 *
 * @param open whether it waits for agents or is with one; not so while a bot has it (pending),
 *     while it is put off (snoozed), and once it is resolved
 * @param skill what its skill is called
 * @param agent what the agent is called who has it
 */
record Snapshot(String id, boolean open, Optional<Name> skill, Optional<Name> agent) {

  private static final String OPEN = "open";
  private static final String PERSON = "user";

  /**
   * Reads one.
   *
   * @param inboxName what its inbox is called, where the webhook says it
   */
  static Snapshot of(JsonFields conversation, SkillSource skillSource, Optional<String> inboxName)
      throws UnusableRecordException {
    Optional<JsonFields> meta = conversation.object("meta");
    return new Snapshot(
        conversation.requiredText("id"),
        conversation.requiredText("status").equals(OPEN),
        skill(conversation, meta, skillSource, inboxName),
        agent(meta));
  }

  private static Optional<Name> skill(
      JsonFields conversation,
      Optional<JsonFields> meta,
      SkillSource source,
      Optional<String> inboxName)
      throws UnusableRecordException {
    return switch (source) {
      case INBOX -> conversation.text("inbox_id").map(id -> new Name(id, inboxName));
      case TEAM -> meta.isEmpty() ? Optional.empty() : named(meta.get().object("team"));
    };
  }

  /** A bot that has a conversation is no agent. */
  private static Optional<Name> agent(Optional<JsonFields> meta) throws UnusableRecordException {
    Optional<JsonFields> assignee =
        meta.isEmpty() ? Optional.empty() : meta.get().object("assignee");
    return assignee.isPresent() && isPerson(assignee.get()) ? named(assignee) : Optional.empty();
  }

  /** Whether somebody who is named so is a person; those of whom nothing is said are. */
  static boolean isPerson(JsonFields somebody) throws UnusableRecordException {
    return somebody.text("type").orElse(PERSON).equals(PERSON);
  }

  private static Optional<Name> named(Optional<JsonFields> thing) throws UnusableRecordException {
    return thing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Name(thing.get().requiredText("id"), thing.get().text("name")));
  }
}
