package dev.wallboard.intake.sources.amazon;

import dev.wallboard.intake.sources.At;
import dev.wallboard.intake.sources.JsonFields;
import dev.wallboard.intake.sources.Naming;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Reads what an agent is out of a configuration: the inbound queues of the routing profile are
 * skills, its largest number of slots of a channel is the concurrency, and the lowest level of the
 * hierarchy is the group. A queue that an agent has alone is nothing to watch and left out.
 */
final class Profiles {

  private static final List<String> LOWEST_LEVEL_FIRST =
      List.of("Level5", "Level4", "Level3", "Level2", "Level1");

  private final Naming naming;
  private final int mostSkills;

  Profiles(Naming naming, SourceLimits limits) {
    this.naming = naming;
    this.mostSkills = limits.maxSkillsOfAgent();
  }

  /** What an agent is, as far as it was said. */
  record Profile(
      Optional<IdSet> skillIds, OptionalLong groupId, Optional<Concurrency> maxConcurrency) {}

  Profile of(JsonFields configuration, At at, Consumer<Event> events)
      throws UnusableRecordException {
    OptionalLong groupId = groupId(configuration, at, events);
    Optional<JsonFields> routing = configuration.object("RoutingProfile");
    return routing.isPresent()
        ? new Profile(skillIds(routing.get(), at, events), groupId, maxConcurrency(routing.get()))
        : new Profile(Optional.empty(), groupId, Optional.empty());
  }

  private Optional<IdSet> skillIds(JsonFields routing, At at, Consumer<Event> events)
      throws UnusableRecordException {
    if (!routing.has("InboundQueues")) {
      return Optional.empty();
    }
    List<JsonFields> queues = new ArrayList<>();
    for (JsonFields queue : routing.objects("InboundQueues")) {
      if (!Arn.isQueueOfAgent(queue.text("ARN").orElse(""))) {
        queues.add(queue);
      }
    }
    if (queues.size() > mostSkills) {
      throw new UnusableRecordException(
          "%s has %d queues, and an agent may have %d (sources.max-skills-of-agent)"
              .formatted(routing.pathOf("InboundQueues"), queues.size(), mostSkills));
    }
    List<Long> ids = new ArrayList<>();
    for (JsonFields queue : queues) {
      ids.add(naming.skill(Arn.name(queue, "ARN", "Name"), at, events));
    }
    return Optional.of(IdSet.of(ids));
  }

  private static Optional<Concurrency> maxConcurrency(JsonFields routing)
      throws UnusableRecordException {
    int most = -1;
    for (JsonFields channel : routing.objects("Concurrency")) {
      most = Math.max(most, channel.requiredCount("MaximumSlots"));
    }
    return most < 0 ? Optional.empty() : Optional.of(Concurrency.of(most));
  }

  private OptionalLong groupId(JsonFields configuration, At at, Consumer<Event> events)
      throws UnusableRecordException {
    Optional<JsonFields> groups = configuration.object("AgentHierarchyGroups");
    if (groups.isPresent()) {
      for (String level : LOWEST_LEVEL_FIRST) {
        Optional<JsonFields> group = groups.get().object(level);
        if (group.isPresent()) {
          return OptionalLong.of(naming.group(Arn.name(group.get(), "ARN", "Name"), at, events));
        }
      }
    }
    return OptionalLong.empty();
  }
}
