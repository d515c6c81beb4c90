/** Agents: who is where, for how long, with how many chats. */
import { AGENT_STATE_WORDS, ONLINE, absentFirst, stateOf } from '../core/agents.js';
import { fileName } from '../core/csv.js';
import { NOTHING } from '../core/format.js';
import { ratio } from '../core/history.js';
import { matching } from '../core/skills.js';
import { sortOf, sortText } from '../core/sorting.js';
import { useApp, useMedia, useTicks } from './app.js';
import { FrameChoice } from './frame-choice.js';
import { saveCsv } from './save.js';
import { useSettled } from './settled.js';
import { Failed, Search } from './states.js';
import { Table } from './table.js';
import { html, useMemo } from './view.js';

const VALUES = {
  name: ({ name }) => name,
  state: ({ state }) => AGENT_STATE_WORDS[state],
  since: ({ sinceMillis }) => (sinceMillis === null ? null : -sinceMillis),
  load: ({ load, max }) => (max ? load / max : load),
  handled: ({ handled }) => handled,
  handling: ({ handlingSeconds }) => handlingSeconds,
  occupancy: ({ occupancy }) => occupancy,
};
const EVERYBODY = () => true;
const valueOf = (row, key) => VALUES[key](row);

/**
 * @param agents of useAgentStates
 * @param title, note above the table
 * @param chats the agents' part of an engactivity answer: id → metric
 * @param activity of useActivity
 * @param keep which agents are shown
 * @param hasChats whether there are columns of chats
 */
export function AgentsTable({ agents, title = 'Agents', note = 'absent first', chats = {}, activity = null, keep = EVERYBODY, handledName = 'Handled', isPage = false, hasChats = true }) {
  const { place, frame, setParams, hrefs, formats, clock, account, directory } = useApp();
  const isPhone = useMedia('(max-width: 719px)');
  useTicks(10_000);
  const sort = sortOf(place.params.sort, Object.keys(VALUES));
  const search = place.params.search ?? '';
  const rows = useMemo(
    () => {
      const known = agents.rows ?? (agents.error ? withoutStates(activity, directory) : null);
      return known === null ? null : rowsOf(known.filter(keep), chats, activity);
    },
    [agents.rows, agents.error, chats, activity],
  );
  const found = rows === null ? [] : matching(rows, search);
  const settled = useSettled(found, sort, valueOf, absentFirst);
  const save = () => saveCsv(CSV_HEADS, settled.rows.map((row) => csvRow(row, clock.now())), fileName(title, account, clock.now(), 'csv'));
  return html`<section class="card table-card" data-table="agents">
    <div class="card-head">
      <h2 class="card-title">${title} <span class="card-note">${sort.length === 0 ? note : ''}</span></h2>
      ${isPage && html`<${FrameChoice} frame=${frame} /><button type="button" class="button" data-export onClick=${save}>Export</button>`}
      <${Search} label="Search agents" value=${search} onInput=${(text) => setParams({ search: text || null })} />
    </div>
    ${rows === null
      ? html`<${NotKnown} agents=${agents} />`
      : html`<${Table} label=${title} columns=${columnsFor({ isPhone, formats, nowMillis: clock.now(), handledName, hasChats })} rows=${settled.rows} sort=${sort}
          onSort=${(next) => setParams({ sort: sortText(next) || null })} hrefOf=${({ id }) => hrefs.agent(id)} onHold=${settled.hold}
          rowRem=${isPhone ? 3.25 : 2.125} empty=${search === '' ? 'Nobody is logged in.' : `No agent is called “${search}”.`} />`}
  </section>`;
}

function NotKnown({ agents }) {
  return agents.error
    ? html`<${Failed} what="The agents’ states" error=${agents.error} />`
    : html`<div class="block table-rows" aria-busy="true"></div>`;
}

/** Those who were logged in within the frame, where the server does not tell what they do now. */
function withoutStates(activity, directory) {
  if (activity === null) return null;
  return Object.keys(activity.body.agentsMetrics.metricsPerAgent).map((id) => ({
    id,
    name: directory.agent(id),
    state: 'unknown',
    reason: null,
    sinceMillis: null,
    load: 0,
    max: null,
    skillIds: [],
    groupIds: [],
  }));
}

function rowsOf(agents, chats, activity) {
  const times = activity?.body.agentsMetrics.metricsPerAgent ?? {};
  return agents.map((agent) => {
    const metric = chats[agent.id];
    const handled = metric?.totalInteractiveChats ?? 0;
    const online = stateOf(times[agent.id] ?? [], ONLINE).value;
    return { ...agent, handled, handlingSeconds: ratio(metric?.totalHandlingTime ?? 0, handled), occupancy: ratio(online.chatting, online.total) };
  });
}

const CSV_HEADS = ['id', 'agent', 'state', 'reason', 'for s', 'chats now', 'at most', 'handled', 'handling time s', 'occupancy'];

function csvRow(row, nowMillis) {
  const since = row.sinceMillis === null ? null : Math.round((nowMillis - row.sinceMillis) / 1000);
  return [row.id, row.name, AGENT_STATE_WORDS[row.state], row.reason, since, row.load, row.max, row.handled, row.handlingSeconds, row.occupancy];
}

function columnsFor({ isPhone, formats, nowMillis, handledName, hasChats }) {
  const name = { id: 'name', label: 'Agent', isHead: true, className: 'is-name', startsDown: false, cell: (row) => html`<${Name} row=${row} />` };
  const state = { id: 'state', label: 'State', width: isPhone ? '6.5rem' : undefined, startsDown: false, cell: (row) => html`<${AgentState} ...${row} />` };
  const since = { id: 'since', label: 'For', isNumeric: true, width: isPhone ? '4.25rem' : '5.5rem', cell: ({ sinceMillis }) => (sinceMillis === null ? NOTHING : formats.span((nowMillis - sinceMillis) / 1000)) };
  const load = { id: 'load', label: isPhone ? 'Load' : 'Load now', width: isPhone ? '3.75rem' : '12rem', startsDown: true, className: 'is-load', cell: (row) => html`<${Load} ...${row} />` };
  const handled = { id: 'handled', label: handledName, isNumeric: true, width: '8rem', cell: ({ handled: count }) => formats.count(count) };
  const handling = { id: 'handling', label: 'Handling time', isNumeric: true, width: '9rem', cell: ({ handlingSeconds }) => formats.duration(handlingSeconds) };
  const occupancy = { id: 'occupancy', label: 'Occupancy', isNumeric: true, width: '8rem', cell: ({ occupancy: share }) => formats.percentSign(share, { isRough: true }) };
  if (isPhone) return [name, state, since, load];
  return !hasChats ? [name, state, since, load, occupancy] : [name, state, since, load, handled, handling, occupancy];
}

function Name({ row }) {
  const { hrefs } = useApp();
  return html`<a class="row-link" href=${hrefs.agent(row.id)}>${row.name}</a>`;
}

/** A state with its colour, and the reason. */
export function AgentState({ state, reason }) {
  return html`<span class="agent-state"><span class=${`swatch of-${state}`} aria-hidden="true"></span><span class="agent-words">${AGENT_STATE_WORDS[state]}${reason && html` <span class="agent-reason">${reason}</span>`}</span></span>`;
}

/** The chats an agent has, as dots up to a handful. */
export function Load({ state, load, max }) {
  if (state !== 'online' && load === 0) return NOTHING;
  if (max === null || max > 8) return html`<span>${load}</span>`;
  const dots = Array.from({ length: Math.max(max, load) }, (_, index) => html`<span key=${index} class=${index < load ? 'load-dot is-full' : 'load-dot'}></span>`);
  return html`<span class="load"><span class="load-dots" aria-hidden="true">${dots}</span><span class="load-words">${load} of ${max}</span></span>`;
}
