/** Are we all right, and if not, where? One sentence, and the places it is about. */
import { many } from '../core/format.js';
import { reasons } from '../core/skills.js';
import { ACT, GOOD, UNKNOWN, WATCH, verdict } from '../core/states.js';
import { useApp, useMedia } from './app.js';
import { Mark } from './marks.js';
import { classes, html } from './view.js';

/**
 * @param rows the skills, the most urgent first
 * @param levelState of the account's own service level; null if there is none
 * @param lost { since } when the numbers are old, else null
 */
export function Verdict({ rows, levelState, lost }) {
  const { formats, hrefs, thresholds } = useApp();
  const isWide = useMedia('(min-width: 1600px)');
  const found = verdict(rows, (value) => formats.count(value));
  if (lost !== null) return html`<${Unknown} lost=${lost} rows=${rows} found=${found} />`;
  const troubled = rows.filter(({ state }) => state !== GOOD && (isWide || state === found.state));
  const named = troubled.slice(0, isWide ? 5 : 3);
  const rest = rows.filter(({ state }) => state === ACT || state === WATCH).length - named.length;
  return html`<section class=${classes('verdict', 'card', `is-${found.state}`)} aria-label="Verdict">
    <${Mark} state=${found.state} size="mark-large" />
    <div class="verdict-words">
      <h1 class="verdict-title">${found.title}</h1>
      <p class="verdict-rest">${[found.rest && `${found.rest}.`, levelWords(levelState)].filter(Boolean).join(' ')}</p>
    </div>
    ${named.length > 0 && html`<ul class="verdict-places">
      ${named.map((row) => html`<li key=${row.id}><a class=${classes('place', `is-${row.state}`)} href=${hrefs.skill(row.id)}>
        <${Mark} state=${row.state} isAlone />
        <span class="place-words">
          <strong class="place-name">${row.name}</strong>
          <span class="place-why">${reasons(row, formats, thresholds.serviceLevel(row.id).withinSeconds).slice(0, 2).map((why, index) => html`<span key=${index}>${index > 0 && ' · '}${why}</span>`)}</span>
        </span>
      </a></li>`)}
      ${rest > 0 && html`<li key="rest"><a class="place is-rest" href=${hrefs.skills()}>and ${formats.count(rest)} more</a></li>`}
    </ul>`}
  </section>`;
}

function levelWords(state) {
  if (state === null) return '';
  return state === GOOD ? 'The account’s service level is on target.' : 'The account’s service level is below target.';
}

/** Without a line nothing is known, and least of all that all is well. */
function Unknown({ lost, rows, found }) {
  const { formats } = useApp();
  const named = rows.filter(({ state }) => state === ACT).map(({ name }) => name);
  const names = named.length === 0 ? '' : ` (${named.slice(0, 5).join(', ')}${named.length > 5 ? ', …' : ''})`;
  const then = rows.length === 0 ? '' : `Then: ${lowered(found.title)}${names}.`;
  return html`<section class="verdict card is-unknown" aria-label="Verdict">
    <${Mark} state=${UNKNOWN} size="mark-large" />
    <div class="verdict-words">
      <h1 class="verdict-title">State unknown since ${formats.second(lost.since)}</h1>
      <p class="verdict-rest">${then}</p>
    </div>
  </section>`;
}

function lowered(title) {
  return title.replace(/^All/, 'all').replace(' need action', ' needed action').replace(' needs action', ' needed action');
}

/** Where there is but one skill, its name and state say it all. */
export function SkillVerdict({ row, lost }) {
  const { formats, thresholds } = useApp();
  if (lost !== null) return html`<${Unknown} lost=${lost} rows=${[row]} found=${verdict([row])} />`;
  const why = reasons(row, formats, thresholds.serviceLevel(row.id).withinSeconds);
  const words = { act: 'needs action', watch: 'is to be watched', good: 'is fine' }[row.state];
  return html`<section class=${classes('verdict', 'card', `is-${row.state}`)} aria-label="Verdict">
    <${Mark} state=${row.state} size="mark-large" />
    <div class="verdict-words">
      <h1 class="verdict-title">${row.name} ${words}</h1>
      <p class="verdict-rest">${why.length > 0 ? `${why.join(' · ')}.` : `${row.waiting ?? 0} ${many(row.waiting ?? 0, 'chat')} waiting.`}</p>
    </div>
  </section>`;
}
