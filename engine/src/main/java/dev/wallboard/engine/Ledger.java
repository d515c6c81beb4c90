package dev.wallboard.engine;

import dev.wallboard.model.NameEvent;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is counted of an account: the buckets of the last 24 hours, the skills and the
 * agents. Facts of engagements are entered, and struck out again when a late event shows that they
 * were otherwise.
 */
final class Ledger {

  /** Who had those that were abandoned, in their cells. */
  private static final int NO_AGENT = 0;

  private final Dictionary ids = new Dictionary();
  private final Versions<Skill> skills = new Versions<>(this::firstSkill);
  private final Versions<Agent> agents = new Versions<>(this::firstAgent);
  private final List<Agent> touchedAgents = new ArrayList<>();
  private final BucketRing ring;
  private final Names skillNames = new Names("skills");
  private final Names groupNames = new Names("groups");
  private final Names reasonNames = new Names("reasons");
  private final EngagementFacts entries = new Entries(1);
  private final EngagementFacts strikes = new Entries(-1);

  private long nowEpochMillis;
  private int lines;

  /** Readers may remember what they worked out of buckets before this one, and of none later. */
  private long endOfRemembered = Long.MIN_VALUE;

  Ledger(long nowEpochMillis) {
    this.nowEpochMillis = nowEpochMillis;
    this.ring = new BucketRing(TimeGrid.bucketOf(nowEpochMillis));
  }

  Dictionary ids() {
    return ids;
  }

  BucketRing ring() {
    return ring;
  }

  /** Takes facts to count. */
  EngagementFacts entries() {
    return entries;
  }

  /** Takes facts to count no longer. */
  EngagementFacts strikes() {
    return strikes;
  }

  /** The first instant of the oldest bucket kept. */
  long floorEpochMillis() {
    return TimeGrid.startOf(ring.floor());
  }

  /** The first instant after the newest bucket. */
  long horizonEpochMillis() {
    return TimeGrid.endOf(ring.top());
  }

  int agentCount() {
    return ids.agents().size();
  }

  private Skill firstSkill(int number) {
    return new Skill(ids.skills().idOf(number), number, new QueueLine(lines++));
  }

  private Agent firstAgent(int number) {
    return new Agent(ids.agents().idOf(number), number);
  }

  /** The skill of a dense number, to be written; good until the next {@link #view}. */
  Skill skill(int number) {
    return skills.own(number);
  }

  /** The agent of a dense number, to be written; good until the next {@link #view}. */
  Agent agent(int number) {
    return agents.own(number);
  }

  /**
   * All that is counted, for good. What was written until now is seen as it is, and is not written
   * any more.
   */
  LedgerView view() {
    skills.growTo(ids.skills().size());
    agents.growTo(ids.agents().size());
    endOfRemembered = Math.max(endOfRemembered, ring.top());
    return new LedgerView(
        ids.skills().seen(),
        ids.agents().seen(),
        ids.centres().seen(),
        skills.seen(),
        agents.seen(),
        ring.seen(),
        skillNames.seen(),
        groupNames.seen(),
        reasonNames.seen());
  }

  /** Something has a name from then on. */
  void called(NameEvent event) {
    if (event instanceof NameEvent.SkillNamed) {
      skillNames.add(event);
    } else if (event instanceof NameEvent.GroupNamed) {
      groupNames.add(event);
    } else {
      reasonNames.add(event);
    }
  }

  /** An event named the skill. */
  void name(int skill, long epochMillis) {
    skill(skill).named(epochMillis);
  }

  /** The agent's profile names the skill. */
  void hold(Agent agent, int skill) {
    if (agent.skillsEverHeld().add(skill)) {
      skill(skill).addHolder(agent.number());
    }
  }

  /** Counts, or with −1 counts no longer, with which skills the agent is logged on from then on. */
  void countPresence(Agent agent, long fromEpochMillis, int count) {
    agent.presenceFrom(
        fromEpochMillis, (skill, at, by) -> skill(skill).presence().add(at, by * count));
  }

  /**
   * Counts with which skills the agent was ever logged on; before the instant only with what it
   * came to at the instant.
   */
  void countPresenceNotBefore(long epochMillis, Agent agent) {
    agent.presenceFrom(
        Long.MIN_VALUE + 1,
        (skill, at, by) -> skill(skill).presence().add(Math.max(at, epochMillis), by));
  }

  /** State or profile of the agent changed from the instant on. */
  void touch(Agent agent, long fromEpochMillis) {
    if (agent.touch().from(fromEpochMillis)) {
      touchedAgents.add(agent);
    }
  }

  /** Lets what is remembered go where agents have changed. */
  void settle() {
    for (Agent agent : touchedAgents) {
      long first = agent.touch().firstEpochMillis();
      long last = agent.touch().lastEpochMillis();
      if (mayBeRemembered(first)) {
        agent.activityChanged(first, last);
        agent.skillsEverHeld().forEach(skill -> skill(skill).slotsChanged(first, last));
      }
      agent.touch().clear();
    }
    touchedAgents.clear();
  }

  private boolean mayBeRemembered(long epochMillis) {
    return TimeGrid.bucketOf(epochMillis) < endOfRemembered;
  }

  /** Moves on to an instant. */
  void now(long epochMillis) {
    nowEpochMillis = epochMillis;
  }

  /** Goes on to a later bucket; what no frame reaches any more is forgotten. */
  void begin(long bucket) {
    ring.begin(bucket);
    forget();
  }

  /** Drops of skills and agents what lies before the oldest bucket. */
  void forget() {
    long floor = ring.floor();
    skillNames.forgetBefore(TimeGrid.startOf(floor));
    groupNames.forgetBefore(TimeGrid.startOf(floor));
    reasonNames.forgetBefore(TimeGrid.startOf(floor));
    for (int number = 0; number < skills.size(); number++) {
      skill(number).forgetBefore(floor, nowEpochMillis);
    }
    for (int number = 0; number < agents.size(); number++) {
      agent(number).forgetBefore(floor);
    }
  }

  private void load(int agentNumber, long epochMillis, int by) {
    Agent agent = agent(agentNumber);
    agent.load().add(epochMillis, by);
    if (mayBeRemembered(epochMillis) && agent.touch().load(epochMillis, by)) {
      touchedAgents.add(agent);
    }
  }

  private QueueLine centreLine(int skill, int centre) {
    QueueLine line = skill(skill).ownLineOf(centre);
    if (line == null) {
      line = new QueueLine(lines++);
      skill(skill).addLine(centre, line);
    }
    return line;
  }

  /** Enters facts with a count of 1, or strikes them out with −1. */
  private final class Entries implements EngagementFacts {
    private final int count;

    Entries(int count) {
      this.count = count;
    }

    @Override
    public void entered(int skill, int centre, long at) {
      skill(skill).line().enter(at, count);
      if (centre != DenseIds.NONE) {
        centreLine(skill, centre).enter(at, count);
      }
      count(skill, centre, at, LineCounts.ENTERED, 1);
    }

    @Override
    public void left(int skill, int centre, long since, long at) {
      skill(skill).line().leave(since, at, count, nowEpochMillis);
      if (centre != DenseIds.NONE) {
        centreLine(skill, centre).leave(since, at, count, nowEpochMillis);
      }
    }

    @Override
    public void answered(int skill, int centre, int agent, long at, long waitMillis) {
      BucketRing.@Nullable Bucket bucket = ring.at(at);
      if (bucket != null) {
        long waitSeconds = waitMillis / 1000;
        count(skill, centre, at, LineCounts.CONNECTED, 1);
        count(skill, centre, at, LineCounts.SECONDS_TO_ANSWER, waitSeconds);
        bucket.waits().add(skill, agent, waitSeconds, count < 0);
      }
    }

    @Override
    public void abandoned(int skill, int centre, long at, long waitMillis) {
      BucketRing.@Nullable Bucket bucket = ring.at(at);
      if (bucket != null) {
        long waitSeconds = waitMillis / 1000;
        count(skill, centre, at, LineCounts.ABANDONED, 1);
        count(skill, centre, at, LineCounts.SECONDS_TO_ABANDON, waitSeconds);
        bucket.abandonments().add(skill, NO_AGENT, waitSeconds, count < 0);
      }
    }

    @Override
    public void connected(int skill, int agent, long at) {
      load(agent, at, count);
      count(skill, agent, at, PairCounts.CONNECTIONS, 1, ring.at(at));
    }

    @Override
    public void released(int agent, long at) {
      load(agent, at, -count);
    }

    @Override
    public void handled(int skill, int agent, long at, long handlingMillis, boolean interactive) {
      int counter =
          interactive ? PairCounts.HANDLING_SECONDS : PairCounts.NON_INTERACTIVE_HANDLING_SECONDS;
      count(skill, agent, at, counter, handlingMillis / 1000, ring.at(at));
    }

    @Override
    public void closed(int skill, int agent, long at, boolean interactive) {
      int counter = interactive ? PairCounts.INTERACTIVE_CHATS : PairCounts.NON_INTERACTIVE_CHATS;
      count(skill, agent, at, counter, 1, ring.at(at));
    }

    private void count(int skill, int centre, long at, int counter, long by) {
      BucketRing.@Nullable Bucket bucket = ring.at(at);
      if (bucket == null) {
        return;
      }
      bucket.lines().add(skill(skill).line().number(), counter, by * count);
      if (centre != DenseIds.NONE) {
        bucket.lines().add(centreLine(skill, centre).number(), counter, by * count);
      }
    }

    private void count(
        int skill, int agent, long at, int counter, long by, BucketRing.@Nullable Bucket bucket) {
      if (bucket != null) {
        bucket.pairs().add(skill, agent, counter, by * count);
      }
    }
  }
}
