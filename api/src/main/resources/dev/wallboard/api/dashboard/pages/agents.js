/** The agents: who could help now. */
import { many } from '../core/format.js';
import { AgentsBar } from '../parts/agents-bar.js';
import { AgentsTable } from '../parts/agents-table.js';
import { useApp, useCalls } from '../parts/app.js';
import { useActivity, useAgentStates } from '../parts/figures.js';
import { html } from '../parts/view.js';

export function AgentsPage() {
  const { frame, slow } = useApp();
  const agents = useAgentStates();
  const activity = useActivity(frame);
  const [chats] = useCalls(slow, [`engactivity?v=1&timeframe=${frame}&agentIds=all`]);
  return html`<div class="page-body is-filling">
    ${agents.now && html`<section class="card summary" aria-label="Agents now">
      <h1 class="verdict-title">${sentence(agents.now)}</h1>
      <${AgentsBar} now=${agents.now} />
      <ul class="legend">${PARTS.map(([kind, words]) => html`<li key=${kind} class="legend-item"><span class=${`key of-${kind}`} aria-hidden="true"></span>${agents.now[kind]} ${words}</li>`)}</ul>
    </section>`}
    <${AgentsTable} agents=${agents} chats=${chats?.agentsMetrics?.metricsPerAgent} activity=${activity} isPage />
  </div>`;
}

const PARTS = [['chatting', 'chatting'], ['free', 'free'], ['back', 'Back in 5'], ['away', 'Away']];

function sentence({ logged, free }) {
  if (logged === 0) return 'Nobody is logged in';
  const could = free === 0 ? 'none is free' : `${free} ${free === 1 ? 'is' : 'are'} free`;
  return `${logged} ${many(logged, 'agent')} logged in, ${could}`;
}
