/** A number as large as its place on the board allows. */
import { agentsNow } from '../core/agents.js';
import { METRICS, frameOfItem, hasFrame } from '../core/board.js';
import { frameName, spanName } from '../core/frames.js';
import { useApp } from './app.js';
import { lostOf } from './connection.js';
import { useActivity, useAgentStates, useFigures } from './figures.js';
import { StateWord } from './marks.js';
import { Spark } from './spark.js';
import { tileOf } from './tiles.js';
import { classes, html, useMemo } from './view.js';

/** Which figure an item's own thresholds look at. */
const FIGURES = {
  waiting: (figures) => figures.waiting,
  longestWait: (figures) => figures.longestSeconds,
  freeSlots: (figures) => figures.slots,
  serviceLevel: (figures) => percent(figures.levelRatio),
  abandonmentRate: (figures) => percent(figures.abandonRatio),
  timeToAnswer: (figures) => figures.answerSeconds,
  handlingTime: (figures) => figures.handlingSeconds,
  occupancy: (figures, activity) => percent(activity?.occupancy ?? null),
};

function percent(ratio) {
  return ratio === null ? null : ratio * 100;
}

export function BoardTile({ item, isWall }) {
  const isOfAgents = item.metric === 'agents' || item.metric === 'occupancy';
  return isOfAgents ? html`<${AgentTile} item=${item} isWall=${isWall} />` : html`<${Number} item=${item} isWall=${isWall} agents=${null} activity=${null} />`;
}

function AgentTile({ item, isWall }) {
  const { agents, activity } = useAgentFigures(item, frameOfItem(item), { hasIntervals: item.metric === 'occupancy' });
  return html`<${Number} item=${item} isWall=${isWall} agents=${agents} activity=${activity} />`;
}

function Number({ item, isWall, agents, activity }) {
  const { formats, thresholds, directory, fast, clock } = useApp();
  const frame = frameOfItem(item);
  const skillIds = useMemo(() => item.skillIds ?? null, [item.skillIds?.join()]);
  const figures = useFigures(frame, skillIds);
  if (figures === null) return html`<div class="board-tile card is-loading"></div>`;
  const more = { formats: isWall ? formats.rough : formats, thresholds, directory, skillId: figures.skillId, agents: agents?.now ?? null, activity };
  const tile = tileOf(item.metric, figures, more);
  const lost = lostOf(fast, clock) !== null;
  const state = lost ? 'good' : ownState(item, figures, activity, thresholds) ?? tile.state ?? 'good';
  const hasState = state === 'watch' || state === 'act';
  const label = item.title ?? tile.label;
  const length = tile.value.length + (tile.unit ? tile.unit.length * 0.5 + 0.4 : 0);
  return html`<div class=${classes('board-tile', 'card', hasState && `is-${state}`, lost && 'is-lost tile')}>
    <div class="board-tile-head" style=${{ '--label': Math.max(15, label.length + (isWall || !hasFrame(item) ? 0 : 4)) }}><span class="board-tile-label">${label}</span>${!isWall && hasFrame(item) && html`<span class="board-tile-frame">${frameName(frame)}</span>`}</div>
    <div class="board-tile-value" style=${{ '--length': Math.max(2.6, length) }}>${tile.value}${tile.unit && html`<span class="board-tile-unit">${tile.unit}</span>`}</div>
    <div class="board-tile-foot">
      <span class="board-tile-note">${tile.children ? tile.compare : noteOf(item, tile, figures, { formats, thresholds, isWall })}</span>
      ${hasState ? html`<${StateWord} state=${state} />` : !isWall && tile.trend && html`<${Spark} ...${tile.trend} width=${80} height=${34} />`}
    </div>
  </div>`;
}

/** The agents an item looks at: those with its skills, or of its group. */
export function useAgentFigures(item, frame, { hasIntervals = false } = {}) {
  const all = useAgentStates();
  const own = useMemo(() => (all.rows === null ? null : all.rows.filter((agent) => isOf(item, agent))), [all.rows, item.groupId, item.skillIds?.join()]);
  const isAll = item.groupId === undefined && item.skillIds === undefined;
  const ids = useMemo(() => (isAll || own === null ? null : new Set(own.map(({ id }) => id))), [own, isAll]);
  const activity = useActivity(frame, { hasIntervals, agentIds: ids });
  return { agents: { ...all, rows: own, now: own === null ? null : agentsNow(own) }, activity };
}

function isOf({ groupId, skillIds }, agent) {
  if (groupId !== undefined && !agent.groupIds.includes(groupId)) return false;
  return skillIds === undefined || skillIds.some((id) => agent.skillIds.includes(id));
}

function ownState(item, figures, activity, thresholds) {
  if (item.thresholds === undefined) return null;
  const value = FIGURES[item.metric]?.(figures, activity);
  return value === undefined ? null : thresholds.state(METRICS[item.metric].limits, value, { limits: item.thresholds, chats: figures.connected + figures.abandoned });
}

/** What stands below the number: nothing that must be worked out. */
function noteOf(item, tile, figures, { formats, thresholds, isWall }) {
  switch (item.metric) {
    case 'serviceLevel':
      return `target ${thresholds.serviceLevel(figures.skillId).targetPercent} %`;
    case 'abandonmentRate':
      return `${formats.count(figures.abandoned)} in ${isWall ? `the last ${spanName(frameOfItem(item))}` : frameName(frameOfItem(item))}`;
    case 'waiting':
      return figures.slots === null ? tile.compare : `${formats.count(figures.slots)} free ${figures.slots === 1 ? 'slot' : 'slots'}`;
    default:
      return tile.compare;
  }
}
