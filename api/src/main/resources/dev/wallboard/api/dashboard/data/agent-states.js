/** The agents as the agent-states feed tells them. */

const STATES = { ONLINE: 'online', BACK_SOON: 'back', AWAY: 'away', LOGGED_OFF: 'off' };

/** Rows: { id, name, state, reason, sinceMillis, load, max, skillIds, groupId }. */
export function agentRows(body, directory) {
  return (body.agents ?? []).map((agent) => ({
    id: String(agent.agentId),
    name: directory.agent(agent.agentId),
    state: STATES[agent.state] ?? 'off',
    reason: agent.reasonId == null ? null : directory.reason(agent.reasonId),
    sinceMillis: agent.sinceEpochMillis ?? null,
    load: agent.load ?? 0,
    max: agent.maximum ?? null,
    skillIds: (agent.skillIds ?? []).map(String),
    groupIds: (agent.groupIds ?? []).map(String),
  }));
}
