package dev.wallboard.engine;

import static dev.wallboard.engine.Story.agent;
import static dev.wallboard.engine.Story.at;
import static dev.wallboard.engine.Story.daysAfter;
import static dev.wallboard.engine.Story.engagement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.engine.AccountReads.AgentActivityQuestion;
import dev.wallboard.engine.AccountReads.EngagementActivityQuestion;
import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.engine.AccountReads.SlaQuestion;
import dev.wallboard.model.AgentState;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.EngagementMetrics;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueCounts;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueMetrics;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.QueueState.OfSkill;
import dev.wallboard.model.SampledLevel;
import dev.wallboard.model.SlaHistogram;
import dev.wallboard.model.StateTimes;
import dev.wallboard.model.TimeFrame;
import dev.wallboard.model.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AccountEngineTest {

  private static final long NOW = at("10:09:00");

  private final AccountEngine engine = started(NOW);

  private static AccountEngine started(long now) {
    AccountEngine engine = new AccountEngine(EngineSettings.DEFAULT, now);
    engine.start();
    return engine;
  }

  private void tell(Story.Teller... stories) {
    engine.apply(Story.all(stories));
  }

  // queue health

  private QueueMetrics health(int minutes) {
    return healthOf(minutes, OptionalLong.empty());
  }

  private QueueMetrics healthOf(int minutes, OptionalLong centre) {
    return engine
        .snapshot()
        .queueHealth(
            new QueueHealthQuestion(minutes, OptionalInt.empty(), Optional.empty(), centre), NOW)
        .whole()
        .totals();
  }

  @Test
  void countsFallIntoTheBucketsInWhichTheyHappened() {
    tell(
        engagement("E-1").queuedAt("10:03:59").connectedAt("10:05:00"),
        engagement("E-2").queuedAt("10:04:00").abandonedAt("10:04:30.999"),
        engagement("E-3").queuedAt("10:06:00"));
    assertThat(health(1).counts()).isEqualTo(new QueueCounts(1, 1, 0, 61, 0));
    assertThat(health(9).counts()).isEqualTo(new QueueCounts(3, 1, 1, 61, 30));
  }

  @Test
  void lateAbandonmentMovesItsBucketOnly() {
    tell(engagement("E-1").queuedAt("10:00").connectedAt("10:07"));
    assertThat(health(1).counts()).isEqualTo(new QueueCounts(0, 1, 0, 420, 0));
    tell(engagement("E-1").abandonedAt("10:04"));
    assertThat(health(1).counts()).isEqualTo(QueueCounts.NONE);
    assertThat(health(9).counts()).isEqualTo(new QueueCounts(1, 0, 1, 0, 240));
  }

  @Test
  void queueIsSampledFromItsFirstNamingUpToNow() {
    tell(engagement("E-1").queuedAt("10:08:50"), engagement("E-2").queuedAt("10:08:57"));
    QueueMetrics health = health(1);
    assertThat(health.queueSize()).isEqualTo(new SampledLevel(4 + 2 * 2, 6, 2, 1));
    assertThat(health.availableSlots()).isEqualTo(new SampledLevel(0, 6, 0, 0));
    assertThat(health.currentQueueSize()).isEqualTo(2);
    assertThat(health.currentAvailableSlots()).isZero();
  }

  @Test
  void accountWithoutEventsHasNoData() {
    assertThat(health(1_440)).isEqualTo(QueueMetrics.NONE);
  }

  @Test
  void chatCentreHasItsOwnQueueAndTheSlotsOfAll() {
    tell(
        agent(1).onlineAt("10:00").skillsAt("10:00", 1).concurrencyAt("10:00", Concurrency.of(3)),
        engagement("E-1").inCentre(7).queuedAt("10:06"),
        engagement("E-2").inCentre(8).queuedAt("10:06"),
        engagement("E-3").queuedAt("10:06"));
    assertThat(health(1).currentQueueSize()).isEqualTo(3);
    QueueMetrics seven = healthOf(1, OptionalLong.of(7));
    assertThat(seven.counts()).isEqualTo(new QueueCounts(1, 0, 0, 0, 0));
    assertThat(seven.currentQueueSize()).isEqualTo(1);
    assertThat(seven.currentAvailableSlots()).isEqualTo(3);
    QueueMetrics unknown = healthOf(1, OptionalLong.of(99));
    assertThat(unknown.counts()).isEqualTo(QueueCounts.NONE);
    assertThat(unknown.currentQueueSize()).isZero();
    assertThat(unknown.currentAvailableSlots()).isEqualTo(3);
  }

  @Test
  void intervalsHaveNoCurrentValuesAndAddUpToTheWhole() {
    tell(
        engagement("E-1").queuedAt("09:31").connectedAt("09:48"),
        engagement("E-2").queuedAt("09:58").abandonedAt("10:07"));
    ByInterval<QueueHealthSection> health =
        engine
            .snapshot()
            .queueHealth(
                new QueueHealthQuestion(
                    60, OptionalInt.of(20), Optional.of(IdFilter.of(1, 5)), OptionalLong.empty()),
                NOW);
    QueueCounts counts = QueueCounts.NONE;
    List<Long> ends = new ArrayList<>();
    for (ByInterval.Part<QueueHealthSection> part : health.intervals().orElseThrow()) {
      counts = counts.plus(part.data().totals().counts());
      ends.add(part.timestampEpochMillis());
      assertThat(part.data().totals().currentQueueSize()).isEqualTo(-1);
    }
    assertThat(ends).containsExactly(at("09:10"), at("09:30"), at("09:50"), at("10:10"));
    assertThat(counts).isEqualTo(health.whole().totals().counts());
    assertThat(health.whole().skills().orElseThrow()).extracting(Keyed::id).containsExactly(1L);
  }

  // engagement activity

  private EngagementMetrics activity(Optional<IdFilter> agents) {
    var section =
        engine
            .snapshot()
            .engagementActivity(
                new EngagementActivityQuestion(30, OptionalInt.empty(), Optional.empty(), agents),
                NOW)
            .whole();
    return agents.isEmpty()
        ? section.account().orElseThrow()
        : section.agents().orElseThrow().totals();
  }

  @Test
  void handlingIsCountedOfEachSegment() {
    tell(
        engagement("E-1")
            .queuedAt("09:59")
            .connectedAt("10:00")
            .visitorWroteAt("10:01")
            .byAgent(2)
            .connectedAt("10:02:00.999")
            .agentWroteAt("10:03")
            .closedAt("10:06"));
    assertThat(activity(Optional.empty())).isEqualTo(new EngagementMetrics(1, 0, 239, 120, 2));
    assertThat(activity(Optional.of(IdFilter.of(1))))
        .isEqualTo(new EngagementMetrics(0, 0, 0, 120, 1));
  }

  @Test
  void abandonedOneIsANonInteractiveChatOfNoAgent() {
    tell(engagement("E-1").queuedAt("10:00").abandonedAt("10:01"));
    assertThat(activity(Optional.empty())).isEqualTo(new EngagementMetrics(0, 1, 0, 0, 0));
    assertThat(activity(Optional.of(IdFilter.ALL))).isEqualTo(EngagementMetrics.NONE);
  }

  // agent activity

  private List<Keyed<AgentTimes>> agents(int minutes) {
    return engine
        .snapshot()
        .agentActivity(new AgentActivityQuestion(minutes, OptionalInt.empty(), IdFilter.ALL), NOW)
        .whole();
  }

  @Test
  void agentTimesAreExactToTheMillisecond() {
    tell(
        agent(1).onlineAt("10:00:00.001").awayAt("10:03", 8).stateAt("10:08", AgentState.BACK_SOON),
        agent(2).stateAt("10:00", AgentState.LOGGED_OFF),
        engagement("E-1").connectedAt("10:01").closedAt("10:04"));
    assertThat(agents(9))
        .containsExactly(
            new Keyed<>(
                1,
                new AgentTimes(
                    new StateTimes(179_999, 120_000, 120_000),
                    new StateTimes(60_000, 0, 0),
                    new StateTimes(300_000, 60_000, 60_000),
                    List.of(new Keyed<>(8, new StateTimes(300_000, 60_000, 60_000))))));
  }

  // queue state

  private QueueState queues(IdFilter skills, long now) {
    return engine.snapshot().queueState(skills, now);
  }

  @Test
  void queueStateKnowsTheLongestWaitInMilliseconds() {
    tell(
        agent(1).onlineAt("10:00").skillsAt("10:00", 1, 2),
        engagement("E-1").queuedAt("10:08:00.500"),
        engagement("E-2").queuedAt("10:08:30"));
    assertThat(queues(IdFilter.of(1, 2, 3), NOW))
        .isEqualTo(
            new QueueState(
                List.of(
                    new Keyed<>(1, new OfSkill(1, 2, 59_500)),
                    new Keyed<>(2, new OfSkill(1, 0, -1)),
                    new Keyed<>(3, OfSkill.NONE)),
                new OfSkill(2, 2, 59_500)));
    assertThat(queues(IdFilter.ALL, NOW).skills()).extracting(Keyed::id).containsExactly(1L, 2L);
  }

  @Test
  void queueStateIsGoneADayAfterTheLastNaming() {
    tell(engagement("E-1").queuedAt("10:00").abandonedAt("10:01"));
    engine.advance(daysAfter(1, "10:00:59.999"));
    assertThat(queues(IdFilter.of(1), daysAfter(1, "10:00:59.999")).totals())
        .isEqualTo(new OfSkill(0, 0, -1));
    engine.advance(daysAfter(1, "10:01"));
    assertThat(queues(IdFilter.ALL, daysAfter(1, "10:01")).skills()).isEmpty();
  }

  // service level

  @Test
  void waitsFallIntoTheWorkedExample() {
    tell(
        engagement("E-1").queuedAt("10:00").connectedAt("10:00:02"),
        engagement("E-2").queuedAt("10:00").connectedAt("10:00:02.999"),
        engagement("E-3").queuedAt("10:00").connectedAt("10:00:07"),
        engagement("E-4").queuedAt("10:00").connectedAt("10:00:07"),
        engagement("E-5").queuedAt("10:00").connectedAt("10:00:27"));
    assertThat(sla(IdFilter.ALL, IdFilter.ALL, 0L, 5L, 10L, 20L, 30L))
        .containsExactly(2L, 2L, 0L, 1L, 0L);
  }

  @Test
  void directConnectionWaitsForZeroAndATakeoverDoesNotCount() {
    tell(engagement("E-1").connectedAt("10:00").byAgent(2).connectedAt("10:02"));
    assertThat(sla(IdFilter.ALL, IdFilter.ALL, 0L, 5L)).containsExactly(1L, 0L);
  }

  @Test
  void groupsAreThoseOfNow() {
    tell(
        agent(1).groupAt("10:00", 4).groupAt("10:08", 5),
        engagement("E-1").connectedAt("10:01"),
        engagement("E-2").byAgent(2).connectedAt("10:01"));
    assertThat(sla(IdFilter.ALL, IdFilter.of(4), 0L)).containsExactly(0L);
    assertThat(sla(IdFilter.ALL, IdFilter.of(5), 0L)).containsExactly(1L);
    assertThat(sla(IdFilter.of(2), IdFilter.of(5), 0L)).containsExactly(0L);
    assertThat(sla(IdFilter.ALL, IdFilter.ALL, 0L)).containsExactly(2L);
  }

  private List<Long> sla(IdFilter skills, IdFilter groups, Long... starts) {
    return engine
        .snapshot()
        .sla(new SlaQuestion(30, skills, groups, List.of(starts)), NOW)
        .buckets()
        .stream()
        .map(SlaHistogram.Bucket::chats)
        .toList();
  }

  // what is ahead, and going on

  @Test
  void eventAheadWithinTheBucketCountsAtOnceButIsNotSeen() {
    tell(engagement("E-1").queuedAt("10:09:30"));
    assertThat(health(1).counts().entered()).isEqualTo(1);
    assertThat(health(1).currentQueueSize()).isEqualTo(-1);
    engine.advance(at("10:09:30"));
    assertThat(queues(IdFilter.of(1), at("10:09:30")).totals()).isEqualTo(new OfSkill(0, 1, 0));
  }

  @Test
  void eventAheadOfTheBucketWaitsUntilItHasCome() {
    tell(engagement("E-1").queuedAt("10:10:00"));
    assertThat(engine.engagements()).isZero();
    assertThat(health(1).counts()).isEqualTo(QueueCounts.NONE);
    engine.advance(at("10:10"));
    assertThat(engine.engagements()).isEqualTo(1);
    assertThat(queues(IdFilter.of(1), at("10:10")).totals()).isEqualTo(new OfSkill(0, 1, 0));
  }

  @Test
  void earlierInstantChangesNothing() {
    engine.advance(at("10:20"));
    engine.advance(at("10:00"));
    tell(engagement("E-1").queuedAt("10:19"));
    assertThat(engine.engagements()).isEqualTo(1);
  }

  @Test
  void engagementsAreForgottenTwoDaysAfterTheirLastEvent() {
    tell(
        engagement("E-1").queuedAt("10:00").connectedAt("10:01").closedAt("10:05"),
        engagement("E-2").queuedAt("10:00").abandonedAt("10:02"));
    assertThat(engine.engagements()).isEqualTo(2);
    engine.advance(daysAfter(1, "10:30"));
    assertThat(engine.engagements()).isEqualTo(2);
    engine.advance(daysAfter(2, "10:04"));
    assertThat(engine.engagements()).isPositive();
    engine.advance(daysAfter(2, "10:15"));
    assertThat(engine.engagements()).isZero();
  }

  @Test
  void messageBeforeALifeIsRememberedForAsLongAsNoneBegins() {
    tell(engagement("E-1").visitorWroteAt("10:03"));
    long later = daysAfter(30, "10:00");
    engine.advance(later);
    assertThat(engine.engagements()).isEqualTo(1);
    tell(engagement("E-1").connectedAt(later - 60_000).closedAt(later));
    assertThat(
            engine
                .snapshot()
                .engagementActivity(
                    new EngagementActivityQuestion(
                        5, OptionalInt.empty(), Optional.empty(), Optional.empty()),
                    later)
                .whole()
                .account())
        .contains(new EngagementMetrics(0, 1, 0, 60, 1));
  }

  @Test
  void openEngagementStaysUntilItsSilenceIsOver() {
    tell(engagement("E-1").queuedAt("10:00"));
    engine.advance(daysAfter(6, "23:59"));
    assertThat(queues(IdFilter.of(1), daysAfter(6, "23:59")).totals().queueSize()).isEqualTo(1);
    engine.advance(daysAfter(7, "10:00"));
    assertThat(queues(IdFilter.of(1), daysAfter(7, "10:00")).totals())
        .isEqualTo(new OfSkill(0, 0, -1));
    assertThat(engine.engagements()).isEqualTo(1);
    engine.advance(daysAfter(10, "10:00"));
    assertThat(engine.engagements()).isZero();
  }

  @Test
  void forgottenEngagementDoesNotStopANewLifeOfTheSameId() {
    tell(engagement("E-1").queuedAt("10:00").abandonedAt("10:01"));
    engine.advance(daysAfter(3, "10:00"));
    assertThat(engine.engagements()).isZero();
    tell(engagement("E-1").queuedAt(daysAfter(3, "09:59")));
    assertThat(queues(IdFilter.of(1), daysAfter(3, "10:00")).totals().maxWaitMillis())
        .isEqualTo(60_000);
  }

  @Test
  void quietYearsPassInAMoment() {
    tell(agent(1).onlineAt("10:00").skillsAt("10:00", 1), engagement("E-1").queuedAt("10:00"));
    long later = daysAfter(4_000, "10:00");
    engine.advance(later);
    assertThat(queues(IdFilter.ALL, later).totals()).isEqualTo(new OfSkill(1, 0, -1));
    assertThat(engine.engagements()).isZero();
  }

  @Test
  void whatIsKeptDoesNotGrowWithTheDays() {
    for (int day = 0; day < 20; day++) {
      for (int i = 0; i < 20; i++) {
        long from = daysAfter(day, "10:09") + i * TimeGrid.MINUTE_MILLIS;
        engine.advance(from);
        tell(engagement(day + "-" + i).queuedAt(from - 5).abandonedAt(from));
      }
      assertThat(engine.engagements()).isLessThanOrEqualTo(60);
    }
  }

  // the order of calls

  @Test
  void startsOnce() {
    assertThatThrownBy(engine::start).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void answersOnlyOnceStartedAndWhereItHasArrived() {
    AccountEngine reading = new AccountEngine(EngineSettings.DEFAULT, NOW);
    assertThatThrownBy(() -> reading.snapshot()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reading.advance(NOW + 1)).isInstanceOf(IllegalStateException.class);
    TimeFrame frame = TimeFrame.ofBuckets(NOW, 1);
    assertThat(queues(IdFilter.ALL, frame.toEpochMillis() - 1).skills()).isEmpty();
    assertThatThrownBy(() -> queues(IdFilter.ALL, frame.toEpochMillis()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatHappensInTheVeryMillisecondInWhichSomebodyAskedCounts() {
    long lastOfBucket = at("10:09:59.999");
    tell(agent(1).onlineAt("10:00").skillsAt("10:00", 1));
    engine.advance(lastOfBucket);
    Answers.at(lastOfBucket, engine.snapshot());
    tell(engagement("E-1").connectedAt("10:09:59.999"));
    AccountEngine fresh = started(lastOfBucket);
    fresh.apply(
        Story.all(
            agent(1).onlineAt("10:00").skillsAt("10:00", 1),
            engagement("E-1").connectedAt("10:09:59.999")));
    Answers.assertSame(lastOfBucket, engine, fresh);
  }
}
