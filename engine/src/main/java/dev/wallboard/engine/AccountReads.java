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
import dev.wallboard.model.ServiceLevelTarget;
import dev.wallboard.model.SlaHistogram;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What can be asked of an account: the five methods of the operations API, as questions already
 * checked. Every answer is a pure function of the events applied and of {@code now}, in
 * milliseconds of UTC.
 */
public interface AccountReads {

  /** How queues fared (spec: Queue Health); intervals from the oldest to the latest. */
  ByInterval<QueueHealthSection> queueHealth(QueueHealthQuestion question, long nowEpochMillis);

  /** What was handled (spec: Engagement Activity); intervals from the latest to the oldest. */
  ByInterval<EngagementActivitySection> engagementActivity(
      EngagementActivityQuestion question, long nowEpochMillis);

  /**
   * What agents did (spec: Agent Activity); agents with logged-in time, ascending by id; intervals
   * from the latest to the oldest.
   */
  ByInterval<List<Keyed<AgentTimes>>> agentActivity(
      AgentActivityQuestion question, long nowEpochMillis);

  /** How queues are now (spec: Current Queue State). */
  QueueState queueState(IdFilter skillIds, long nowEpochMillis);

  /** What there is, and what it is called (spec: Integrations, Directory). */
  Directory directory(long nowEpochMillis);

  /**
   * How many were answered in time (spec: Integrations, Service level); intervals from the oldest
   * to the latest.
   */
  ByInterval<ServiceLevelSection> serviceLevel(ServiceLevelQuestion question, long nowEpochMillis);

  /** What agents do, and since when (spec: Integrations, Workforce management). */
  AgentStates agentStates(AgentStatesQuestion question, long nowEpochMillis);

  /** How long the connected had waited (spec: SLA Histogram). */
  SlaHistogram sla(SlaQuestion question, long nowEpochMillis);

  /**
   * A question of {@code queuehealth}.
   *
   * @param timeframeMinutes 1 to 1440
   * @param intervalMinutes a multiple of 5
   * @param skillIds empty asks for the account alone
   * @param chatCenterId counts only the engagements of that chat centre
   */
  record QueueHealthQuestion(
      int timeframeMinutes,
      OptionalInt intervalMinutes,
      Optional<IdFilter> skillIds,
      OptionalLong chatCenterId) {}

  /**
   * A question of {@code engactivity}.
   *
   * @param timeframeMinutes 1 to 1440
   * @param intervalMinutes a multiple of 5
   * @param skillIds empty asks for no section of skills
   * @param agentIds empty asks for no section of agents
   */
  record EngagementActivityQuestion(
      int timeframeMinutes,
      OptionalInt intervalMinutes,
      Optional<IdFilter> skillIds,
      Optional<IdFilter> agentIds) {}

  /**
   * A question of {@code agentactivity}.
   *
   * @param timeframeMinutes 1 to 1440
   * @param intervalMinutes a multiple of 5
   */
  record AgentActivityQuestion(
      int timeframeMinutes, OptionalInt intervalMinutes, IdFilter agentIds) {}

  /**
   * A question of {@code servicelevel}.
   *
   * @param timeframeMinutes 1 to 1440
   * @param intervalMinutes a multiple of 5
   * @param skillIds empty asks for the account alone
   * @param targets what is in time, for each skill
   */
  record ServiceLevelQuestion(
      int timeframeMinutes,
      OptionalInt intervalMinutes,
      Optional<IdFilter> skillIds,
      ServiceLevelTarget.OfSkills targets) {}

  /**
   * A question of {@code agent-states}.
   *
   * @param groupIds only agents who are now members of these groups; all takes in those of none
   * @param sinceEpochMillis if given, the changes after it are asked for as well; not before the
   *     oldest bucket
   */
  record AgentStatesQuestion(IdFilter agentIds, IdFilter groupIds, OptionalLong sinceEpochMillis) {}

  /**
   * A question of {@code sla}.
   *
   * @param timeframeMinutes 1 to 1440
   * @param groupIds counts only agents who are now members of these groups; all takes in those of
   *     none
   * @param histogramSeconds where the buckets start, ascending, each once, the first 0
   */
  record SlaQuestion(
      int timeframeMinutes, IdFilter skillIds, IdFilter groupIds, List<Long> histogramSeconds) {}
}
