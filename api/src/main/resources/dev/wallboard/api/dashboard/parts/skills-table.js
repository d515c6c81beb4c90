/** The skills: on the overview the most urgent as far as there is room, on their page all. */
import { fileName } from '../core/csv.js';
import { averageQueue, queueBuckets } from '../core/history.js';
import { byUrgency, matching } from '../core/skills.js';
import { GOOD, STATE_WORDS, rank } from '../core/states.js';
import { sortOf, sortText } from '../core/sorting.js';
import { useApp, useChanges, useMedia } from './app.js';
import { FrameChoice } from './frame-choice.js';
import { Mark, StateWord } from './marks.js';
import { saveCsv } from './save.js';
import { useSettled } from './settled.js';
import { Spark } from './spark.js';
import { Search } from './states.js';
import { Table } from './table.js';
import { classes, html, useEffect, useMemo, useState } from './view.js';

const SPARKS_EVERY_SECONDS = 60;
const SPARK_FRAME = 60;

/** What a column's cells are sorted by. */
const VALUES = {
  state: ({ state }) => rank(state),
  name: ({ name }) => name,
  waiting: ({ waiting }) => waiting,
  longest: ({ longestSeconds }) => longestSeconds,
  slots: ({ slots }) => slots,
  entered: ({ entered }) => entered,
  connected: ({ connected }) => connected,
  abandoned: ({ abandonRatio }) => abandonRatio,
  answer: ({ answerSeconds }) => answerSeconds,
  level: ({ levelRatio }) => levelRatio,
};

const valueOf = (row, key) => VALUES[key](row);

/** @param maxRows how many fit, or null for all */
export function SkillsTable({ rows, figures, maxRows = null, isLost }) {
  const { place, frame, setParams, hrefs, formats, thresholds, account, clock } = useApp();
  const isPhone = useMedia('(max-width: 719px)');
  const isRoomy = useMedia('(min-width: 1024px)');
  const sort = sortOf(place.params.sort, Object.keys(VALUES));
  const search = place.params.search ?? '';
  const found = useMemo(() => matching(rows, search), [rows, search]);
  const settled = useSettled(found, sort, valueOf, byUrgency);
  const shown = maxRows === null ? settled.rows : settled.rows.slice(0, maxRows);
  const [inView, setInView] = useState([]);
  const sparks = useSparks(inView);
  const isAll = maxRows === null;
  const columns = columnsFor({ hrefs, isPhone, isRoomy, isAll, formats, thresholds, sparks, figures, isLost, count: rows.length });
  const save = () => saveCsv(CSV_HEADS, settled.rows.map(csvRow), fileName('Skills', account, clock.now(), 'csv'));
  return html`<section class=${classes('card', 'table-card', isLost && 'is-lost')} data-table="skills">
    <div class="card-head">
      <h2 class="card-title">Skills <span class="card-note">${sort.length === 0 ? 'most urgent first' : ''}</span></h2>
      ${isAll && html`<${FrameChoice} frame=${frame} /><button type="button" class="button" data-export onClick=${save}>Export</button>`}
      <${Search} label="Search skills" value=${search} onInput=${(text) => setParams({ search: text || null })} hint="/" />
    </div>
    <${Table} label="Skills" columns=${columns} rows=${shown} sort=${sort} onSort=${(next) => setParams({ sort: sortText(next) || null })}
      hrefOf=${({ id }) => hrefs.skill(id)} hasTotal=${search === ''} rowRem=${isPhone ? 3.25 : 2.25} onWindow=${setInView} onHold=${settled.hold}
      empty=${search === '' ? 'No skills.' : `No skill is called “${search}”.`} />
  </section>`;
}

const CSV_HEADS = ['id', 'skill', 'state', 'waiting', 'longest wait s', 'free slots', 'entered', 'connected', 'abandoned', 'abandonment rate', 'time to answer s', 'service level'];

function csvRow(row) {
  return [
    row.id, row.name, STATE_WORDS[row.state], row.waiting, row.longestSeconds, row.slots, row.entered, row.connected,
    row.abandoned, rounded(row.abandonRatio), rounded(row.answerSeconds), rounded(row.levelRatio),
  ];
}

function rounded(value) {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

function columnsFor({ hrefs, isPhone, isRoomy, isAll, formats, thresholds, sparks, figures, isLost, count }) {
  const marked = (state, text) => (state === GOOD ? text : html`<span class=${classes('marked', `is-${state}`)}><${Mark} state=${state} isAlone />${text}</span>`);
  const zero = (value, text) => (value === 0 ? html`<span class="zero">${text}</span>` : text);
  const level = (ratioValue, id) => formats.percentSign(ratioValue, { target: thresholds.serviceLevel(id).targetPercent });
  const state = { id: 'state', label: isLost ? 'State then' : 'State', width: isPhone ? '2.25rem' : isLost ? '5.375rem' : '5.0625rem', isSilent: isPhone, cell: (row) => (isPhone ? html`<${Mark} state=${row.state} isAlone />` : html`<${StateWord} state=${row.state} />`), startsDown: true };
  const name = { id: 'name', label: 'Skill', isHead: true, className: 'is-name', cell: (row) => html`<${Name} row=${row} />`, total: isAll ? `All ${formats.count(count)} skills` : html`<a href=${hrefs.skills()}>All ${formats.count(count)} skills</a>` };
  const waiting = { id: 'waiting', label: 'Waiting', isNumeric: true, width: '4rem', cell: (row) => zero(row.waiting, marked(row.states.waiting, formats.count(row.waiting))), total: formats.count(figures.waiting) };
  const longest = { id: 'longest', label: 'Longest', isNumeric: true, width: '4.625rem', cell: (row) => marked(row.states.longest, formats.duration(row.longestSeconds)), total: formats.duration(figures.longestSeconds) };
  const slots = { id: 'slots', label: 'Free slots', isNumeric: true, width: '4.625rem', cell: (row) => marked(row.states.slots, formats.count(row.slots)), total: formats.count(figures.slots) };
  const entered = { id: 'entered', label: 'Entered', isNumeric: true, width: '4.75rem', cell: (row) => zero(row.entered, formats.count(row.entered)), total: formats.count(figures.entered) };
  const connected = { id: 'connected', label: 'Connected', isNumeric: true, width: '4.875rem', cell: (row) => zero(row.connected, formats.count(row.connected)), total: formats.count(figures.connected) };
  const abandoned = { id: 'abandoned', label: 'Abandoned', isNumeric: true, width: '5.375rem', cell: (row) => zero(row.abandonRatio, marked(row.states.abandon, formats.percentSign(row.abandonRatio))), total: formats.percentSign(figures.abandonRatio) };
  const answer = { id: 'answer', label: 'To answer', isNumeric: true, width: '4.75rem', cell: (row) => marked(row.states.answer, formats.duration(row.answerSeconds)), total: formats.duration(figures.answerSeconds) };
  const service = { id: 'level', label: isPhone ? 'Service' : 'Service level', isNumeric: true, width: isPhone ? '5.25rem' : '5.875rem', startsDown: false, cell: (row) => marked(row.states.level, level(row.levelRatio, row.id)), total: level(figures.levelRatio, null) };
  const queue = { id: 'queue', label: 'Queue', isNumeric: true, width: '5.5rem', isFixed: true, className: 'is-spark', cell: (row) => html`<${RowSpark} trend=${sparks.get(row.id)} />`, total: '' };
  if (isPhone) return [state, name, waiting, { ...longest, width: '4.75rem' }, service];
  if (!isRoomy) return [state, name, waiting, longest, slots, abandoned, service];
  return isAll
    ? [state, name, waiting, longest, slots, entered, connected, abandoned, answer, service, queue]
    : [state, name, waiting, longest, slots, connected, abandoned, answer, service, queue];
}

function Name({ row }) {
  const { hrefs } = useApp();
  return html`<a class="row-link" href=${hrefs.skill(row.id)} title=${`${row.name} (${row.id})`}>${row.name}</a>`;
}

function RowSpark({ trend }) {
  return trend === undefined ? null : html`<${Spark} ...${trend} width=${64} height=${24} />`;
}

/** The queue of the last hour for the rows in view, read once a minute. */
function useSparks(ids) {
  const { resources, operations, clock } = useApp();
  const [wanted, setWanted] = useState('');
  const [known] = useState(() => new Map());
  const text = [...ids].sort().join(',');
  useEffect(() => {
    // Rows that only fly past while somebody scrolls are not asked for.
    const timer = setTimeout(() => setWanted(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  const path = `${operations}/queuehealth?v=1&timeframe=${SPARK_FRAME}&interval=5&skillIds=${wanted}`;
  useEffect(() => (wanted === '' ? undefined : resources.want(path, SPARKS_EVERY_SECONDS)), [path]);
  useChanges(resources);
  const { body } = wanted === '' ? {} : resources.get(path);
  useMemo(() => {
    if (body === undefined) return;
    const now = clock.now();
    for (const id of wanted.split(',')) {
      const buckets = queueBuckets(body, now, (data) => data.skillsMetrics?.[id]);
      known.set(id, { values: buckets.map(averageQueue), isOpen: true });
    }
  }, [body]);
  return known;
}
