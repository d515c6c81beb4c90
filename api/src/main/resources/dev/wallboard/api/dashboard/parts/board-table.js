/** A table of a board: the most urgent skills, or agents with the absent first; as many as fit. */
import { absentFirst } from '../core/agents.js';
import { frameOfItem, nameOfItem } from '../core/board.js';
import { byUrgency } from '../core/skills.js';
import { GOOD } from '../core/states.js';
import { AgentState, Load } from './agents-table.js';
import { useApp, useTicks } from './app.js';
import { useAgentFigures } from './board-tile.js';
import { lostOf } from './connection.js';
import { useSkillRows } from './figures.js';
import { Mark } from './marks.js';
import { classes, html } from './view.js';

const USUAL_ROWS = 8;

export function BoardTable({ item, isWall }) {
  return item.table === 'skills' ? html`<${Skills} item=${item} isWall=${isWall} />` : html`<${Agents} item=${item} />`;
}

function Skills({ item, isWall }) {
  const { formats: usual, thresholds, fast, clock, hrefs } = useApp();
  const formats = isWall ? usual.rough : usual;
  const { rows } = useSkillRows(frameOfItem(item), item.skillIds ?? null);
  if (rows === null) return html`<div class="card is-loading"></div>`;
  const lost = lostOf(fast, clock) !== null;
  const shown = [...rows].sort(byUrgency).slice(0, item.rows ?? USUAL_ROWS);
  const marked = (state, text) => html`<span class=${classes('marked', !lost && `is-${state}`)}>${state !== GOOD && html`<${Mark} state=${state} isAlone />`}${text}</span>`;
  const row = (each) => html`<tr key=${each.id}>
    <th scope="row"><span class="board-name"><${Mark} state=${each.state} isAlone />${hrefs ? html`<a class="row-link" href=${hrefs.skill(each.id)}>${each.name}</a>` : each.name}</span></th>
    <td>${marked(each.states.waiting, formats.count(each.waiting))}</td>
    <td>${marked(each.states.longest, formats.duration(each.longestSeconds))}</td>
    <td class="is-wide">${marked(each.states.slots, formats.count(each.slots))}</td>
    <td>${marked(each.states.level, formats.percentSign(each.levelRatio, { target: thresholds.serviceLevel(each.id).targetPercent, isRough: isWall }))}</td>
  </tr>`;
  return html`<${Frame} item=${item} heads=${[item.title ?? nameOfItem(item), 'Waiting', 'Longest', ['Free slots', 'is-wide'], 'Service level']} count=${item.rows ?? USUAL_ROWS} isLost=${lost}>${shown.map(row)}</${Frame}>`;
}

function Agents({ item }) {
  const { formats, fast, clock } = useApp();
  useTicks(10_000);
  const { agents } = useAgentFigures(item, frameOfItem(item));
  const lost = lostOf(fast, clock) !== null;
  const shown = (agents.rows ?? []).filter(({ state }) => state !== 'off').sort(absentFirst).slice(0, item.rows ?? USUAL_ROWS);
  const since = ({ sinceMillis }) => formats.span(sinceMillis === null ? null : (clock.now() - sinceMillis) / 1000);
  return html`<${Frame} item=${item} heads=${[item.title ?? nameOfItem(item), 'State', 'For', ['Load', 'is-wide']]} count=${item.rows ?? USUAL_ROWS} isLost=${lost} isOfAgents>
    ${shown.map((agent) => html`<tr key=${agent.id}>
      <th scope="row"><span class="board-name">${agent.name}</span></th>
      <td><${AgentState} ...${agent} /></td>
      <td>${since(agent)}</td>
      <td class="is-wide"><${Load} ...${agent} /></td>
    </tr>`)}
  </${Frame}>`;
}

function Frame({ heads, count, isLost, isOfAgents = false, children }) {
  return html`<div class=${classes('board-table', 'card', isLost && 'is-lost', isOfAgents && 'of-agents')} style=${{ '--count': count + 1 }}>
    <table>
      <thead><tr>${heads.map((head) => (Array.isArray(head) ? html`<th key=${head[0]} scope="col" class=${head[1]}>${head[0]}</th>` : html`<th key=${head} scope="col">${head}</th>`))}</tr></thead>
      <tbody>${children}</tbody>
    </table>
  </div>`;
}
