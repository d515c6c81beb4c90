package dev.wallboard.engine;

import dev.wallboard.model.AgentEvent;
import dev.wallboard.model.Directory;
import dev.wallboard.model.EngagementEvent;
import dev.wallboard.model.EngagementOver;
import dev.wallboard.model.Event;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.NameEvent;
import dev.wallboard.model.SkillSeen;
import dev.wallboard.model.TimeGrid;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The engine of one account: events in, in any order and any number of times, answers out.
 *
 * <p>It begins by reading back: {@link #apply} then only keeps events, of any age, and {@link
 * #start} counts them all once. From then on every batch is counted at once, and an event must not
 * be older than the oldest bucket of the frame of 24 hours (spec: events, Ingest, W); the one who
 * lets events in sees to that.
 *
 * <p>Not safe for use by several threads at once; a {@link #snapshot} is. The caller tells what
 * time it is by {@link #advance}, before applying and before taking a snapshot; events ahead of the
 * bucket of that instant wait here until it has come.
 */
public final class AccountEngine {

  private final Ledger ledger;
  private final Engagements engagements;

  /** Events ahead of the newest bucket, by their bucket. */
  private final Long2ObjectRBTreeMap<List<Event>> ahead = new Long2ObjectRBTreeMap<>();

  /**
   * Before this instant events may be gone, in epoch milliseconds. Who was logged on before it is
   * not known for sure then, only who was at it; what came of it for skills is recalled.
   */
  private long recalledUpTo = Long.MIN_VALUE;

  /** The time of the newest event there has been, in epoch milliseconds. */
  private long lastEventEpochMillis = Long.MIN_VALUE;

  /** The last one, perhaps outdated; let go of with every new bucket, for it holds on to all. */
  private @Nullable AccountSnapshot snapshot;

  private boolean started;
  private long nowEpochMillis;

  /** An engine that reads back, at the given instant. */
  public AccountEngine(EngineSettings settings, long nowEpochMillis) {
    this.ledger = new Ledger(nowEpochMillis);
    this.engagements = new Engagements(ledger, settings);
    this.nowEpochMillis = nowEpochMillis;
  }

  /** Takes events in. Those it has already change nothing. */
  public void apply(List<Event> events) {
    List<EngagementEvent> ofEngagements = new ArrayList<>(events.size());
    Map<Agent, List<AgentEvent>> ofAgents = new LinkedHashMap<>();
    for (Event event : events) {
      lastEventEpochMillis = Math.max(lastEventEpochMillis, event.epochMillis());
      if (TimeGrid.bucketOf(event.epochMillis()) > ledger.ring().top()) {
        setAside(event);
      } else if (event instanceof EngagementEvent engagement) {
        nameSkill(engagement);
        ofEngagements.add(engagement);
      } else if (event instanceof AgentEvent agent) {
        ofAgents.computeIfAbsent(agentOf(agent), absent -> new ArrayList<>()).add(agent);
      } else if (event instanceof NameEvent named) {
        ledger.called(named);
        if (named instanceof NameEvent.SkillNamed) {
          name(named.id(), named.epochMillis());
        }
      }
    }
    engagements.apply(ofEngagements);
    if (started) {
      ofAgents.forEach(this::applyTo);
      ledger.settle();
    } else {
      ofAgents.forEach(this::addTo);
    }
  }

  private void setAside(Event event) {
    ahead
        .computeIfAbsent(TimeGrid.bucketOf(event.epochMillis()), absent -> new ArrayList<>())
        .add(event);
  }

  private Agent agentOf(AgentEvent event) {
    return ledger.agent(ledger.ids().agents().numberOf(event.agentId()));
  }

  private void nameSkill(EngagementEvent event) {
    if (event instanceof EngagementEvent.Queued queued) {
      name(queued.skillId(), queued.epochMillis());
    } else if (event instanceof EngagementEvent.Transferred transferred) {
      name(transferred.skillId(), transferred.epochMillis());
    } else if (event instanceof EngagementEvent.Connected connected
        && connected.skillId().isPresent()) {
      name(connected.skillId().getAsLong(), connected.epochMillis());
    }
  }

  private void name(long skillId, long epochMillis) {
    ledger.name(ledger.ids().skills().numberOf(skillId), epochMillis);
  }

  private void applyTo(Agent agent, List<AgentEvent> events) {
    long from = events.stream().mapToLong(Event::epochMillis).min().orElseThrow();
    ledger.countPresence(agent, from, -1);
    addTo(agent, events);
    ledger.countPresence(agent, from, 1);
    ledger.touch(agent, from);
  }

  private void addTo(Agent agent, List<AgentEvent> events) {
    for (AgentEvent event : events) {
      if (event instanceof AgentEvent.ProfileChanged profile) {
        profile.skillIds().ifPresent(skills -> holdAll(agent, skills, event.epochMillis()));
      }
      agent.add(event, ledger.ids().skills());
    }
  }

  private void holdAll(Agent agent, IdSet skillIds, long epochMillis) {
    skillIds.stream()
        .forEach(
            skillId -> {
              name(skillId, epochMillis);
              ledger.hold(agent, ledger.ids().skills().numberOf(skillId));
            });
  }

  /**
   * Takes in what is left of events that are gone, while reading back.
   *
   * @param upToEpochMillis the instant before which events may be gone
   * @param newestEpochMillis the time of the newest event there had been by then
   * @throws IllegalStateException after {@link #start}
   */
  public void recall(
      List<SkillSeen> skillsSeen,
      List<EngagementOver> over,
      long upToEpochMillis,
      long newestEpochMillis) {
    if (started) {
      throw new IllegalStateException("the engine has started already");
    }
    for (SkillSeen seen : skillsSeen) {
      ledger.skill(ledger.ids().skills().numberOf(seen.skillId())).seen(seen.epochMillis());
    }
    over.forEach(engagements::recall);
    recalledUpTo = Math.max(recalledUpTo, upToEpochMillis);
    lastEventEpochMillis = Math.max(lastEventEpochMillis, newestEpochMillis);
  }

  /** Ends the reading back: from here on events are counted as they come. */
  public void start() {
    if (started) {
      throw new IllegalStateException("the engine has started already");
    }
    started = true;
    engagements.countAll();
    for (int number = 0; number < ledger.agentCount(); number++) {
      ledger.countPresenceNotBefore(recalledUpTo, ledger.agent(number));
    }
    ledger.forget();
    ledger.settle();
  }

  /**
   * Moves on to an instant, in epoch milliseconds. An earlier one than before changes nothing: what
   * was forgotten stays so, and a question at an earlier instant finds the oldest buckets gone.
   *
   * @throws IllegalStateException before {@link #start}
   */
  public void advance(long newNowEpochMillis) {
    if (!started) {
      throw new IllegalStateException("the engine has not started yet");
    }
    if (newNowEpochMillis <= nowEpochMillis) {
      return;
    }
    nowEpochMillis = newNowEpochMillis;
    ledger.now(newNowEpochMillis);
    long target = TimeGrid.bucketOf(newNowEpochMillis);
    while (ledger.ring().top() < target) {
      begin(Math.min(target, nextDueBucket()));
    }
  }

  /** The next bucket with which something happens that no event tells, or that was set aside. */
  private long nextDueBucket() {
    long setAside = ahead.isEmpty() ? Long.MAX_VALUE : ahead.firstLongKey();
    return Math.min(setAside, engagements.nextDueBucket());
  }

  private void begin(long bucket) {
    snapshot = null;
    ledger.begin(bucket);
    engagements.begin(bucket);
    ledger.settle();
    List<Event> come = ahead.remove(bucket);
    if (come != null) {
      apply(come);
    }
  }

  /**
   * The first instant of the oldest bucket, in epoch milliseconds: no frame reaches further back.
   */
  public long floorEpochMillis() {
    return ledger.floorEpochMillis();
  }

  /**
   * What is still needed of events that were all applied, so that the others need not be kept: an
   * engine that reads back the remains, with {@link #skillsSeen}, instead of the events, and all
   * others, gives the same answers.
   *
   * @param events any of those applied
   */
  public Remains remainsOf(List<Event> events) {
    Sieve sieve = new Sieve(ledger.view(), engagements);
    events.forEach(sieve::take);
    return sieve.remains();
  }

  /** What is left of all that gave skills queue state data before the oldest bucket. */
  public List<SkillSeen> skillsSeen() {
    return ledger.view().skillsSeen();
  }

  /**
   * What can be asked of the account as it stands: later events and instants do not change it, and
   * any thread may ask it, for as long as it likes. The same object as before if nothing has
   * changed since. Takes some microseconds, whatever has happened since the last one.
   *
   * @throws IllegalStateException before {@link #start}
   */
  public AccountReads snapshot() {
    if (!started) {
      throw new IllegalStateException("the engine has not started yet");
    }
    LedgerView view = ledger.view();
    if (snapshot == null || !view.isSameAs(snapshot.view())) {
      snapshot = new AccountSnapshot(view);
    }
    return snapshot;
  }

  /**
   * The time of the newest event there has been, in epoch milliseconds; the least number of all if
   * there was none.
   */
  public long lastEventEpochMillis() {
    return lastEventEpochMillis;
  }

  /** How many engagements are in a queue or with an agent. For any thread. */
  public int openEngagements() {
    return engagements.openCount();
  }

  /**
   * The engagements that have as many events as one may have, messages aside. For any thread; not
   * to be changed.
   */
  public Set<String> fullEngagements() {
    return engagements.full();
  }

  /** Whether there was an event of the engagement that still matters. */
  public boolean knows(String engagementId) {
    return engagements.isKnown(engagementId);
  }

  /** What there is that has ids. */
  public AccountIds ids() {
    Dictionary ids = ledger.ids();
    long[] groups =
        snapshot().directory(nowEpochMillis).groups().stream()
            .mapToLong(Directory.Named::id)
            .toArray();
    return new AccountIds(ids.skills().all(), ids.agents().all(), groups, ids.centres().all());
  }

  /** How many engagements are kept. */
  public int engagements() {
    return engagements.size();
  }
}
