package dev.wallboard.model;

import java.util.List;
import java.util.Optional;

/**
 * What {@code engactivity} says of one stretch of time: of the account when neither skills nor
 * agents were asked for, else of either or both.
 *
 * @param account present if neither was asked for
 * @param skills present if skills were asked for
 * @param agents present if agents were asked for
 */
public record EngagementActivitySection(
    Optional<EngagementMetrics> account, Optional<PerSkill> skills, Optional<PerAgent> agents) {

  /**
   * Skills that have data, ascending by id, each with its agents.
   *
   * @param totals over the skills asked for
   */
  public record PerSkill(List<Keyed<PerAgent>> skills, EngagementMetrics totals) {}

  /**
   * Agents that have data, ascending by id.
   *
   * @param totals over the agents, and over what had no agent if agents were not asked for
   */
  public record PerAgent(List<Keyed<EngagementMetrics>> agents, EngagementMetrics totals) {}
}
