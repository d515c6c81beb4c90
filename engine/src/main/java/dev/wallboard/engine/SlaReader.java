package dev.wallboard.engine;

import dev.wallboard.engine.AccountReads.SlaQuestion;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.SlaHistogram;
import dev.wallboard.model.TimeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Answers how long the connected had waited (spec: SLA Histogram). */
final class SlaReader {

  private final LedgerView view;

  SlaReader(LedgerView view) {
    this.view = view;
  }

  SlaHistogram read(SlaQuestion question, long now) {
    boolean[] skills = Selection.members(question.skillIds(), view.skillIds());
    boolean[] agents = membersNow(question.groupIds(), now);
    long[] starts = question.histogramSeconds().stream().mapToLong(Long::longValue).toArray();
    long[] chats = new long[starts.length];
    TimeFrame frame = TimeFrame.ofBuckets(now, question.timeframeMinutes());
    long first = Math.max(frame.firstBucket(), view.ring().floor());
    for (long bucket = first; bucket < frame.endBucket(); bucket++) {
      view.ring()
          .numbered(bucket)
          .waits()
          .forEach(
              (skill, agent, seconds, count) -> {
                if (skills[skill] && agents[agent]) {
                  chats[lastStartUpTo(seconds, starts)] += count;
                }
              });
    }
    return histogram(starts, chats);
  }

  private boolean[] membersNow(IdFilter groups, long now) {
    boolean[] members = new boolean[view.agentIds().size()];
    for (int agent = 0; agent < members.length; agent++) {
      OptionalLong group = view.agents().get(agent).profileAt(now).groupId();
      members[agent] = groups.all() || (group.isPresent() && groups.accepts(group.getAsLong()));
    }
    return members;
  }

  private static int lastStartUpTo(long seconds, long[] starts) {
    int found = Arrays.binarySearch(starts, seconds);
    return found >= 0 ? found : -found - 2;
  }

  private static SlaHistogram histogram(long[] starts, long[] chats) {
    List<SlaHistogram.Bucket> buckets = new ArrayList<>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      buckets.add(new SlaHistogram.Bucket(starts[i], chats[i]));
    }
    return new SlaHistogram(buckets);
  }
}
