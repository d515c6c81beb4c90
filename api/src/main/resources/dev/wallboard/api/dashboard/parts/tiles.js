/** The tiles of a board, a skill or the overview: each metric's number, comparison and trend. */
import { handlingTime, ratio, timeToAnswer, abandonmentRate } from '../core/history.js';
import { NOTHING } from '../core/format.js';
import { levelWords } from '../core/words.js';
import { AgentsBar, agentsWords } from './agents-bar.js';
import { html } from './view.js';

/**
 * What a tile of a metric shows.
 *
 * @param figures of useFigures
 * @param more { formats, thresholds, skillId, directory, agents, activity }
 * @returns the properties of Tile, without handlers
 */
export function tileOf(metric, figures, more) {
  return TILES[metric](figures, more);
}

const TILES = {
  waiting: ({ waiting, past, states, queueMax }, { formats, skillId }) => ({
    label: 'Waiting',
    value: formats.count(waiting),
    isZero: waiting === 0,
    state: states.waiting,
    compare: skillId === null ? averageWords(past.averageWaiting, formats) : queueMax === null ? '' : `highest ${formats.count(queueMax)}`,
    trend: past.trends.waiting,
  }),

  longestWait: ({ longestSeconds, longestSkillId, waitTrend, states }, { formats, directory, thresholds, skillId }) => ({
    label: 'Longest wait',
    value: formats.duration(longestSeconds),
    state: states.longest,
    compare: longestWords({ longestSeconds, longestSkillId, states }, { formats, directory, thresholds, skillId }),
    trend: waitTrend.filter((value) => value !== null).length < 2 ? null : { values: waitTrend, isOpen: true },
  }),

  freeSlots: ({ slots, past, states }, { formats }) => ({
    label: 'Free slots',
    value: formats.count(slots),
    isZero: slots === 0,
    state: states.slots,
    compare: averageWords(past.averageFree, formats),
    trend: past.trends.slots,
  }),

  agents: (figures, { formats, agents }) => ({
    label: 'Agents',
    value: agents === null ? NOTHING : formats.count(agents.logged),
    unit: agents === null ? '' : 'logged in',
    compare: agents === null ? '' : agentsWords(agents).join(', '),
    children: agents === null ? null : html`<div class="tile-agents" aria-hidden="true"><${AgentsBar} now=${agents} /><span class="tile-compare agents-words">${agentsWords(agents).map((words, index) => html`<span key=${index}>${index > 0 && ' · '}${words}</span>`)}</span></div>`,
  }),

  serviceLevel: ({ levelRatio, past, states }, { formats, thresholds, skillId }) => {
    const promise = thresholds.serviceLevel(skillId);
    const before = past.before.level;
    const was = before === null ? null : ratio(before.answeredInTime, before.counted);
    return {
      label: 'Service level',
      note: `${promise.targetPercent} / ${promise.withinSeconds} s`,
      words: levelWords(promise),
      value: formats.percent(levelRatio, { target: promise.targetPercent }),
      unit: levelRatio === null ? '' : '%',
      state: states.level,
      extra: FORMULA_WORDS[promise.formula],
      compare: wasWords(was, (value) => formats.percent(value, { target: promise.targetPercent })),
      trend: { ...past.trends.level, line: promise.targetPercent / 100, fromZero: false, hasArea: false, width: 52 },
    };
  },

  abandonmentRate: ({ abandonRatio, abandoned, past, states }, { formats, thresholds, skillId }) => ({
    label: 'Abandonment rate',
    value: formats.percent(abandonRatio),
    unit: abandonRatio === null ? '' : '%',
    isZero: abandonRatio === 0,
    state: states.abandon,
    extra: `${formats.count(abandoned)} left`,
    isExtraLast: true,
    compare: wasWords(past.before.queue && abandonmentRate(past.before.queue), (value) => formats.percent(value)),
    trend: { ...past.trends.abandon, line: limitOf(thresholds, 'abandonmentPercent', skillId, 100), hasArea: false, width: 60 },
  }),

  timeToAnswer: ({ answerSeconds, past, states }, { formats }) => ({
    label: 'Time to answer',
    value: formats.duration(answerSeconds),
    unit: answerSeconds === null ? '' : 'avg',
    state: states.answer,
    compare: wasWords(past.before.queue && timeToAnswer(past.before.queue), (value) => formats.duration(value)),
    trend: past.trends.answer,
  }),

  occupancy: (figures, { formats, activity }) => ({
    label: 'Occupancy',
    value: formats.percent(activity?.occupancy ?? null),
    unit: activity?.occupancy == null ? '' : '%',
    compare: wasWords(activity?.before ?? null, (value) => formats.percent(value)),
    trend: activity === null ? null : { ...activity.trend, fromZero: false, hasArea: false },
  }),

  entered: (figures, more) => countTile('Entered', 'entered', figures, more),
  connected: (figures, more) => countTile('Connected', 'connected', figures, more),
  abandoned: (figures, more) => countTile('Abandoned', 'abandoned', figures, more),

  handled: ({ handled, past }, { formats }) => ({
    label: 'Chats handled',
    value: formats.count(handled),
    isZero: handled === 0,
    compare: formats.change(past.recent.chat?.handled, past.before.chat?.handled),
    trend: past.trends.handled,
  }),

  handlingTime: ({ handlingSeconds, past }, { formats }) => ({
    label: 'Handling time',
    value: formats.duration(handlingSeconds),
    unit: handlingSeconds === null ? '' : 'avg',
    compare: wasWords(past.before.chat && handlingTime(past.before.chat), (value) => formats.duration(value)),
    trend: past.trends.handling,
  }),
};

const FORMULA_WORDS = { answered: 'answered', offered: 'offered', 'offered-without-short': 'without short' };

function countTile(label, name, figures, { formats }) {
  const { past } = figures;
  return {
    label,
    value: formats.count(figures[name]),
    isZero: figures[name] === 0,
    compare: formats.change(past.recent.queue?.[name], past.before.queue?.[name]),
    trend: past.trends[name],
  };
}

function averageWords(value, formats) {
  return value === null ? '' : `average ${formats.average(value)}`;
}

function wasWords(value, format) {
  return value === null || value === undefined ? '' : `was ${format(value)}`;
}

function longestWords({ longestSeconds, longestSkillId, states }, { formats, directory, thresholds, skillId }) {
  if (longestSeconds === null) return 'nobody waits';
  if (skillId === null) return longestSkillId === null ? '' : `in ${directory.skill(longestSkillId)}`;
  const act = thresholds.of('longestWaitSeconds', skillId)?.act;
  return states.longest === 'watch' && act != null ? `act at ${formats.duration(act)}` : '';
}

function limitOf(thresholds, metric, skillId, scale) {
  const watch = thresholds.of(metric, skillId)?.watch;
  return watch == null ? null : watch / scale;
}

/** The table behind a tile's trend. */
export function trendTable(label, trend, list, formats) {
  const format = (value) => (value === null ? NOTHING : Number.isInteger(value) ? formats.count(value) : value.toFixed(2));
  const offset = list.length - trend.values.length;
  return {
    heads: ['Time', label],
    rows: trend.values.map((value, index) => [formats.minute(list[index + Math.max(0, offset)]?.start), format(value)]),
  };
}
