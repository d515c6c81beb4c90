package dev.wallboard.intake.sources.asterisk;

import dev.wallboard.intake.sources.UnusableRecordException;
import dev.wallboard.model.IdSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is remembered of agents: the queues they are in as far as the log told, and whether they
 * have logged off since. There are as many as the directory has.
 */
final class Members {

  private final int mostQueues;
  private final Map<Long, Member> byAgent = new HashMap<>();

  /**
   * @param mostQueues how many queues one agent may be in
   */
  Members(int mostQueues) {
    this.mostQueues = mostQueues;
  }

  private static final class Member {
    private final TreeSet<Long> queues = new TreeSet<>();
    private boolean loggedOff;
  }

  /** As they were when {@link #memory} returned these. */
  Members(int mostQueues, List<QueueLogMemory.Agent> agents) {
    this(mostQueues);
    for (QueueLogMemory.Agent agent : agents) {
      Member member = of(agent.id());
      member.queues.addAll(agent.queues());
      member.loggedOff = agent.loggedOff();
    }
  }

  /** What is remembered. */
  List<QueueLogMemory.Agent> memory() {
    List<QueueLogMemory.Agent> agents = new ArrayList<>();
    byAgent.forEach(
        (id, member) ->
            agents.add(new QueueLogMemory.Agent(id, List.copyOf(member.queues), member.loggedOff)));
    return agents;
  }

  /** The agent is there, in the queues of before. */
  void login(long agentId) {
    of(agentId).loggedOff = false;
  }

  /** The agent is there, in one more queue. */
  void loginTo(long agentId, long queue) throws UnusableRecordException {
    Member member = of(agentId);
    if (member.queues.size() >= mostQueues && !member.queues.contains(queue)) {
      throw new UnusableRecordException(
          "the agent is in " + mostQueues + " queues already (sources.max-skills-of-agent)");
    }
    member.queues.add(queue);
    member.loggedOff = false;
  }

  /** The agent is gone, and comes back to the same queues. */
  void logoff(long agentId) {
    of(agentId).loggedOff = true;
  }

  /** The agent is in one queue less, and gone if that was the last. */
  void logoffFrom(long agentId, long queue) {
    Member member = of(agentId);
    member.queues.remove(queue);
    member.loggedOff |= member.queues.isEmpty();
  }

  /** Whether the log told that the agent is gone; of one that it never spoke of, it did not. */
  boolean isLoggedOff(long agentId) {
    Member member = byAgent.get(agentId);
    return member != null && member.loggedOff;
  }

  IdSet queues(long agentId) {
    return IdSet.of(of(agentId).queues);
  }

  private Member of(long agentId) {
    return byAgent.computeIfAbsent(agentId, id -> new Member());
  }
}
