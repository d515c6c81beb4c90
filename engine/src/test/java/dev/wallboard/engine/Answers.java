package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.engine.AccountReads.AgentActivityQuestion;
import dev.wallboard.engine.AccountReads.EngagementActivityQuestion;
import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.engine.AccountReads.SlaQuestion;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.IdFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** All five methods asked in many ways: two engines that agree on all of it are the same. */
final class Answers {

  private static final List<Optional<IdFilter>> FILTERS =
      List.of(Optional.empty(), Optional.of(IdFilter.ALL), Optional.of(IdFilter.of(-1, 1, 77)));
  private static final List<Long> HISTOGRAM = List.of(0L, 15L, 60L, 600L, 3_600L);

  private final List<String> lines = new ArrayList<>();
  private final AccountReads reads;
  private final long now;

  private Answers(AccountReads reads, long now) {
    this.reads = reads;
    this.now = now;
  }

  /** What was asked and what was said, a line each. */
  static List<String> at(long nowEpochMillis, AccountReads reads) {
    Answers answers = new Answers(reads, nowEpochMillis);
    answers.askForFrame(5, OptionalInt.of(5));
    answers.askForFrame(7, OptionalInt.empty());
    answers.askForFrame(120, OptionalInt.of(40));
    answers.askForFrame(1_440, OptionalInt.of(480));
    answers.add("directory", reads.directory(nowEpochMillis));
    for (Optional<IdFilter> skills : FILTERS) {
      IdFilter ids = skills.orElse(IdFilter.ALL);
      answers.add(ids, reads.queueState(ids, nowEpochMillis));
    }
    return answers.lines;
  }

  private void askForFrame(int minutes, OptionalInt interval) {
    for (Optional<IdFilter> filter : FILTERS) {
      queueHealth(new QueueHealthQuestion(minutes, interval, filter, OptionalLong.empty()));
      queueHealth(new QueueHealthQuestion(minutes, interval, filter, OptionalLong.of(1)));
      for (Optional<IdFilter> agents : FILTERS) {
        engagementActivity(new EngagementActivityQuestion(minutes, interval, filter, agents));
      }
      IdFilter ids = filter.orElse(IdFilter.of(0, 2));
      agentActivity(new AgentActivityQuestion(minutes, interval, ids));
      sla(new SlaQuestion(minutes, ids, IdFilter.ALL, HISTOGRAM));
      sla(new SlaQuestion(minutes, IdFilter.ALL, ids, HISTOGRAM));
    }
  }

  private void queueHealth(QueueHealthQuestion question) {
    addAll(question, reads.queueHealth(question, now));
  }

  private void engagementActivity(EngagementActivityQuestion question) {
    addAll(question, reads.engagementActivity(question, now));
  }

  private void agentActivity(AgentActivityQuestion question) {
    addAll(question, reads.agentActivity(question, now));
  }

  private void sla(SlaQuestion question) {
    add(question, reads.sla(question, now));
  }

  private <T> void addAll(Object question, ByInterval<T> answer) {
    answer.intervals().ifPresent(parts -> parts.forEach(part -> add(question, part)));
    lines.add(question + " " + answer.whole());
  }

  private void add(Object question, Object answer) {
    lines.add(question + " " + answer);
  }

  /** Both as they stand. */
  static void assertSame(long nowEpochMillis, AccountEngine engine, AccountEngine expected) {
    assertSame(nowEpochMillis, engine.snapshot(), expected.snapshot());
  }

  /** Names the first question on which the two differ. */
  static void assertSame(long nowEpochMillis, AccountReads reads, AccountReads expected) {
    List<String> said = at(nowEpochMillis, reads);
    List<String> right = at(nowEpochMillis, expected);
    for (int i = 0; i < right.size(); i++) {
      assertThat(said.get(i)).as("answer at %d", nowEpochMillis).isEqualTo(right.get(i));
    }
    assertThat(said).hasSameSizeAs(right);
  }
}
