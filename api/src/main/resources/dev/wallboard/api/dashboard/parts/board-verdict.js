/** The verdict of a board, readable from the other end of the floor; on walls with the time. */
import { frameOfItem } from '../core/board.js';
import { byUrgency } from '../core/skills.js';
import { ACT, GOOD, UNKNOWN, verdict } from '../core/states.js';
import { useApp, useTicks } from './app.js';
import { lostOf } from './connection.js';
import { useSkillRows } from './figures.js';
import { Mark } from './marks.js';
import { classes, html } from './view.js';

const NAMED = 5;

export function BoardVerdict({ item, isWall }) {
  const { formats, fast, clock } = useApp();
  useTicks(1000);
  const { rows } = useSkillRows(frameOfItem(item), item.skillIds ?? null);
  if (rows === null) return html`<div class="card is-loading"></div>`;
  const lost = lostOf(fast, clock);
  if (rows.length === 0) return html`<${Nothing} />`;
  const found = verdict(rows, (value) => formats.count(value));
  const named = [...rows].sort(byUrgency).filter(({ state }) => state === found.state && state !== GOOD).map(({ name }) => name);
  const state = lost === null ? found.state : UNKNOWN;
  const title = lost === null ? titleOf(found, named.length) : `Unknown since ${formats.minute(lost.since)}`;
  return html`<div class=${classes('board-verdict', 'card', `is-${state}`)}>
    <${Mark} state=${state} />
    <div class="board-verdict-words">
      <p class="board-verdict-title">${title}</p>
      <p class="board-verdict-names">${lost === null ? namesOf(named, found) : 'The numbers below are old.'}</p>
    </div>
    ${isWall && html`<div class="board-verdict-time"><span class="board-verdict-clock">${formats.minute(clock.now())}</span><span class=${classes('board-verdict-live', lost === null && 'is-live')}><span class="dot"></span>${lost === null ? 'Live' : 'No connection'}</span></div>`}
  </div>`;
}

function Nothing() {
  return html`<div class="board-verdict card is-unknown"><${Mark} state=${UNKNOWN} /><div class="board-verdict-words"><p class="board-verdict-title">No events yet</p></div></div>`;
}

function titleOf({ state, title }, count) {
  return state === ACT ? `${count} ${count === 1 ? 'skill needs' : 'skills need'} action` : title;
}

function namesOf(named, found) {
  if (named.length === 0) return found.rest;
  const rest = named.length - NAMED;
  return named.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
