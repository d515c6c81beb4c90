package dev.wallboard.feeds.alerts.rules;

import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.EngagementMetrics;
import dev.wallboard.model.QueueMetrics;
import dev.wallboard.model.QueueState;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Where a metric is found: in the answer of which method, and how it is taken out. */
sealed interface Look {

  /** The name of the method, as in the path of a call. */
  String method();

  /** Whether it looks back over a time frame, or at the present. */
  default boolean hasTimeframe() {
    return true;
  }

  /** Whether it is a quotient of chats, and means little of few. */
  default boolean isOfChats() {
    return false;
  }

  /** Whether skills can be looked at one by one. */
  default boolean knowsSkills() {
    return true;
  }

  /**
   * In {@code queuehealth}.
   *
   * @param chats of quotients, of how many chats
   */
  record Health(
      Function<QueueMetrics, OptionalDouble> value, Optional<ToLongFunction<QueueMetrics>> chats)
      implements Look {
    @Override
    public String method() {
      return "queuehealth";
    }

    @Override
    public boolean isOfChats() {
      return chats.isPresent();
    }
  }

  /** In {@code queuestate}. */
  record State(Function<QueueState.OfSkill, OptionalDouble> value) implements Look {
    @Override
    public String method() {
      return "queuestate";
    }

    @Override
    public boolean hasTimeframe() {
      return false;
    }
  }

  /** In {@code engactivity}. */
  record Activity(ToLongFunction<EngagementMetrics> value) implements Look {
    @Override
    public String method() {
      return "engactivity";
    }
  }

  /** In {@code sla}: the share of waits below some seconds in all of the connected. */
  record Waits() implements Look {
    @Override
    public String method() {
      return "sla";
    }

    @Override
    public boolean isOfChats() {
      return true;
    }
  }

  /**
   * In {@code agentactivity}: the time of all agents in one state as a share of that in another.
   */
  record Agents(ToLongFunction<AgentTimes> partMillis, ToLongFunction<AgentTimes> wholeMillis)
      implements Look {
    @Override
    public String method() {
      return "agentactivity";
    }

    @Override
    public boolean knowsSkills() {
      return false;
    }
  }
}
