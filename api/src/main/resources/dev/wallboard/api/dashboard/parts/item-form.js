/** What the chosen item of a board shows: kind of number, scope, frame, thresholds, title. */
import { CHARTS, KINDS, METRICS, TABLES, frameOfItem, hasFrame, mayHaveGroup } from '../core/board.js';
import { FRAMES, frameHeading } from '../core/frames.js';
import { useApp } from './app.js';
import { Icon } from './marks.js';
import { html, useState } from './view.js';

const SHOWN_AT_MOST = 40;
const MOST_SKILLS = 100;

export function ItemForm({ item, onChange, onRemove, onDone }) {
  const { directory } = useApp();
  const set = (changes) => onChange(cleaned({ ...item, ...changes }));
  const isOfSkills = item.kind !== 'text' && item.kind !== 'clock';
  const limits = item.kind === 'tile' ? METRICS[item.metric].limits : null;
  return html`<div class="form">
    <div class="card-head"><h2 class="card-title">${KINDS[item.kind].words}</h2><button type="button" class="tools-button" aria-label="Done with this item" onClick=${onDone}><${Icon} name="close" /></button></div>
    ${item.kind === 'tile' && html`<${Choice} label="Number" value=${item.metric} options=${wordsOf(METRICS)} onChange=${(metric) => set({ metric, thresholds: undefined })} />`}
    ${item.kind === 'chart' && html`<${Choice} label="Chart" value=${item.chart} options=${Object.entries(CHARTS)} onChange=${(chart) => set({ chart })} />`}
    ${item.kind === 'table' && html`<${Choice} label="Table" value=${item.table} options=${Object.entries(TABLES)} onChange=${(table) => set({ table })} />`}
    ${item.kind === 'text' && html`<label class="field"><span>Text</span><textarea rows="5" maxlength="2000" value=${item.text} onChange=${(event) => event.target.value !== '' && set({ text: event.target.value })}></textarea></label>`}
    ${item.kind !== 'text' && item.kind !== 'clock' && item.kind !== 'verdict' && html`<label class="field"><span>Title</span><input maxlength="100" placeholder="The usual one" value=${item.title ?? ''} onChange=${(event) => set({ title: event.target.value.trim() || undefined })} /></label>`}
    ${hasFrame(item) && html`<${Choice} label="Time frame" value=${String(frameOfItem(item))} options=${FRAMES.map((frame) => [String(frame), frameHeading(frame)])} onChange=${(frame) => set({ frame: Number(frame) })} />`}
    ${item.kind === 'table' && html`<label class="field"><span>Rows</span><input type="number" min="1" max="50" placeholder="8" value=${item.rows ?? ''} onChange=${(event) => set({ rows: wholeOf(event.target.value, 1, 50) })} /></label>`}
    ${mayHaveGroup(item) && directory.groups.length > 0 && html`<${Choice} label="Agents of" value=${item.groupId ?? ''} options=${[['', 'All groups'], ...directory.groups]} onChange=${(groupId) => set({ groupId: groupId || undefined })} />`}
    ${isOfSkills && html`<${SkillChoice} chosen=${item.skillIds ?? []} onChange=${(skillIds) => set({ skillIds: skillIds.length === 0 ? undefined : skillIds })} />`}
    ${limits !== null && html`<${Limits} item=${item} onChange=${(thresholds) => set({ thresholds })} />`}
    <button type="button" class="button is-danger" onClick=${onRemove}><${Icon} name="trash" />Remove</button>
  </div>`;
}

/** Without members that say nothing, and those its kind does not have. */
function cleaned(item) {
  const own = { ...item };
  if (!mayHaveGroup(own)) delete own.groupId;
  if (!hasFrame(own)) delete own.frame;
  for (const member of Object.keys(own)) if (own[member] === undefined) delete own[member];
  return own;
}

function wordsOf(things) {
  return Object.entries(things).map(([key, { words }]) => [key, words]);
}

function wholeOf(text, least, most) {
  const value = Number(text);
  return text !== '' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

function Choice({ label, value, options, onChange }) {
  return html`<label class="field"><span>${label}</span><select value=${value} onChange=${(event) => onChange(event.target.value)}>${options.map(([key, words]) => html`<option key=${key} value=${key}>${words}</option>`)}</select></label>`;
}

/** All skills, or some of them, found by name. */
function SkillChoice({ chosen, onChange }) {
  const { directory, fast } = useApp();
  const [search, setSearch] = useState('');
  const known = [...new Set([...Object.keys(fast.body('queuestate?v=2')?.skills ?? {}), ...chosen])];
  const wanted = search.trim().toLocaleLowerCase();
  const found = known
    .map((id) => ({ id, name: directory.skill(id) }))
    .filter(({ id, name }) => chosen.includes(id) || wanted === '' || name.toLocaleLowerCase().includes(wanted) || id.includes(wanted))
    .sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) || a.name.localeCompare(b.name));
  const toggle = (id) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(0, MOST_SKILLS));
  return html`<fieldset class="checks">
    <legend class="field-head">${chosen.length === 0 ? 'All skills' : `${chosen.length} of ${known.length} skills`}</legend>
    ${known.length > 10 && html`<input class="input" type="search" aria-label="Search skills" placeholder="Search skills" value=${search} onInput=${(event) => setSearch(event.target.value)} />`}
    <div class="check-list">${found.slice(0, SHOWN_AT_MOST).map(({ id, name }) => html`<label key=${id} class="check"><input type="checkbox" checked=${chosen.includes(id)} onChange=${() => toggle(id)} />${name}</label>`)}
      ${found.length > SHOWN_AT_MOST && html`<span class="field-note">and ${found.length - SHOWN_AT_MOST} more: search</span>`}</div>
  </fieldset>`;
}

function Limits({ item, onChange }) {
  const { unit } = METRICS[item.metric];
  const limits = item.thresholds ?? {};
  const change = (edge) => (event) => {
    const text = event.target.value.trim().replace(',', '.');
    const value = text === '' || !(Number(text) >= 0) ? null : Number(text);
    const next = { watch: limits.watch ?? null, act: limits.act ?? null, [edge]: value };
    onChange(next.watch === null && next.act === null ? undefined : next);
  };
  return html`<div class="form-row is-two">
    <label class="field"><span>Watch, ${unit}</span><input inputmode="decimal" placeholder="as usual" value=${limits.watch ?? ''} onChange=${change('watch')} /></label>
    <label class="field"><span>Act, ${unit}</span><input inputmode="decimal" placeholder="as usual" value=${limits.act ?? ''} onChange=${change('act')} /></label>
  </div>`;
}
