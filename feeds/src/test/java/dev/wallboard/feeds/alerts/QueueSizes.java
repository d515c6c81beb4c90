package dev.wallboard.feeds.alerts;

import dev.wallboard.engine.AccountReads;
import dev.wallboard.model.AgentStates;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.EngagementActivitySection;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.ServiceLevelSection;
import dev.wallboard.model.SlaHistogram;
import java.util.List;
import java.util.Map;

/** An account of which only the sizes of its queues are known, by skill, as they are when asked. */
public record QueueSizes(Map<Long, Long> bySkill) implements AccountReads {

  @Override
  public QueueState queueState(IdFilter skillIds, long now) {
    List<Keyed<QueueState.OfSkill>> skills =
        bySkill.entrySet().stream()
            .map(it -> new Keyed<>(it.getKey(), new QueueState.OfSkill(0, it.getValue(), -1)))
            .toList();
    long all = bySkill.values().stream().mapToLong(Long::longValue).sum();
    return new QueueState(skills, new QueueState.OfSkill(0, all, -1));
  }

  @Override
  public ByInterval<QueueHealthSection> queueHealth(QueueHealthQuestion question, long now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ByInterval<EngagementActivitySection> engagementActivity(
      EngagementActivityQuestion question, long now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ByInterval<List<Keyed<AgentTimes>>> agentActivity(
      AgentActivityQuestion question, long now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public dev.wallboard.model.Directory directory(long nowEpochMillis) {
    throw new IllegalStateException("not asked for here");
  }

  @Override
  public ByInterval<ServiceLevelSection> serviceLevel(ServiceLevelQuestion question, long now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AgentStates agentStates(AgentStatesQuestion question, long now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaHistogram sla(SlaQuestion question, long now) {
    throw new UnsupportedOperationException();
  }
}
