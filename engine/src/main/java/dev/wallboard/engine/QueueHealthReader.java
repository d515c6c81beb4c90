package dev.wallboard.engine;

import dev.wallboard.engine.AccountReads.QueueHealthQuestion;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueCounts;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueMetrics;
import dev.wallboard.model.TimeFrame;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Answers how queues fared (spec: Queue Health). */
final class QueueHealthReader {

  private final LedgerView view;

  QueueHealthReader(LedgerView view) {
    this.view = view;
  }

  ByInterval<QueueHealthSection> read(QueueHealthQuestion question, long now) {
    TimeFrame frame = TimeFrame.ofBuckets(now, question.timeframeMinutes());
    List<Line> lines = linesOf(question, now);
    boolean bySkill = question.skillIds().isPresent();
    return new ByInterval<>(
        Intervals.oldestFirst(
            frame,
            question.intervalMinutes(),
            now,
            interval -> section(lines, bySkill, line -> line.metrics(interval))),
        section(lines, bySkill, line -> line.metricsAndNow(frame)));
  }

  private List<Line> linesOf(QueueHealthQuestion question, long now) {
    IntList numbers =
        Selection.ascending(question.skillIds().orElse(IdFilter.ALL), view.skillIds());
    List<Line> lines = new ArrayList<>(numbers.size());
    numbers.forEach(number -> lines.add(lineOf(view.skills().get(number), question, now)));
    return lines;
  }

  private Line lineOf(Skill skill, QueueHealthQuestion question, long now) {
    OptionalLong centreId = question.chatCenterId();
    QueueLine queue =
        centreId.isPresent()
            ? skill.lineOf(view.centreIds().find(centreId.getAsLong()))
            : skill.line();
    return new Line(skill, queue, now);
  }

  private static QueueHealthSection section(
      List<Line> lines, boolean bySkill, MetricsOf metricsOf) {
    QueueMetrics totals = QueueMetrics.NONE;
    List<Keyed<QueueMetrics>> skills = new ArrayList<>();
    for (Line line : lines) {
      QueueMetrics metrics = metricsOf.line(line);
      if (!metrics.isEmpty()) {
        totals = totals.plus(metrics);
        skills.add(new Keyed<>(line.skill.id(), metrics));
      }
    }
    return new QueueHealthSection(bySkill ? Optional.of(skills) : Optional.empty(), totals);
  }

  private interface MetricsOf {
    QueueMetrics line(Line line);
  }

  /** A skill, or what one chat centre has of it, asked at an instant. */
  private final class Line {
    private final Skill skill;
    private final @Nullable QueueLine queue;
    private final long now;

    /** When there is queue state data, in the time that is kept up to and including now. */
    private final List<TimeFrame> data;

    Line(Skill skill, @Nullable QueueLine queue, long now) {
      this.skill = skill;
      this.queue = queue;
      this.now = now;
      this.data = skill.dataWithin(view.floorEpochMillis(), now + 1);
    }

    QueueMetrics metrics(TimeFrame frame) {
      return metrics(frame, -1, -1);
    }

    QueueMetrics metricsAndNow(TimeFrame frame) {
      boolean hasDataNow = !data.isEmpty() && data.get(data.size() - 1).toEpochMillis() > now;
      if (!hasDataNow) {
        return metrics(frame);
      }
      return metrics(
          frame, queue == null ? 0 : queue.size().levelAt(now), view.slotsOf(skill).at(now));
    }

    private QueueMetrics metrics(TimeFrame frame, long sizeNow, long slotsNow) {
      LevelTally size = new LevelTally();
      LevelTally slots = new LevelTally();
      for (TimeFrame part : data) {
        long from = Math.max(frame.fromEpochMillis(), part.fromEpochMillis());
        long to = Math.min(frame.toEpochMillis(), part.toEpochMillis());
        if (from < to) {
          tallySize(from, to, size);
          view.slotsOf(skill).tally(from, to, slots);
        }
      }
      return new QueueMetrics(counts(frame), size.seen(), slots.seen(), sizeNow, slotsNow);
    }

    private void tallySize(long from, long to, LevelTally size) {
      if (queue == null) {
        size.hold(0, from, to);
      } else {
        queue.size().tally(from, to, size);
      }
    }

    private QueueCounts counts(TimeFrame frame) {
      if (queue == null) {
        return QueueCounts.NONE;
      }
      LineCounts.Tally tally = new LineCounts.Tally();
      long first = Math.max(frame.firstBucket(), view.ring().floor());
      for (long bucket = first; bucket < frame.endBucket(); bucket++) {
        view.ring().numbered(bucket).lines().addTo(tally, queue.number());
      }
      return tally.counts();
    }
  }
}
