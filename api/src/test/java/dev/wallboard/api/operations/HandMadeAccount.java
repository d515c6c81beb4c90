package dev.wallboard.api.operations;

import dev.wallboard.engine.AccountReads;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.AgentStates;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.Directory;
import dev.wallboard.model.EngagementActivitySection;
import dev.wallboard.model.EngagementActivitySection.PerAgent;
import dev.wallboard.model.EngagementActivitySection.PerSkill;
import dev.wallboard.model.EngagementMetrics;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueCounts;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueMetrics;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.SampledLevel;
import dev.wallboard.model.ServiceLevel;
import dev.wallboard.model.ServiceLevelSection;
import dev.wallboard.model.ServiceLevelTarget;
import dev.wallboard.model.SlaHistogram;
import dev.wallboard.model.StateTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An account that answers with figures made by hand, in the sections that were asked for, and
 * remembers what it was asked. The idle one has no data at all.
 */
final class HandMadeAccount implements AccountReads {

  private static final long EARLIER = 1_465_329_900_000L;
  private static final long LATER = 1_465_331_700_000L;

  private static final QueueMetrics SKILL_199 =
      new QueueMetrics(
          new QueueCounts(10, 6, 2, 45, 13),
          new SampledLevel(1, 1801, 1, 0),
          new SampledLevel(9006, 1801, 6, 4),
          1,
          5);
  private static final QueueMetrics SKILL_200 =
      new QueueMetrics(QueueCounts.NONE, new SampledLevel(0, 1801, 0, 0), SampledLevel.NONE, 0, -1);
  private static final QueueMetrics HALF_OF_199 =
      new QueueMetrics(
          new QueueCounts(2, 1, 1, 10, 3),
          new SampledLevel(1, 900, 1, 0),
          new SampledLevel(4500, 900, 5, 5),
          -1,
          -1);
  private static final QueueMetrics ACCOUNT =
      new QueueMetrics(
          new QueueCounts(30, 24, 1, 240, 33),
          new SampledLevel(9, 9000, 2, 0),
          new SampledLevel(123_456_789_012L, 1801, 90_000_000, 0),
          0,
          12);
  private static final EngagementMetrics NOTHING = EngagementMetrics.NONE;
  private static final PerSkill NO_SKILLS = new PerSkill(List.of(), NOTHING);
  private static final PerAgent NO_AGENTS = new PerAgent(List.of(), NOTHING);
  private static final EngagementMetrics ACCOUNT_ACTIVITY = new EngagementMetrics(4, 3, 400, 20, 6);
  private static final PerAgent AGENTS =
      new PerAgent(
          List.of(
              new Keyed<>(7, new EngagementMetrics(3, 1, 340, 20, 5)),
              new Keyed<>(8, new EngagementMetrics(1, 0, 60, 0, 1))),
          new EngagementMetrics(4, 1, 400, 20, 6));
  private static final PerSkill SKILLS =
      new PerSkill(
          List.of(
              new Keyed<>(-1, new PerAgent(List.of(), new EngagementMetrics(0, 2, 0, 0, 0))),
              new Keyed<>(4, AGENTS)),
          ACCOUNT_ACTIVITY);
  private static final List<Keyed<AgentTimes>> AGENT_TIMES =
      List.of(
          new Keyed<>(
              2,
              new AgentTimes(
                  new StateTimes(1_800_999, 900_500, 300_999),
                  new StateTimes(60_999, 999, 0),
                  new StateTimes(120_999, 0, 0),
                  List.of(
                      new Keyed<>(-5, new StateTimes(30_500, 0, 0)),
                      new Keyed<>(2_642_559_712L, new StateTimes(90_000, 0, 0))))),
          new Keyed<>(
              3,
              new AgentTimes(
                  StateTimes.NONE, StateTimes.NONE, new StateTimes(1_001, 0, 0), List.of())));
  private static final QueueState SOME_WAIT =
      new QueueState(
          List.of(
              new Keyed<>(1, new QueueState.OfSkill(5, 2, 90_123)),
              new Keyed<>(2, QueueState.OfSkill.NONE)),
          new QueueState.OfSkill(5, 2, 90_123));
  private static final QueueState NOBODY_KNOWN =
      new QueueState(List.of(), new QueueState.OfSkill(0, 0, -1));

  private final boolean busy;
  private final List<Long> waits;
  private final List<Object> questions = new ArrayList<>();
  private final List<Long> instants = new ArrayList<>();

  private HandMadeAccount(boolean busy, List<Long> waits) {
    this.busy = busy;
    this.waits = waits;
  }

  static HandMadeAccount busy() {
    return new HandMadeAccount(true, List.of(2L, 2L, 7L, 7L, 27L));
  }

  static HandMadeAccount idle() {
    return new HandMadeAccount(false, List.of());
  }

  /** A busy one in which the connected had waited so many seconds. */
  static HandMadeAccount withWaits(Long... waits) {
    return new HandMadeAccount(true, List.of(waits));
  }

  /** The one question it was asked. */
  Object question() {
    if (questions.size() != 1) {
      throw new IllegalStateException("asked " + questions);
    }
    return questions.get(0);
  }

  /** Every question it was asked, in order. */
  List<Object> questions() {
    return questions;
  }

  /** The instants for which it was asked, in order. */
  List<Long> instants() {
    return instants;
  }

  private void remember(Object question, long nowEpochMillis) {
    questions.add(question);
    instants.add(nowEpochMillis);
  }

  private static <T> Optional<Iterable<ByInterval.Part<T>>> parts(
      OptionalInt intervalMinutes, ByInterval.Part<T> first, ByInterval.Part<T> second) {
    return intervalMinutes.isPresent() ? Optional.of(List.of(first, second)) : Optional.empty();
  }

  @Override
  public ByInterval<QueueHealthSection> queueHealth(
      QueueHealthQuestion question, long nowEpochMillis) {
    remember(question, nowEpochMillis);
    boolean skills = question.skillIds().isPresent();
    QueueHealthSection none = queues(skills, List.of());
    QueueHealthSection half = queues(skills, List.of(new Keyed<>(199, HALF_OF_199)));
    QueueHealthSection whole =
        skills
            ? queues(true, List.of(new Keyed<>(199, SKILL_199), new Keyed<>(200, SKILL_200)))
            : new QueueHealthSection(Optional.empty(), ACCOUNT);
    return new ByInterval<>(
        parts(
            question.intervalMinutes(),
            new ByInterval.Part<>(EARLIER, busy ? half : none),
            new ByInterval.Part<>(LATER, none)),
        busy ? whole : none);
  }

  private static QueueHealthSection queues(boolean shown, List<Keyed<QueueMetrics>> skills) {
    QueueMetrics totals =
        skills.stream().map(Keyed::value).reduce(QueueMetrics.NONE, QueueMetrics::plus);
    return new QueueHealthSection(shown ? Optional.of(skills) : Optional.empty(), totals);
  }

  @Override
  public ByInterval<EngagementActivitySection> engagementActivity(
      EngagementActivityQuestion question, long nowEpochMillis) {
    remember(question, nowEpochMillis);
    EngagementActivitySection none = section(question, NOTHING, NO_SKILLS, NO_AGENTS);
    EngagementActivitySection some =
        busy ? section(question, ACCOUNT_ACTIVITY, SKILLS, AGENTS) : none;
    return new ByInterval<>(
        parts(
            question.intervalMinutes(),
            new ByInterval.Part<>(LATER, some),
            new ByInterval.Part<>(EARLIER, none)),
        some);
  }

  private static EngagementActivitySection section(
      EngagementActivityQuestion question,
      EngagementMetrics account,
      PerSkill skills,
      PerAgent agents) {
    boolean neither = question.skillIds().isEmpty() && question.agentIds().isEmpty();
    return new EngagementActivitySection(
        neither ? Optional.of(account) : Optional.empty(),
        question.skillIds().map(asked -> skills),
        question.agentIds().map(asked -> agents));
  }

  @Override
  public ByInterval<List<Keyed<AgentTimes>>> agentActivity(
      AgentActivityQuestion question, long nowEpochMillis) {
    remember(question, nowEpochMillis);
    List<Keyed<AgentTimes>> agents = busy ? AGENT_TIMES : List.of();
    return new ByInterval<>(
        parts(
            question.intervalMinutes(),
            new ByInterval.Part<>(LATER, agents),
            new ByInterval.Part<>(EARLIER, List.of())),
        agents);
  }

  @Override
  public QueueState queueState(IdFilter skillIds, long nowEpochMillis) {
    remember(skillIds, nowEpochMillis);
    return busy ? SOME_WAIT : NOBODY_KNOWN;
  }

  @Override
  public Directory directory(long nowEpochMillis) {
    return new Directory(List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public ByInterval<ServiceLevelSection> serviceLevel(
      ServiceLevelQuestion question, long nowEpochMillis) {
    remember(question, nowEpochMillis);
    ServiceLevelTarget target = question.targets().of(104);
    ServiceLevel level = busy ? ServiceLevel.of(45, 50, 2, 6, target.formula()) : ServiceLevel.NONE;
    ServiceLevelSection section =
        new ServiceLevelSection(
            question
                .skillIds()
                .map(
                    ids ->
                        busy
                            ? List.of(
                                new Keyed<>(104, new ServiceLevelSection.OfSkill(level, target)))
                            : List.of()),
            level);
    return new ByInterval<>(
        question.intervalMinutes().isPresent()
            ? Optional.of(List.of(new ByInterval.Part<>(EARLIER, section)))
            : Optional.empty(),
        section);
  }

  @Override
  public AgentStates agentStates(AgentStatesQuestion question, long nowEpochMillis) {
    remember(question, nowEpochMillis);
    return new AgentStates(
        List.of(
            new AgentStates.OfAgent(
                7,
                AgentState.AWAY,
                OptionalLong.of(2_642_559_712L),
                OptionalLong.of(LATER),
                1,
                OptionalLong.of(EARLIER),
                Concurrency.of(2),
                OptionalLong.of(3),
                IdSet.of(104, 105),
                question.sinceEpochMillis().isPresent()
                    ? Optional.of(
                        List.of(
                            new AgentStates.Change(
                                EARLIER, AgentState.ONLINE, OptionalLong.empty()),
                            new AgentStates.Change(
                                LATER, AgentState.AWAY, OptionalLong.of(2_642_559_712L))))
                    : Optional.empty()),
            new AgentStates.OfAgent(
                8,
                AgentState.LOGGED_OFF,
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                OptionalLong.empty(),
                Concurrency.UNLIMITED,
                OptionalLong.empty(),
                IdSet.EMPTY,
                question.sinceEpochMillis().isPresent()
                    ? Optional.of(List.of())
                    : Optional.empty())));
  }

  @Override
  public SlaHistogram sla(SlaQuestion question, long nowEpochMillis) {
    remember(question, nowEpochMillis);
    List<Long> starts = question.histogramSeconds();
    List<SlaHistogram.Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      long from = starts.get(i);
      long to = i + 1 < starts.size() ? starts.get(i + 1) : Long.MAX_VALUE;
      long chats = waits.stream().filter(wait -> from <= wait && wait < to).count();
      buckets.add(new SlaHistogram.Bucket(from, chats));
    }
    return new SlaHistogram(buckets);
  }
}
