/** The agents as `agent-states` tells them. */

/** Now. */
export const STATES_CALL = 'agent-states';

const STATES = { online: 'online', 'back-soon': 'back', away: 'away', 'logged-off': 'off' };

/** The call that asks for one agent's changes since an instant. */
export function changesCall(agentId, sinceEpochMillis) {
  return `agent-states?agentIds=${agentId}&since=${sinceEpochMillis}`;
}

/**
 * Rows: { id, name, state, reason, sinceMillis, load, max, skillIds, groupIds }; max is null where
 * there is no limit.
 */
export function agentRows(body, directory) {
  return body.agents.map((agent) => ({
    id: agent.agentId,
    name: directory.agent(agent.agentId),
    state: STATES[agent.state],
    reason: agent.reasonId === undefined ? null : directory.reason(agent.reasonId),
    sinceMillis: agent.sinceEpochMillis ?? null,
    load: agent.load,
    max: agent.maximum === 'unlimited' ? null : agent.maximum,
    skillIds: agent.skillIds,
    groupIds: agent.groupId === undefined ? [] : [agent.groupId],
  }));
}

/** An agent's changes of state: { at, state, reason } in order. */
export function changesOf(body, agentId, directory) {
  const agent = body?.agents.find((each) => each.agentId === agentId);
  return (agent?.changes ?? []).map(({ atEpochMillis, state, reasonId }) => ({
    at: atEpochMillis,
    state: STATES[state],
    reason: reasonId === undefined ? null : directory.reason(reasonId),
  }));
}
