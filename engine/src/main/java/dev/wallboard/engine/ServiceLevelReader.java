package dev.wallboard.engine;

import dev.wallboard.engine.AccountReads.ServiceLevelQuestion;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.ServiceLevel;
import dev.wallboard.model.ServiceLevelSection;
import dev.wallboard.model.ServiceLevelTarget;
import dev.wallboard.model.TimeFrame;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers how many were answered in time (spec: Integrations, Service level). */
final class ServiceLevelReader {

  private final LedgerView view;
  private final ServiceLevelQuestion question;

  /** The skills asked for, ascending by id. */
  private final IntList numbers;

  private final boolean[] isAskedFor;

  /** By dense number. */
  private final ServiceLevelTarget[] targets;

  ServiceLevelReader(LedgerView view, ServiceLevelQuestion question) {
    this.view = view;
    this.question = question;
    IdFilter filter = question.skillIds().orElse(IdFilter.ALL);
    this.numbers = Selection.ascending(filter, view.skillIds());
    this.isAskedFor = Selection.members(filter, view.skillIds());
    this.targets = new ServiceLevelTarget[view.skillIds().size()];
    numbers.forEach(
        number -> targets[number] = question.targets().of(view.skillIds().idOf(number)));
  }

  ByInterval<ServiceLevelSection> read(long now) {
    TimeFrame frame = TimeFrame.ofBuckets(now, question.timeframeMinutes());
    return new ByInterval<>(
        Intervals.oldestFirst(frame, question.intervalMinutes(), now, this::section),
        section(frame));
  }

  private ServiceLevelSection section(TimeFrame frame) {
    Counts answered = new Counts();
    Counts abandoned = new Counts();
    long first = Math.max(frame.firstBucket(), view.ring().floor());
    for (long bucket = first; bucket < frame.endBucket(); bucket++) {
      view.ring().numbered(bucket).waits().forEach(answered);
      view.ring().numbered(bucket).abandonments().forEach(abandoned);
    }
    ServiceLevel totals = ServiceLevel.NONE;
    List<Keyed<ServiceLevelSection.OfSkill>> skills = new ArrayList<>();
    for (int number : numbers) {
      ServiceLevel level =
          ServiceLevel.of(
              answered.prompt[number],
              answered.all[number],
              abandoned.prompt[number],
              abandoned.all[number],
              targets[number].formula());
      if (!level.isEmpty()) {
        totals = totals.plus(level);
        skills.add(
            new Keyed<>(
                view.skillIds().idOf(number),
                new ServiceLevelSection.OfSkill(level, targets[number])));
      }
    }
    return new ServiceLevelSection(
        question.skillIds().isPresent() ? Optional.of(skills) : Optional.empty(), totals);
  }

  /** How many waits there were of each skill asked for, and how many were below its target. */
  private final class Counts implements WaitCells.Visitor {
    private final long[] all = new long[targets.length];
    private final long[] prompt = new long[targets.length];

    @Override
    public void wait(int skill, int agent, long seconds, int count) {
      if (isAskedFor[skill]) {
        all[skill] += count;
        prompt[skill] += seconds < targets[skill].withinSeconds() ? count : 0;
      }
    }
  }
}
