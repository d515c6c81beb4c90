package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.sources.At;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a queue log so far have left behind that later ones depend on; with it, the
 * reading goes on in another process as if it had not ended.
 *
 * @param nextBySecond the next place within each of the latest seconds
 * @param open calls that go on, in order
 * @param over calls that are over, in order
 * @param agents members
 */
record QueueLogMemory(
    Map<Long, Long> nextBySecond, List<OpenCall> open, List<OverCall> over, List<Agent> agents) {

  /** Before the first line. */
  static final QueueLogMemory NOTHING =
      new QueueLogMemory(Map.of(), List.of(), List.of(), List.of());

  QueueLogMemory {
    nextBySecond = Map.copyOf(nextBySecond);
    open = List.copyOf(open);
    over = List.copyOf(over);
    agents = List.copyOf(agents);
  }

  /**
   * A call that goes on.
   *
   * @param exit when it left its queue, if it did and may turn up in another
   */
  record OpenCall(String id, long chain, boolean connected, @Nullable At exit) {
    static OpenCall of(String id, Call call) {
      return new OpenCall(id, call.chain(), call.connected(), call.exit().orElse(null));
    }

    Call asCall() {
      return new Call(chain, connected, Optional.ofNullable(exit));
    }
  }

  /**
   * A call that is over.
   *
   * @param chain the number of its last chain
   */
  record OverCall(String id, long chain, long epochSecond) {}

  /** A member. */
  record Agent(long id, List<Long> queues, boolean loggedOff) {
    Agent {
      queues = List.copyOf(queues);
    }
  }
}
