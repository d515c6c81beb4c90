package dev.wallboard.engine;

import dev.wallboard.model.AgentStates;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.Directory;
import dev.wallboard.model.EngagementActivitySection;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.ServiceLevelSection;
import dev.wallboard.model.SlaHistogram;
import dev.wallboard.model.TimeGrid;
import java.util.List;

/**
 * An account as it stood when this was taken. Any number of threads may ask, for as long as they
 * like.
 */
final class AccountSnapshot implements AccountReads {

  private final LedgerView view;

  AccountSnapshot(LedgerView view) {
    this.view = view;
  }

  LedgerView view() {
    return view;
  }

  @Override
  public ByInterval<QueueHealthSection> queueHealth(QueueHealthQuestion question, long now) {
    requireReached(now);
    return new QueueHealthReader(view).read(question, now);
  }

  @Override
  public ByInterval<EngagementActivitySection> engagementActivity(
      EngagementActivityQuestion question, long now) {
    requireReached(now);
    return new EngagementActivityReader(view).read(question, now);
  }

  @Override
  public ByInterval<List<Keyed<AgentTimes>>> agentActivity(
      AgentActivityQuestion question, long now) {
    requireReached(now);
    return new AgentActivityReader(view).read(question, now);
  }

  @Override
  public QueueState queueState(IdFilter skillIds, long now) {
    requireReached(now);
    return new QueueStateReader(view).read(skillIds, now);
  }

  @Override
  public SlaHistogram sla(SlaQuestion question, long now) {
    requireReached(now);
    return new SlaReader(view).read(question, now);
  }

  @Override
  public Directory directory(long now) {
    requireReached(now);
    return new DirectoryReader(view, now).read();
  }

  @Override
  public ByInterval<ServiceLevelSection> serviceLevel(ServiceLevelQuestion question, long now) {
    requireReached(now);
    return new ServiceLevelReader(view, question).read(now);
  }

  @Override
  public AgentStates agentStates(AgentStatesQuestion question, long now) {
    requireReached(now);
    return new AgentStatesReader(view).read(question, now);
  }

  private void requireReached(long now) {
    if (TimeGrid.bucketOf(now) > view.ring().top()) {
      throw new IllegalStateException("the engine must be advanced to " + now + " first");
    }
  }
}
