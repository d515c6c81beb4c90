/** Skills as rows: what each number is now and in the frame, which state it has, and why. */
import { ratio } from './history.js';
import { ACT, WATCH, rank, worst } from './states.js';

/**
 * A row for each skill that either answer knows.
 *
 * @param state the body of queuestate, version 2
 * @param health the body of queuehealth by skill
 * @param levels service level by skill: id → { ratio, chats }
 * @param nameOf gives a skill's name, or its id where it has none
 */
export function skillRows({ state, health, levels, thresholds, nameOf }) {
  const current = state?.skills ?? {};
  const counted = health?.skillsMetrics ?? {};
  const ids = new Set([...Object.keys(current), ...Object.keys(counted)]);
  return [...ids].map((id) =>
    skillRow(id, { current: current[id], counts: counted[id], level: levels?.get(id), thresholds, nameOf }),
  );
}

function skillRow(id, { current, counts, level, thresholds, nameOf }) {
  const figures = {
    waiting: known(current?.currentQueueSize),
    slots: known(current?.currentAvailableSlots),
    longestSeconds: seconds(current?.currentMaxWaitTimeInQueue),
    ...frameFigures(counts),
    levelRatio: level?.ratio ?? null,
    levelChats: level?.chats ?? 0,
  };
  const states = metricStates(figures, thresholds, id);
  return { id, name: nameOf(id), ...figures, states, state: worst(Object.values(states)) };
}

/** What a queuehealth metric says of a frame; rates are worked out of the counts. */
export function frameFigures(metric) {
  if (metric === undefined || metric === null) {
    return { entered: 0, connected: 0, abandoned: 0, abandonRatio: null, answerSeconds: null };
  }
  const { enteredQEng: entered, connectedEng: connected, abandonedEng: abandoned } = metric;
  return {
    entered,
    connected,
    abandoned,
    abandonRatio: ratio(abandoned, abandoned + connected),
    answerSeconds: ratio(metric.totalTimeToAnswer, connected),
  };
}

/** The state of each number of a row, or of the account. */
export function metricStates(figures, thresholds, skillId = null) {
  const chats = figures.connected + figures.abandoned;
  const of = (metric, value) => thresholds.state(metric, value, { skillId, chats });
  return {
    waiting: of('waiting', figures.waiting),
    slots: of('freeSlots', figures.slots),
    longest: of('longestWaitSeconds', figures.longestSeconds),
    level: of('serviceLevel', percent(figures.levelRatio)),
    abandon: of('abandonmentPercent', percent(figures.abandonRatio)),
    answer: of('timeToAnswerSeconds', figures.answerSeconds),
  };
}

function percent(value) {
  return value === null || value === undefined ? null : value * 100;
}

/** −1 says that there is no data. */
function known(value) {
  return value === undefined || value < 0 ? null : value;
}

function seconds(millis) {
  return millis === undefined || millis < 0 ? null : millis / 1000;
}

/** The most urgent first: state, then who waits, then who is furthest below the service level. */
export function byUrgency(a, b) {
  return (
    rank(b.state) - rank(a.state) ||
    (b.waiting ?? 0) - (a.waiting ?? 0) ||
    (a.levelRatio ?? 2) - (b.levelRatio ?? 2) ||
    a.name.localeCompare(b.name)
  );
}

/** Why a skill is not fine, the worst reason first, in a few words each. */
export function reasons(row, formats, withinSeconds) {
  const found = [
    [row.states.longest, () => `${row.waiting ?? 0} waiting, ${formats.duration(row.longestSeconds)}`],
    [row.states.level, () => levelReason(row, formats, withinSeconds)],
    [row.states.abandon, () => `${formats.percentSign(row.abandonRatio)} abandoned`],
    [row.states.answer, () => `${formats.duration(row.answerSeconds)} to answer`],
    [row.states.waiting, () => `${formats.count(row.waiting)} waiting`],
    [row.states.slots, () => `${formats.count(row.slots)} free slots`],
  ];
  return found
    .filter(([state]) => state === ACT || state === WATCH)
    .sort(([a], [b]) => rank(b) - rank(a))
    .map(([, words]) => words());
}

function levelReason(row, formats, withinSeconds) {
  return `${formats.percentSign(row.levelRatio, { isRough: true })} in ${withinSeconds} s`;
}

/** The skills whose name or id holds the text. */
export function matching(rows, text) {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return rows;
  return rows.filter(
    ({ name, id }) => name.toLocaleLowerCase().includes(wanted) || id.includes(wanted),
  );
}
