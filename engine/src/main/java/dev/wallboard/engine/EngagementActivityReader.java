package dev.wallboard.engine;

import dev.wallboard.engine.AccountReads.EngagementActivityQuestion;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.EngagementActivitySection;
import dev.wallboard.model.EngagementActivitySection.PerAgent;
import dev.wallboard.model.EngagementActivitySection.PerSkill;
import dev.wallboard.model.EngagementMetrics;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.TimeFrame;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Answers what was handled (spec: Engagement Activity). */
final class EngagementActivityReader {

  private final LedgerView view;

  EngagementActivityReader(LedgerView view) {
    this.view = view;
  }

  ByInterval<EngagementActivitySection> read(EngagementActivityQuestion question, long now) {
    TimeFrame frame = TimeFrame.ofBuckets(now, question.timeframeMinutes());
    Wanted wanted = new Wanted(question);
    return new ByInterval<>(
        Intervals.latestFirst(frame, question.intervalMinutes(), now, wanted::section),
        wanted.section(frame));
  }

  /** Which skills and agents are asked for, and as which sections. */
  private final class Wanted {
    private final boolean bySkill;
    private final boolean byAgent;
    private final boolean[] skills;
    private final boolean[] agents;

    Wanted(EngagementActivityQuestion question) {
      bySkill = question.skillIds().isPresent();
      byAgent = question.agentIds().isPresent();
      skills = Selection.members(question.skillIds().orElse(IdFilter.ALL), view.skillIds());
      agents = Selection.members(question.agentIds().orElse(IdFilter.ALL), view.agentIds());
    }

    EngagementActivitySection section(TimeFrame frame) {
      Handled handled = handledIn(frame);
      return new EngagementActivitySection(
          bySkill || byAgent ? Optional.empty() : Optional.of(handled.total()),
          bySkill ? Optional.of(handled.perSkill()) : Optional.empty(),
          byAgent ? Optional.of(handled.perAgent()) : Optional.empty());
    }

    private Handled handledIn(TimeFrame frame) {
      Handled handled = new Handled();
      long first = Math.max(frame.firstBucket(), view.ring().floor());
      for (long number = first; number < frame.endBucket(); number++) {
        BucketRing.Bucket bucket = view.ring().numbered(number);
        bucket
            .pairs()
            .forEach(
                (skill, agent, counts, place) -> {
                  if (skills[skill] && agents[agent]) {
                    handled.of(skill, agent).add(counts, place);
                  }
                });
        if (!byAgent) {
          addAbandoned(bucket, handled);
        }
      }
      return handled;
    }

    private void addAbandoned(BucketRing.Bucket bucket, Handled handled) {
      for (int skill = 0; skill < skills.length; skill++) {
        if (skills[skill]) {
          int line = view.skills().get(skill).line().number();
          handled.abandoned[skill] += bucket.lines().abandoned(line);
        }
      }
    }
  }

  /** What was handled in a frame, by skill and agent; and the chats that no agent had. */
  private final class Handled {
    private final Long2ObjectOpenHashMap<PairCounts.Tally> byPair = new Long2ObjectOpenHashMap<>();
    private final long[] abandoned = new long[view.skillIds().size()];

    PairCounts.Tally of(int skill, int agent) {
      return byPair.computeIfAbsent((long) skill << 32 | agent, absent -> new PairCounts.Tally());
    }

    EngagementMetrics total() {
      return perSkill().totals();
    }

    PerSkill perSkill() {
      Map<Long, Map<Long, EngagementMetrics>> bySkill = new TreeMap<>();
      byPair
          .long2ObjectEntrySet()
          .fastForEach(
              pair ->
                  put(
                      bySkill,
                      skillId((int) (pair.getLongKey() >>> 32)),
                      agentId((int) pair.getLongKey()),
                      pair.getValue().metrics()));
      Map<Long, EngagementMetrics> unconnected = new TreeMap<>();
      for (int skill = 0; skill < abandoned.length; skill++) {
        if (abandoned[skill] != 0) {
          unconnected.put(skillId(skill), new EngagementMetrics(0, abandoned[skill], 0, 0, 0));
          bySkill.computeIfAbsent(skillId(skill), absent -> new TreeMap<>());
        }
      }
      List<Keyed<PerAgent>> skills = new ArrayList<>();
      EngagementMetrics totals = EngagementMetrics.NONE;
      for (Map.Entry<Long, Map<Long, EngagementMetrics>> entry : bySkill.entrySet()) {
        PerAgent agents =
            perAgent(
                entry.getValue(), unconnected.getOrDefault(entry.getKey(), EngagementMetrics.NONE));
        skills.add(new Keyed<>(entry.getKey(), agents));
        totals = totals.plus(agents.totals());
      }
      return new PerSkill(skills, totals);
    }

    PerAgent perAgent() {
      Map<Long, EngagementMetrics> byAgent = new TreeMap<>();
      byPair
          .long2ObjectEntrySet()
          .fastForEach(
              pair -> {
                EngagementMetrics metrics = pair.getValue().metrics();
                if (!metrics.isEmpty()) {
                  byAgent.merge(agentId((int) pair.getLongKey()), metrics, EngagementMetrics::plus);
                }
              });
      return perAgent(byAgent, EngagementMetrics.NONE);
    }

    private static void put(
        Map<Long, Map<Long, EngagementMetrics>> bySkill,
        long skillId,
        long agentId,
        EngagementMetrics metrics) {
      if (!metrics.isEmpty()) {
        bySkill.computeIfAbsent(skillId, absent -> new TreeMap<>()).put(agentId, metrics);
      }
    }

    private static PerAgent perAgent(
        Map<Long, EngagementMetrics> byAgent, EngagementMetrics withoutAgent) {
      List<Keyed<EngagementMetrics>> agents = new ArrayList<>(byAgent.size());
      EngagementMetrics totals = withoutAgent;
      for (Map.Entry<Long, EngagementMetrics> agent : byAgent.entrySet()) {
        agents.add(new Keyed<>(agent.getKey(), agent.getValue()));
        totals = totals.plus(agent.getValue());
      }
      return new PerAgent(agents, totals);
    }

    private long skillId(int number) {
      return view.skillIds().idOf(number);
    }

    private long agentId(int number) {
      return view.agentIds().idOf(number);
    }
  }
}
