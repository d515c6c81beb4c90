package dev.wallboard.simulator;

import dev.wallboard.model.Concurrency;
import dev.wallboard.model.IdSet;
import java.util.Optional;

/**
 * What is planned for an agent.
 *
 * @param id the id of the agent
 * @param name first and last name
 * @param groupId the group the agent belongs to
 * @param skillIds what the agent can do
 * @param maxConcurrency how many talks at once
 * @param shift when the agent works; empty: always
 */
public record AgentPlan(
    long id,
    String name,
    long groupId,
    IdSet skillIds,
    Concurrency maxConcurrency,
    Optional<Shift> shift) {}
