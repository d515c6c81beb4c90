package dev.wallboard.intake;

import dev.wallboard.intake.AccountRoll.Kind;
import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.Event;
import dev.wallboard.model.NameEvent;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an account has room for what a delivery brings. What the delivery has asked about once is
 * not asked about again.
 *
 * <p>How many engagements are open, and how many events one has, is known as of the last batch that
 * was counted: a sender may get a few thousand beyond.
 */
final class Capacity {

  private final AccountRoll roll;
  private final AccountLimits limits;
  private final Map<Kind, LongOpenHashSet> known = new EnumMap<>(Kind.class);

  Capacity(AccountRoll roll, AccountLimits limits) {
    this.roll = roll;
    this.limits = limits;
  }

  /** Why the event cannot be taken in; empty if it can. */
  Optional<String> refusal(Event event, Account account) {
    if (event instanceof EngagementEvent engagement) {
      Optional<String> crowded = crowded(engagement, account);
      return crowded.isPresent() ? crowded : ofEngagement(engagement);
    }
    if (event instanceof AgentEvent agent) {
      return ofAgent(agent);
    }
    return event instanceof NameEvent named ? ofName(named) : Optional.empty();
  }

  private Optional<String> crowded(EngagementEvent event, Account account) {
    if (account.hasFullEngagements()
        && !(event instanceof EngagementEvent.Message)
        && account.isFull(event.engagementId())) {
      return Optional.of(
          "the engagement has %d events already (account.max-events-per-engagement)"
              .formatted(limits.maxEventsPerEngagement()));
    }
    boolean mayOpen =
        event instanceof EngagementEvent.Queued || event instanceof EngagementEvent.Connected;
    return mayOpen
            && account.openEngagements() >= limits.maxOpenEngagements()
            && account.isNew(event.engagementId())
        ? Optional.of(
            "the account has %d open engagements already (account.max-open-engagements)"
                .formatted(limits.maxOpenEngagements()))
        : Optional.empty();
  }

  private Optional<String> ofEngagement(EngagementEvent event) {
    if (event instanceof EngagementEvent.Queued queued) {
      Optional<String> full = add(Kind.SKILL, queued.skillId());
      return full.isEmpty() && queued.chatCenterId().isPresent()
          ? add(Kind.CHAT_CENTER, queued.chatCenterId().getAsLong())
          : full;
    }
    if (event instanceof EngagementEvent.Connected connected) {
      Optional<String> full = add(Kind.AGENT, connected.agentId());
      return full.isEmpty() && connected.skillId().isPresent()
          ? add(Kind.SKILL, connected.skillId().getAsLong())
          : full;
    }
    if (event instanceof EngagementEvent.Transferred transferred) {
      Optional<String> full = add(Kind.SKILL, transferred.skillId());
      return full.isEmpty() && transferred.agentId().isPresent()
          ? add(Kind.AGENT, transferred.agentId().getAsLong())
          : full;
    }
    return Optional.empty();
  }

  private Optional<String> ofAgent(AgentEvent event) {
    Optional<String> full = add(Kind.AGENT, event.agentId());
    if (full.isPresent() || !(event instanceof AgentEvent.ProfileChanged profile)) {
      return full;
    }
    if (profile.groupId().isPresent()) {
      full = add(Kind.GROUP, profile.groupId().getAsLong());
    }
    if (full.isEmpty() && profile.skillIds().isPresent()) {
      full =
          profile.skillIds().get().stream()
              .mapToObj(skill -> add(Kind.SKILL, skill))
              .flatMap(Optional::stream)
              .findFirst();
    }
    return full;
  }

  private Optional<String> ofName(NameEvent event) {
    if (event instanceof NameEvent.SkillNamed) {
      return add(Kind.SKILL, event.id());
    }
    return event instanceof NameEvent.GroupNamed ? add(Kind.GROUP, event.id()) : Optional.empty();
  }

  private Optional<String> add(Kind kind, long id) {
    LongOpenHashSet asked = known.computeIfAbsent(kind, none -> new LongOpenHashSet());
    if (asked.contains(id)) {
      return Optional.empty();
    }
    Optional<String> full = roll.add(kind, id);
    if (full.isEmpty()) {
      asked.add(id);
    }
    return full;
  }
}
