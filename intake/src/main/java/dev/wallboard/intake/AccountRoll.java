package dev.wallboard.intake;

import dev.wallboard.engine.AccountIds;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Optional;

/**
 * The skills, agents, groups and chat centres of an account, and room for more of them. One that is
 * on it stays until the next start. For any thread.
 */
final class AccountRoll {

  /** Stands for no skill in events, and for nothing else elsewhere. */
  private static final long NO_SKILL = -1;

  private final List skills;
  private final List agents;
  private final List groups;
  private final List centres;

  /** What is numbered by ids of its own. */
  enum Kind {
    SKILL,
    AGENT,
    GROUP,
    CHAT_CENTER
  }

  /** Those of one kind. */
  private static final class List {
    private final LongSet ids;
    private final int most;
    private final String fullness;

    List(long[] known, int most, String plural, String setting) {
      this.ids = new LongOpenHashSet(known);
      this.ids.remove(NO_SKILL);
      this.most = most;
      this.fullness =
          "the account has %d %s already, which is all it may have (%s)"
              .formatted(most, plural, setting);
    }
  }

  AccountRoll(AccountIds known, AccountLimits limits) {
    this.skills = new List(known.skills(), limits.maxSkills(), "skills", "account.max-skills");
    this.agents = new List(known.agents(), limits.maxAgents(), "agents", "account.max-agents");
    this.groups = new List(known.groups(), limits.maxGroups(), "groups", "account.max-groups");
    this.centres =
        new List(
            known.chatCenters(),
            limits.maxChatCenters(),
            "chat centres",
            "account.max-chat-centers");
  }

  private List of(Kind kind) {
    return switch (kind) {
      case SKILL -> skills;
      case AGENT -> agents;
      case GROUP -> groups;
      case CHAT_CENTER -> centres;
    };
  }

  /** Puts one on the roll; why that cannot be, if it is not there and there is no room. */
  synchronized Optional<String> add(Kind kind, long id) {
    List list = of(kind);
    if (id == NO_SKILL || list.ids.contains(id)) {
      return Optional.empty();
    }
    if (list.ids.size() >= list.most) {
      return Optional.of(list.fullness);
    }
    list.ids.add(id);
    return Optional.empty();
  }
}
