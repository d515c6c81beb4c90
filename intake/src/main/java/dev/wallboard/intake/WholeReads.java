package dev.wallboard.intake;

import dev.wallboard.engine.AccountReads;
import dev.wallboard.model.AgentTimes;
import dev.wallboard.model.ByInterval;
import dev.wallboard.model.EngagementActivitySection;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueHealthSection;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.SlaHistogram;
import java.util.ArrayList;
import java.util.List;

/**
 * Works every interval of an answer out at once, so that the answer can be written when the account
 * has gone on already.
 */
final class WholeReads implements AccountReads {

  private final AccountReads account;

  WholeReads(AccountReads account) {
    this.account = account;
  }

  @Override
  public ByInterval<QueueHealthSection> queueHealth(QueueHealthQuestion question, long now) {
    return whole(account.queueHealth(question, now));
  }

  @Override
  public ByInterval<EngagementActivitySection> engagementActivity(
      EngagementActivityQuestion question, long now) {
    return whole(account.engagementActivity(question, now));
  }

  @Override
  public ByInterval<List<Keyed<AgentTimes>>> agentActivity(
      AgentActivityQuestion question, long now) {
    return whole(account.agentActivity(question, now));
  }

  @Override
  public QueueState queueState(IdFilter skillIds, long now) {
    return account.queueState(skillIds, now);
  }

  @Override
  public SlaHistogram sla(SlaQuestion question, long now) {
    return account.sla(question, now);
  }

  private static <T> ByInterval<T> whole(ByInterval<T> answer) {
    return new ByInterval<>(answer.intervals().map(WholeReads::listed), answer.whole());
  }

  private static <T> Iterable<ByInterval.Part<T>> listed(Iterable<ByInterval.Part<T>> parts) {
    List<ByInterval.Part<T>> list = new ArrayList<>();
    parts.forEach(list::add);
    return list;
  }
}
