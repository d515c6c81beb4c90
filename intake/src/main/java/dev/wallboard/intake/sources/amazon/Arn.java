package dev.wallboard.intake.sources.amazon;

import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.Naming.Name;
import dev.wallboard.intake.sources.UnusableRecordException;
import java.util.Optional;

/** Names of things of Amazon Connect: the last part of the ARN, and what people call them. */
final class Arn {

  /** Part of the ARN of the queue that each agent has alone. */
  private static final String QUEUE_OF_AGENT = "/queue/agent/";

  private Arn() {}

  /** What something is called whose members are these. */
  static Name name(JsonFields thing, String arnMember, String nameMember)
      throws UnusableRecordException {
    Optional<String> arn = thing.text(arnMember);
    Optional<String> shown = thing.text(nameMember);
    if (arn.isEmpty() && shown.isEmpty()) {
      throw new UnusableRecordException(
          thing.pathOf(arnMember) + " and " + thing.pathOf(nameMember) + " are missing");
    }
    return arn.isPresent() ? new Name(id(arn.get()), shown) : Name.of(shown.get());
  }

  /** The last part of an ARN. */
  static String id(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /** Whether it is the queue of one agent alone, which is nothing to watch. */
  static boolean isQueueOfAgent(String arn) {
    return arn.contains(QUEUE_OF_AGENT);
  }
}
