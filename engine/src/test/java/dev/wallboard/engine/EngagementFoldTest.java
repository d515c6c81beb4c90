package dev.wallboard.engine;

import static dev.wallboard.engine.Steps.abandoned;
import static dev.wallboard.engine.Steps.agentWrote;
import static dev.wallboard.engine.Steps.closed;
import static dev.wallboard.engine.Steps.connected;
import static dev.wallboard.engine.Steps.queued;
import static dev.wallboard.engine.Steps.transferred;
import static dev.wallboard.engine.Steps.visitorWrote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wallboard.engine.EngagementFold.Phase;
import dev.wallboard.engine.Step.Says;
import dev.wallboard.model.EventType;
import dev.wallboard.model.TimeGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows of the table of the page on events, then its rules, one by one. */
class EngagementFoldTest {

  private static final int NO_SKILL = 0;
  private static final long DAY = TimeGrid.DAY_MILLIS;
  private static final long SILENCE = 7 * DAY;

  private final EngagementFold fold = new EngagementFold(EngineSettings.DEFAULT, NO_SKILL);

  /** Takes the steps and returns what the last one told. */
  private List<String> told(Step... steps) {
    ToldFacts facts = new ToldFacts();
    for (Step step : steps) {
      facts.lines().clear();
      fold.take(step, facts);
    }
    return facts.lines();
  }

  // queued

  @Test
  void newOneQueuedEntersTheQueueOfItsSkill() {
    assertThat(told(queued(10, 4))).containsExactly("10 entered skill 4");
    assertThat(fold.phase()).isEqualTo(Phase.QUEUED);
  }

  @Test
  void queuedForTheSameSkillHasNoEffect() {
    assertThat(told(queued(10, 4), queued(20, 4))).isEmpty();
    assertThat(told(connected(30, 1)))
        .contains("30 left skill 4 entered at 10", "30 answered in skill 4 by 1 after 20");
  }

  @Test
  void queuedForAnotherSkillMovesAndWaitsAnewWithoutAbandonment() {
    assertThat(told(queued(10, 4), queued(20, 5)))
        .containsExactly("20 left skill 4 entered at 10", "20 entered skill 5");
    assertThat(told(connected(50, 1))).contains("50 answered in skill 5 by 1 after 30");
  }

  @Test
  void queuedWhileConnectedHasNoEffect() {
    assertThat(told(queued(10, 4), connected(20, 1), queued(30, 5))).isEmpty();
    assertThat(told(closed(40))).contains("40 handled by 1 in skill 4 interactive after 20");
  }

  // connected

  @Test
  void connectionEndsTheWaitAndBeginsASegment() {
    assertThat(told(queued(10, 4), connected(35, 1)))
        .containsExactly(
            "35 left skill 4 entered at 10",
            "35 answered in skill 4 by 1 after 25",
            "35 connected to 1 in skill 4");
    assertThat(fold.phase()).isEqualTo(Phase.CONNECTED);
  }

  @Test
  void directConnectionHasAWaitOfZeroAndEntersNoQueue() {
    assertThat(told(connected(35, 1, 4)))
        .containsExactly("35 answered in skill 4 by 1 after 0", "35 connected to 1 in skill 4");
  }

  @Test
  void takeoverEndsTheSegmentAndBeginsAnotherWithoutAWait() {
    assertThat(told(queued(10, 4), connected(20, 1), connected(50, 2)))
        .containsExactly(
            "50 released by 1",
            "50 handled by 1 in skill 4 interactive after 30",
            "50 connected to 2 in skill 4");
  }

  @Test
  void connectionToTheSameAgentHasNoEffect() {
    assertThat(told(queued(10, 4), connected(20, 1), connected(50, 1))).isEmpty();
    assertThat(told(closed(60))).contains("60 handled by 1 in skill 4 interactive after 40");
  }

  // transferred

  @Test
  void transferEndsTheSegmentAndEntersTheNewQueue() {
    assertThat(told(queued(10, 4), connected(20, 1), transferred(50, 5)))
        .containsExactly(
            "50 released by 1",
            "50 handled by 1 in skill 4 interactive after 30",
            "50 entered skill 5");
    assertThat(fold.phase()).isEqualTo(Phase.QUEUED);
  }

  @Test
  void transferBackToTheSameSkillEntersItsQueueAgain() {
    assertThat(told(queued(10, 4), connected(20, 1), transferred(50, 4)))
        .contains("50 entered skill 4");
  }

  @Test
  void transferToAnAgentIsATakeoverInTheNewSkill() {
    assertThat(told(queued(10, 4), connected(20, 1), transferred(50, 5, 2)))
        .containsExactly(
            "50 released by 1",
            "50 handled by 1 in skill 4 interactive after 30",
            "50 connected to 2 in skill 5");
  }

  @Test
  void transferToTheSameAgentIsATakeoverToo() {
    assertThat(told(queued(10, 4), connected(20, 1), transferred(50, 5, 1)))
        .containsExactly(
            "50 released by 1",
            "50 handled by 1 in skill 4 interactive after 30",
            "50 connected to 1 in skill 5");
  }

  @Test
  void transferWhileQueuedMovesAndItsAgentIsIgnored() {
    assertThat(told(queued(10, 4), transferred(20, 5, 2)))
        .containsExactly("20 left skill 4 entered at 10", "20 entered skill 5");
    assertThat(fold.phase()).isEqualTo(Phase.QUEUED);
  }

  @Test
  void transferWhileQueuedForTheSameSkillHasNoEffect() {
    assertThat(told(queued(10, 4), transferred(20, 4, 2))).isEmpty();
    assertThat(told(abandoned(30))).contains("30 abandoned skill 4 after 20");
  }

  @Test
  void transferOfANewOneHasNoEffect() {
    assertThat(told(transferred(10, 4, 1))).isEmpty();
    assertThat(fold.isBlank()).isTrue();
  }

  // abandoned, closed

  @Test
  void abandonedWhileQueuedEndsTheWait() {
    assertThat(told(queued(10, 4), abandoned(40)))
        .containsExactly("40 left skill 4 entered at 10", "40 abandoned skill 4 after 30");
    assertThat(fold.phase()).isEqualTo(Phase.ENDED);
    assertThat(fold.endEpochMillis()).isEqualTo(40);
  }

  @Test
  void closedWhileQueuedIsAbandoned() {
    assertThat(told(queued(10, 4), closed(40, Says.INTERACTIVE)))
        .containsExactly("40 left skill 4 entered at 10", "40 abandoned skill 4 after 30");
  }

  @Test
  void closedWhileConnectedClosesTheChat() {
    assertThat(told(queued(10, 4), connected(20, 1), closed(50)))
        .containsExactly(
            "50 released by 1",
            "50 handled by 1 in skill 4 interactive after 30",
            "50 closed by 1 in skill 4 interactive");
  }

  @Test
  void abandonedWhileConnectedClosesTheChat() {
    assertThat(told(queued(10, 4), connected(20, 1), abandoned(50)))
        .containsExactly(
            "50 released by 1",
            "50 handled by 1 in skill 4 interactive after 30",
            "50 closed by 1 in skill 4 interactive");
  }

  @Test
  void endOfANewOneHasNoEffect() {
    assertThat(told(abandoned(10))).isEmpty();
    assertThat(told(closed(10))).isEmpty();
    assertThat(fold.phase()).isEqualTo(Phase.NEW);
  }

  @Test
  void nothingHasAnEffectOnceItEnded() {
    told(queued(10, 4), abandoned(40));
    assertThat(told(queued(50, 5))).isEmpty();
    assertThat(told(connected(51, 1))).isEmpty();
    assertThat(told(visitorWrote(52))).isEmpty();
    assertThat(told(transferred(53, 5, 1))).isEmpty();
    assertThat(told(abandoned(54))).isEmpty();
    assertThat(told(closed(55))).isEmpty();
    assertThat(fold.endEpochMillis()).isEqualTo(40);
  }

  // messages and whether it is interactive

  @Test
  void messageTellsNothing() {
    assertThat(told(visitorWrote(5))).isEmpty();
    assertThat(fold.isBlank()).isFalse();
    assertThat(told(queued(10, 4), agentWrote(20))).isEmpty();
  }

  @Test
  void bothSidesWritingMakesItInteractive() {
    assertClosed("interactive", connected(10, 1), visitorWrote(11), agentWrote(12), closed(20));
  }

  @Test
  void oneSideWritingDoesNot() {
    assertClosed("not interactive", connected(10, 1), agentWrote(12), closed(20));
    fold.reset();
    assertClosed("not interactive", connected(10, 1), visitorWrote(12), closed(20));
  }

  @Test
  void callWithoutMessagesIsInteractive() {
    assertClosed("interactive", connected(10, 1), closed(20));
  }

  @Test
  void closeMaySayItself() {
    assertClosed("not interactive", connected(10, 1), closed(20, Says.NOT_INTERACTIVE));
    fold.reset();
    assertClosed("interactive", connected(10, 1), visitorWrote(12), closed(20, Says.INTERACTIVE));
    fold.reset();
    assertClosed(
        "not interactive",
        connected(10, 1),
        visitorWrote(12),
        agentWrote(13),
        closed(20, Says.NOT_INTERACTIVE));
  }

  @Test
  void messagesBeforeTheQueueCount() {
    assertClosed(
        "interactive", visitorWrote(5), queued(6, 4), agentWrote(7), connected(8, 1), closed(20));
  }

  private void assertClosed(String how, Step... steps) {
    assertThat(told(steps))
        .endsWith("20 closed by 1 in skill " + skillOf(steps) + " " + how)
        .anyMatch(line -> line.contains("handled by 1") && line.contains(" " + how + " after"));
  }

  private static int skillOf(Step... steps) {
    for (Step step : steps) {
      if (step.skill() != DenseIds.NONE) {
        return step.skill();
      }
    }
    return NO_SKILL;
  }

  @Test
  void segmentIsInteractiveByWhatIsKnownAtItsEnd() {
    assertThat(told(connected(10, 1, 4), visitorWrote(12), connected(30, 2)))
        .contains("30 handled by 1 in skill 4 not interactive after 20");
    assertThat(told(agentWrote(40), closed(50)))
        .contains("50 handled by 2 in skill 4 interactive after 20");
  }

  @Test
  void messageAfterTheSegmentDoesNotCountForIt() {
    assertThat(told(connected(10, 1, 4), transferred(30, 5)))
        .contains("30 handled by 1 in skill 4 interactive after 20");
    assertThat(told(visitorWrote(31), connected(40, 1), closed(50)))
        .contains("50 handled by 1 in skill 5 not interactive after 10");
  }

  // skills

  @Test
  void skillOfAConnectionCountsOnlyWhereNoneWasGiven() {
    assertThat(told(queued(10, 4), connected(20, 1, 9))).contains("20 connected to 1 in skill 4");
  }

  @Test
  void queuedWithoutASkillGivesOne() {
    assertThat(told(queued(10, NO_SKILL), connected(20, 1, 9)))
        .contains("20 connected to 1 in skill " + NO_SKILL);
  }

  @Test
  void directConnectionWithoutASkillCountsForNone() {
    assertThat(told(connected(20, 1)))
        .containsExactly("20 answered in skill 0 by 1 after 0", "20 connected to 1 in skill 0");
  }

  @Test
  void takeoverGivesTheSkillThatTheDirectConnectionDidNot() {
    assertThat(told(connected(20, 1), connected(30, 2, 9)))
        .containsExactly(
            "30 released by 1",
            "30 handled by 1 in skill 0 interactive after 10",
            "30 connected to 2 in skill 9");
    assertThat(told(connected(40, 3, 8))).contains("40 connected to 3 in skill 9");
  }

  @Test
  void connectionWithoutEffectGivesNoSkill() {
    assertThat(told(connected(20, 1), connected(30, 1, 9), closed(40)))
        .contains("40 closed by 1 in skill 0 interactive");
  }

  @Test
  void skillOfAMoveThatHadNoEffectDoesNotCount() {
    assertThat(told(queued(10, 4), connected(20, 1), queued(30, 5), connected(40, 2)))
        .contains("40 connected to 2 in skill 4");
  }

  // chat centres

  @Test
  void stayBelongsToTheCentreGiven() {
    assertThat(told(queued(10, 4, 7))).containsExactly("10 entered skill 4 of centre 7");
    assertThat(told(connected(20, 1)))
        .contains(
            "20 left skill 4 of centre 7 entered at 10",
            "20 answered in skill 4 of centre 7 by 1 after 10");
  }

  @Test
  void centreStaysUntilAnotherIsGiven() {
    assertThat(told(queued(10, 4, 7), queued(20, 5)))
        .containsExactly(
            "20 left skill 4 of centre 7 entered at 10", "20 entered skill 5 of centre 7");
    assertThat(told(queued(30, 6, 8)))
        .containsExactly(
            "30 left skill 5 of centre 7 entered at 20", "30 entered skill 6 of centre 8");
    assertThat(told(connected(40, 1), transferred(50, 4)))
        .contains("50 entered skill 4 of centre 8");
    assertThat(told(abandoned(60))).contains("60 abandoned skill 4 of centre 8 after 10");
  }

  @Test
  void centreOfAnEventWithoutEffectDoesNotCount() {
    assertThat(told(queued(10, 4, 7), queued(15, 4, 8), queued(20, 5)))
        .contains("20 entered skill 5 of centre 7");
  }

  @Test
  void directConnectionHasNoCentre() {
    assertThat(told(connected(10, 1, 4))).contains("10 answered in skill 4 by 1 after 0");
  }

  // ends by silence

  @Test
  void queuedOneLeavesAfterSilenceAndCountsNowhere() {
    assertThat(told(queued(10, 4), visitorWrote(10 + SILENCE)))
        .containsExactly((10 + SILENCE) + " left skill 4 entered at 10");
    assertThat(fold.phase()).isEqualTo(Phase.ENDED);
    assertThat(fold.endEpochMillis()).isEqualTo(10 + SILENCE);
  }

  @Test
  void connectedOneIsReleasedAfterSilenceAndCountsNowhere() {
    assertThat(told(queued(10, 4), connected(20, 1), closed(20 + SILENCE)))
        .containsExactly((20 + SILENCE) + " released by 1");
  }

  @Test
  void eventAMillisecondBeforeTheSilenceCounts() {
    assertThat(told(queued(10, 4), connected(20, 1), closed(19 + SILENCE)))
        .contains((19 + SILENCE) + " closed by 1 in skill 4 interactive");
  }

  @Test
  void messagesAndEventsWithoutEffectDoNotBreakTheSilence() {
    told(queued(10, 4), visitorWrote(DAY), queued(2 * DAY, 4));
    assertThat(fold.expiryEpochMillis()).isEqualTo(10 + SILENCE);
  }

  @Test
  void effectBreaksTheSilence() {
    told(queued(10, 4), queued(DAY, 5));
    assertThat(fold.expiryEpochMillis()).isEqualTo(DAY + SILENCE);
    told(connected(2 * DAY, 1), transferred(3 * DAY, 5, 1));
    assertThat(fold.expiryEpochMillis()).isEqualTo(3 * DAY + SILENCE);
  }

  @Test
  void expiryComesAtItsInstantAndNotBefore() {
    told(queued(10, 4));
    ToldFacts facts = new ToldFacts();
    fold.expireUpTo(9 + SILENCE, facts);
    assertThat(facts.lines()).isEmpty();
    fold.expireUpTo(10 + SILENCE, facts);
    fold.expireUpTo(11 + SILENCE, facts);
    assertThat(facts.lines()).containsExactly((10 + SILENCE) + " left skill 4 entered at 10");
  }

  @Test
  void silenceIsASetting() {
    EngagementFold short1 = new EngagementFold(new EngineSettings(60_000), NO_SKILL);
    short1.take(queued(10, 4), EngagementFacts.UNHEARD);
    assertThat(short1.expiryEpochMillis()).isEqualTo(60_010);
  }

  @Test
  void silenceIsAMinuteToNinetyDays() {
    assertThatThrownBy(() -> new EngineSettings(59_999))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("engagement-silence must be 1 minute to 90 days, not 59999 ms");
    assertThatThrownBy(() -> new EngineSettings(90 * DAY + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new EngineSettings(90 * DAY).engagementSilenceMillis()).isEqualTo(90 * DAY);
  }

  // the cool-down and what follows

  @Test
  void eventADayAfterTheEndHasNoEffectYet() {
    assertThat(told(queued(10, 4), abandoned(40), queued(40 + DAY, 5))).isEmpty();
  }

  @Test
  void eventAMillisecondLaterBeginsANewLife() {
    assertThat(told(queued(10, 4), abandoned(40), queued(41 + DAY, 5)))
        .containsExactly((41 + DAY) + " entered skill 5");
  }

  @Test
  void coolDownCountsFromAnEndBySilenceToo() {
    long end = 10 + SILENCE;
    told(queued(10, 4));
    assertThat(told(queued(end + DAY, 5))).containsExactly(end + " left skill 4 entered at 10");
    assertThat(told(queued(end + DAY + 1, 5)))
        .containsExactly((end + DAY + 1) + " entered skill 5");
  }

  @Test
  void newLifeMayFollowASilenceAtOnce() {
    long later = 10 + SILENCE + DAY + 1;
    assertThat(told(queued(10, 4), queued(later, 5)))
        .containsExactly(
            (10 + SILENCE) + " left skill 4 entered at 10", later + " entered skill 5");
  }

  @Test
  void newLifeKnowsNothingOfTheOld() {
    told(visitorWrote(5), queued(10, 4, 7), connected(20, 1), closed(40));
    assertThat(told(connected(41 + DAY, 2)))
        .containsExactly(
            (41 + DAY) + " answered in skill 0 by 2 after 0",
            (41 + DAY) + " connected to 2 in skill 0");
    assertThat(told(transferred(42 + DAY, 5)))
        .contains(
            (42 + DAY) + " handled by 2 in skill 0 interactive after 1",
            (42 + DAY) + " entered skill 5");
  }

  @Test
  void lateEventOfAnOldLifeMayBeginANewOneThatNothingOpens() {
    told(queued(10, 4), abandoned(40));
    assertThat(told(closed(41 + DAY))).isEmpty();
    assertThat(fold.isBlank()).isTrue();
  }

  @Test
  void eventsOfOthersAreABug() {
    Step odd =
        new Step(
            1,
            0,
            EventType.SKILL_PROFILE,
            DenseIds.NONE,
            DenseIds.NONE,
            DenseIds.NONE,
            Says.NOTHING);
    assertThatThrownBy(() -> fold.take(odd, EngagementFacts.UNHEARD))
        .isInstanceOf(IllegalStateException.class);
  }
}
