package dev.wallboard.intake.sources.chatwoot;

import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.EngagementEvent.Side;
import java.util.Optional;

/** Who wrote a message, if it was a visitor or an agent to the other. */
final class MessageSide {

  private MessageSide() {}

  static Optional<Side> of(JsonFields message) throws UnusableRecordException {
    if (message.isTrue("private")) {
      return Optional.empty();
    }
    return switch (message.requiredText("message_type")) {
      case "incoming", "0" -> Optional.of(Side.VISITOR);
      case "outgoing", "1" -> byPerson(message) ? Optional.of(Side.AGENT) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Bots and campaigns write as well. */
  private static boolean byPerson(JsonFields message) throws UnusableRecordException {
    Optional<JsonFields> sender = message.object("sender");
    return sender.isPresent() && Snapshot.isPerson(sender.get());
  }
}
