/** One skill: why is it red? Too many chats, too few agents, or slow ones. */
import { agentsNow } from '../core/agents.js';
import { USUAL_BUCKETS, bucketsIn } from '../core/buckets.js';
import { byUrgency } from '../core/skills.js';
import { may } from '../data/session.js';
import { AgentsTable } from '../parts/agents-table.js';
import { useApp } from '../parts/app.js';
import { BucketsDialog } from '../parts/buckets-dialog.js';
import { Chart } from '../parts/chart.js';
import { chartsOf } from '../parts/chart-set.js';
import { lostOf } from '../parts/connection.js';
import { ExportMenu } from '../parts/export-menu.js';
import { useActivity, useAgentStates, useFigures, useSkillRows } from '../parts/figures.js';
import { FrameChoice } from '../parts/frame-choice.js';
import { Icon, StateWord } from '../parts/marks.js';
import { Failed, Notice } from '../parts/states.js';
import { ThresholdsDialog } from '../parts/thresholds-dialog.js';
import { TileGroup } from '../parts/tile-group.js';
import { html, useMemo, useState } from '../parts/view.js';

const TILES = ['waiting', 'longestWait', 'agents', 'serviceLevel', 'abandonmentRate', 'timeToAnswer'];
const MORE_TILES = ['freeSlots', 'entered', 'connected', 'handled', 'handlingTime', 'occupancy'];

export function SkillPage({ id }) {
  const { frame, fast, clock, thresholds, place, setParams, directory, session, formats, thresholdsDocument } = useApp();
  const { rows } = useSkillRows(frame);
  const buckets = bucketsIn(place.params.buckets);
  const figures = useFigures(frame, useMemo(() => [id], [id]), { buckets });
  const all = useAgentStates();
  const own = useMemo(() => agentsWith(all, id), [all.rows, id]);
  const ids = useMemo(() => new Set((own.rows ?? []).map((agent) => agent.id)), [own]);
  const activity = useActivity(frame, { hasIntervals: true, agentIds: own.rows === null ? null : ids });
  const [dialog, show] = useState(null);
  const trouble = fast.error(`queuestate?v=2&skillIds=${id}`);
  if (trouble) return html`<${Failed} what="The skill" error=${trouble} onRetry=${() => fast.tryNow()} />`;
  if (rows === null || figures === null) return html`<div class="page-body" aria-busy="true"><div class="block title-block"></div><div class="tiles is-six">${TILES.map((metric) => html`<div key=${metric} class="block tile-block"></div>`)}</div></div>`;

  const row = rows.find((each) => each.id === id);
  if (row === undefined) return html`<${Notice} title="No such skill"><p>Nothing has been heard of skill ${id} in the last 24 hours.</p></${Notice}>`;
  const lost = lostOf(fast, clock);
  const charts = chartsOf({ figures, activity, thresholds, formats, skillId: id });
  const tiles = { figures, agents: own.now, activity, skillId: id, isLost: lost !== null };
  const chart = (name, action = null) => html`<${Chart} key=${name} chart=${charts[name]()} isLost=${lost !== null} action=${action} />`;
  const edit = html`<button type="button" class="link chart-action" onClick=${() => show('buckets')}>Edit buckets</button>`;
  return html`<div class="page-body skill">
    <${Head} row=${row} rows=${rows} lost=${lost}>
      ${may(session, 'manager') && thresholdsDocument.isKept && html`<button type="button" class="button" onClick=${() => show('thresholds')}>Thresholds</button>`}
      <${ExportMenu} title=${row.name} sections=${() => csvSections(row, figures, charts, formats)} />
      <${FrameChoice} frame=${frame} />
    </${Head}>
    <div class="is-six">
      <${TileGroup} metrics=${TILES} ...${tiles} />
      <${TileGroup} metrics=${MORE_TILES} ...${tiles} />
    </div>
    <div class="charts-below">${chart('flow')}${chart('queue')}${chart('waits', edit)}${chart('slots')}${chart('agents')}${chart('serviceLevel')}</div>
    <${AgentsTable} agents=${own} title="Agents with this skill" chats=${chatsOf(figures.chats, id)} activity=${activity} handledName="Handled here" />
    ${dialog === 'buckets' && html`<${BucketsDialog} buckets=${buckets} onClose=${() => show(null)} onChange=${(next) => setParams({ buckets: `${next}` === `${USUAL_BUCKETS}` ? null : next.join(',') })} />`}
    ${dialog === 'thresholds' && html`<${ThresholdsDialog} skillId=${id} name=${directory.skill(id)} onClose=${() => show(null)} />`}
  </div>`;
}

/** Where one is, the name with its state, and the way to the neighbours. */
function Head({ row, rows, lost, children }) {
  const { hrefs } = useApp();
  const order = [...rows].sort(byUrgency).map(({ id }) => id);
  const at = order.indexOf(row.id);
  const neighbour = (step) => order[(at + step + order.length) % order.length];
  return html`<header class="page-head">
    <div class="page-name">
      <nav class="crumbs" aria-label="Where this is"><a href=${hrefs.skills()}>Skills</a> / ${row.name}</nav>
      <h1 class="page-title">${row.name} ${row.name !== row.id && html`<span class="page-id">${row.id}</span>`} ${lost === null ? html`<${StateWord} state=${row.state} />` : html`<${StateWord} state="unknown" />`}</h1>
    </div>
    <div class="page-tools">
      ${rows.length > 1 && html`<span class="steps">
        <a class="button" data-previous href=${hrefs.skill(neighbour(-1))} aria-label="Previous skill"><${Icon} name="previous" /></a>
        <a class="button" data-next href=${hrefs.skill(neighbour(1))} aria-label="Next skill"><${Icon} name="next" /></a>
      </span>`}
      ${children}
    </div>
  </header>`;
}

function agentsWith({ rows, error }, id) {
  const own = rows === null ? null : rows.filter(({ skillIds }) => skillIds.includes(id));
  return { rows: own, error, now: own === null ? null : agentsNow(own) };
}

function chatsOf(body, id) {
  return body?.skillsMetricsPerAgent?.metricsPerSkill?.[id]?.metricsPerAgent ?? {};
}

/** Everything on the page as tables. */
function csvSections(row, figures, charts, formats) {
  const numbers = [
    ['waiting', row.waiting], ['longest wait s', row.longestSeconds], ['free slots', row.slots], ['entered', row.entered],
    ['connected', row.connected], ['abandoned', row.abandoned], ['abandonment rate', row.abandonRatio], ['time to answer s', row.answerSeconds],
    ['service level', row.levelRatio], ['chats handled', figures.handled], ['handling time s', figures.handlingSeconds],
  ];
  return [
    { heads: ['metric', 'value'], rows: numbers },
    ...['flow', 'queue', 'waits', 'slots', 'agents'].map((name) => charts[name]().table(formats)),
  ];
}

