/** One agent: the day at a glance. */
import { AGENT_STATE_WORDS, ONLINE, agentTimes, dayOf, stateOf } from '../core/agents.js';
import { NOTHING } from '../core/format.js';
import { BUCKET_MILLIS, MINUTE_MILLIS, bucketStart, frameHeading, intervalOf, spanName } from '../core/frames.js';
import { chatBuckets, intervals, ratio } from '../core/history.js';
import { segmentsOver } from '../core/ribbon.js';
import { changesCall, changesOf } from '../data/agent-states.js';
import { useApp, useCalls, useTicks } from '../parts/app.js';
import { Chart } from '../parts/chart.js';
import { handledChart } from '../parts/charts.js';
import { lostOf } from '../parts/connection.js';
import { ExportMenu } from '../parts/export-menu.js';
import { offsetMillis, useAgentStates } from '../parts/figures.js';
import { FrameChoice } from '../parts/frame-choice.js';
import { Ribbon } from '../parts/ribbon.js';
import { Notice } from '../parts/states.js';
import { Tile } from '../parts/tile.js';
import { html, useMemo, useRef } from '../parts/view.js';

/** A day is what one wants to see of an agent, if the address says nothing else. */
const USUAL_FRAME = 480;

export function AgentPage({ id }) {
  const app = useApp();
  const { fast, slow, clock, place, directory, formats } = app;
  const frame = place.params.frame === undefined ? USUAL_FRAME : app.frame;
  useTicks(10_000);
  const agents = useAgentStates();
  const since = bucketStart(clock.now() - frame * MINUTE_MILLIS) + BUCKET_MILLIS;
  const [byInterval, total, chats, history, states] = useCalls(slow, [
    `agentactivity?v=1&timeframe=${frame}&interval=5&agentIds=${id}`,
    `agentactivity?v=1&timeframe=${frame}&agentIds=${id}`,
    `engactivity?v=1&timeframe=${frame}&skillIds=all&agentIds=${id}`,
    `engactivity?v=1&timeframe=${frame}&interval=5&agentIds=${id}`,
    changesCall(id, since),
  ]);
  const changes = useLast(states);
  const nowMillis = clock.now();
  const times = useMemo(() => agentTimes(byInterval, id, 5, frame, clock.now()), [byInterval]);
  const perInterval = useMemo(() => handledIntervals(history, id, frame, clock.now()), [history, frame]);
  if (total === undefined || byInterval === undefined || chats === undefined) {
    return html`<div class="page-body" aria-busy="true"><div class="block title-block"></div><div class="tiles is-six">${[1, 2, 3, 4, 5].map((key) => html`<div key=${key} class="block tile-block"></div>`)}</div><div class="block chart-block"></div></div>`;
  }
  const now = agents.rows?.find((each) => each.id === id) ?? null;
  const day = total.agentsMetrics.metricsPerAgent[id] ?? null;
  const name = directory.agent(id);
  if (day === null && now === null) return html`<${Notice} title="No such agent"><p>Nothing has been heard of agent ${id} in the last ${spanName(frame)}.</p></${Notice}>`;

  const lost = lostOf(fast, clock);
  const own = ownChats(chats, id);
  const sums = dayOf(day ?? []);
  const segments = segmentsOver(changesOf(changes, id, directory), times, nowMillis);
  const start = segments[0]?.from ?? nowMillis - frame * MINUTE_MILLIS;
  const table = stateTable(sums, directory);
  return html`<div class="page-body agent">
    <${Head} id=${id} name=${name} now=${now}>
      <${ExportMenu} title=${name} sections=${() => [table, skillTable(own, directory)]} />
      <${FrameChoice} frame=${frame} />
    </${Head}>
    <div class=${lost === null ? 'is-five' : 'is-five is-lost'}><div class="tiles"><${Tiles} ...${{ now, own, sums, frame, day, nowMillis }} /></div></div>
    <section class="card ribbon-card" aria-label="The day">
      <div class="card-head">
        <h2 class="card-title">${frameHeading(frame)} <span class="card-note">${formats.minute(start)} to ${formats.minute(nowMillis)}</span></h2>
        <ul class="legend">${RIBBON_LEGEND.map(([kind, words]) => html`<li key=${kind} class="legend-item"><span class=${`key of-${kind}`} aria-hidden="true"></span>${words}</li>`)}</ul>
      </div>
      <${Ribbon} segments=${segments} loads=${times} from=${start} to=${nowMillis + (nowMillis - start) * 0.04} nowMillis=${nowMillis} />
    </section>
    <div class="agent-lower">
      <section class="card table-card" aria-labelledby="times">
        <div class="card-head"><h2 class="card-title" id="times">Time in each state <span class="card-note">last ${spanName(frame)}</span></h2></div>
        <${StateTable} day=${sums} />
      </section>
      <div class="agent-chats">
        <section class="card table-card" aria-labelledby="chats">
          <div class="card-head"><h2 class="card-title" id="chats">Chats handled <span class="card-note">last ${spanName(frame)}, by skill</span></h2></div>
          <${SkillTable} own=${own} />
        </section>
        <${Chart} chart=${handledChart(perInterval, Math.max(15, intervalOf(frame)))} isLost=${lost !== null} />
      </div>
    </div>
  </div>`;
}

/** What was there last, while something newer of its kind is on its way. */
function useLast(value) {
  const last = useRef(value);
  last.current = value ?? last.current;
  return last.current;
}

const RIBBON_LEGEND = [['online', 'Online'], ['back', 'Back in 5'], ['away', 'Away'], ['chattingPale', 'chatting'], ['chatting', 'at maximum']];

function Head({ id, name, now, children }) {
  const { hrefs } = useApp();
  return html`<header class="page-head">
    <div class="page-name">
      <nav class="crumbs" aria-label="Where this is"><a href=${hrefs.agents()}>Agents</a> / ${name}</nav>
      <h1 class="page-title">${name} ${name !== id && html`<span class="page-id">${id}</span>`}${now?.state === 'off' && html`<span class="page-id">Logged off</span>`}</h1>
    </div>
    <div class="page-tools">${children}</div>
  </header>`;
}

function Tiles({ now, own, sums, frame, day, nowMillis }) {
  const { formats } = useApp();
  const online = stateOf(day ?? [], ONLINE).value;
  const onlineHours = online.total / 3600;
  const since = now?.sinceMillis ?? null;
  return html`
    <${Tile} metric="agentState" label="State" value=${now === null ? NOTHING : AGENT_STATE_WORDS[now.state]} unit=${now?.reason ?? ''}
      compare=${since === null ? '' : `for ${formats.span((nowMillis - since) / 1000)}, since ${formats.minute(since)}`} />
    <${Tile} metric="load" label="Load now" value=${now === null ? NOTHING : formats.count(now.load)} unit=${now?.max ? `of ${now.max}` : ''} isZero=${now?.load === 0}
      compare=${loadWords(now)} />
    <${Tile} metric="handled" label="Chats handled" value=${formats.count(own.handled)} isZero=${own.handled === 0}
      compare=${onlineHours > 0.25 ? `${formats.average(own.handled / onlineHours)} an hour online` : `last ${spanName(frame)}`} />
    <${Tile} metric="handlingTime" label="Handling time" value=${formats.duration(own.handlingSeconds)} unit=${own.handlingSeconds === null ? '' : 'avg'} compare="" />
    <${Tile} metric="occupancy" label="Occupancy" value=${formats.percent(ratio(online.chatting, online.total))} unit=${online.total > 0 ? '%' : ''}
      compare=${online.total > 0 ? `${formats.duration(online.chatting)} of ${formats.duration(online.total)} online` : `logged in ${formats.duration(sums.logged.total)}`} />`;
}

function loadWords(now) {
  if (now === null) return '';
  if (now.state !== 'online') return 'takes no new chats now';
  if (now.max === null) return '';
  const free = Math.max(0, now.max - now.load);
  return free === 0 ? 'at the maximum' : `${free} more possible`;
}

function ownChats(body, id) {
  const perSkill = Object.entries(body.skillsMetricsPerAgent?.metricsPerSkill ?? {})
    .map(([skillId, { metricsPerAgent }]) => ({ skillId, ...metricsPerAgent[id] }))
    .filter(({ totalInteractiveChats: handled, totalHandlingTime: time }) => handled > 0 || time > 0)
    .map(({ skillId, totalInteractiveChats: handled, totalHandlingTime: time }) => ({ skillId, handled, handlingSeconds: ratio(time, handled) }))
    .sort((a, b) => b.handled - a.handled);
  const metric = body.agentsMetrics?.metricsPerAgent?.[id];
  const handled = metric?.totalInteractiveChats ?? 0;
  return { perSkill, handled, handlingSeconds: ratio(metric?.totalHandlingTime ?? 0, handled) };
}

function handledIntervals(body, id, frame, nowMillis) {
  const begin = nowMillis - frame * MINUTE_MILLIS;
  const buckets = chatBuckets(body, nowMillis, (data) => data.agentsMetrics?.metricsPerAgent[id]).filter(({ end }) => end > begin);
  return intervals(buckets, Math.max(15, intervalOf(frame)), offsetMillis(nowMillis));
}

function StateTable({ day }) {
  const { formats, directory } = useApp();
  const numbers = (value, share) => html`
    <td class="is-numeric">${formats.duration(value.total)}</td><td class="is-numeric">${formats.percentSign(share)}</td>
    <td class="is-numeric">${formats.duration(value.chatting)}</td><td class="is-numeric">${formats.duration(value.notChatting)}</td><td class="is-numeric">${formats.duration(value.chattingInMaxConcurrency)}</td>`;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Time in each state"><table class="plain-table is-roomy">
    <thead><tr>${STATE_HEADS.map((head, index) => html`<th key=${head} scope="col" class=${index > 0 && 'is-numeric'}>${head}</th>`)}</tr></thead>
    <tbody>${day.lines.map((line) => html`
      <tr key=${line.kind}><th scope="row"><span class="agent-state"><span class=${`swatch of-${line.kind}`} aria-hidden="true"></span>${line.words}</span></th>${numbers(line, line.share)}</tr>
      ${line.reasons.map(({ id, value }) => html`<tr key=${id} class="is-sub"><th scope="row">${directory.reason(id)}</th>${numbers(value, ratio(value.total, day.logged.total))}</tr>`)}`)}
      <tr key="all" class="is-total"><th scope="row">Logged in</th>${numbers(day.logged, day.logged.total > 0 ? 1 : null)}</tr>
    </tbody>
  </table></div>`;
}

const STATE_HEADS = ['State', 'Total', 'Share', 'Chatting', 'Not chatting', 'At maximum'];

function stateTable(day, directory) {
  const row = (words, value) => [words, value.total, value.chatting, value.notChatting, value.chattingInMaxConcurrency];
  return {
    heads: ['state', 'total s', 'chatting s', 'not chatting s', 'at maximum s'],
    rows: [
      ...day.lines.flatMap((line) => [row(line.words, line), ...line.reasons.map(({ id, value }) => row(`${line.words}: ${directory.reason(id)}`, value))]),
      row('Logged in', day.logged),
    ],
  };
}

function SkillTable({ own }) {
  const { formats, directory, hrefs } = useApp();
  const most = Math.max(1, ...own.perSkill.map(({ handled }) => handled));
  if (own.perSkill.length === 0) return html`<p class="table-empty">No chats in this time.</p>`;
  return html`<table class="plain-table is-roomy">
    <thead><tr><th scope="col">Skill</th><th scope="col" class="is-numeric">Handled</th><td></td><th scope="col" class="is-numeric">Handling time</th></tr></thead>
    <tbody>${own.perSkill.map(({ skillId, handled, handlingSeconds }) => html`<tr key=${skillId}>
      <th scope="row"><a class="row-link" href=${hrefs.skill(skillId)}>${directory.skill(skillId)}</a></th>
      <td class="is-numeric">${formats.count(handled)}</td>
      <td class="bar-cell" aria-hidden="true"><span class="share-bar"><span style=${{ width: `${(100 * handled) / most}%` }}></span></span></td>
      <td class="is-numeric">${formats.duration(handlingSeconds)}</td>
    </tr>`)}
      <tr key="all" class="is-total"><th scope="row">All</th><td class="is-numeric">${formats.count(own.handled)}</td><td></td><td class="is-numeric">${formats.duration(own.handlingSeconds)}</td></tr>
    </tbody>
  </table>`;
}

function skillTable(own, directory) {
  return { heads: ['skill', 'handled', 'handling time s'], rows: own.perSkill.map(({ skillId, handled, handlingSeconds }) => [directory.skill(skillId), handled, handlingSeconds]) };
}

