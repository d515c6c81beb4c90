/** What may stand on a board, with its words; and what an item is called. */
import { USUAL_FRAME } from './frames.js';

export const METRICS = {
  waiting: { words: 'Waiting', limits: 'waiting', unit: 'chats' },
  longestWait: { words: 'Longest wait', limits: 'longestWaitSeconds', unit: 's' },
  freeSlots: { words: 'Free slots', limits: 'freeSlots', unit: 'slots' },
  agents: { words: 'Agents by state', limits: null },
  serviceLevel: { words: 'Service level', limits: 'serviceLevel', unit: '%' },
  abandonmentRate: { words: 'Abandonment rate', limits: 'abandonmentPercent', unit: '%' },
  timeToAnswer: { words: 'Time to answer', limits: 'timeToAnswerSeconds', unit: 's' },
  occupancy: { words: 'Occupancy', limits: 'occupancyPercent', unit: '%' },
  entered: { words: 'Entered', limits: null },
  connected: { words: 'Connected', limits: null },
  abandoned: { words: 'Abandoned', limits: null },
  handled: { words: 'Chats handled', limits: null },
  handlingTime: { words: 'Handling time', limits: 'handlingTimeSeconds', unit: 's' },
};

export const CHARTS = {
  flow: 'Chats per interval',
  queue: 'Queue size',
  slots: 'Free slots',
  waits: 'Histogram of waits',
  agents: 'Agents by state',
  serviceLevel: 'Service level',
  abandonmentRate: 'Abandonment rate',
  timeToAnswer: 'Time to answer',
};

export const TABLES = { skills: 'Most urgent skills', agents: 'Agents' };

/** Things to put on a board, with the size they begin with. */
export const KINDS = {
  tile: { words: 'Tile', item: { kind: 'tile', metric: 'waiting', w: 3, h: 3 } },
  chart: { words: 'Chart', item: { kind: 'chart', chart: 'flow', w: 6, h: 5 } },
  table: { words: 'Table', item: { kind: 'table', table: 'skills', w: 6, h: 5 } },
  verdict: { words: 'Verdict', item: { kind: 'verdict', w: 12, h: 2 } },
  text: { words: 'Text', item: { kind: 'text', text: 'A note for all', w: 3, h: 2 } },
  clock: { words: 'Clock', item: { kind: 'clock', w: 3, h: 2 } },
};

/** Metrics that look at agents, and may be of one group of them. */
const OF_AGENTS = new Set(['agents', 'occupancy']);

export function mayHaveGroup({ kind, metric, chart, table }) {
  return (kind === 'tile' && OF_AGENTS.has(metric)) || (kind === 'chart' && chart === 'agents') || (kind === 'table' && table === 'agents');
}

/** Whether an item looks at a time frame. */
export function hasFrame({ kind, metric }) {
  const isNow = kind === 'tile' && ['waiting', 'longestWait', 'freeSlots', 'agents'].includes(metric);
  return !isNow && kind !== 'text' && kind !== 'clock';
}

export function frameOfItem(item) {
  return item.frame ?? USUAL_FRAME;
}

/** What an item is called, where it has no title of its own. */
export function nameOfItem(item) {
  if (item.title) return item.title;
  switch (item.kind) {
    case 'tile':
      return METRICS[item.metric].words;
    case 'chart':
      return CHARTS[item.chart];
    case 'table':
      return TABLES[item.table];
    default:
      return KINDS[item.kind].words;
  }
}

/** A board as it is sent: without what the server gives. */
export function bodyOf({ name, items }) {
  return { name, items };
}

/** Whether a board shows skills that need action, and so is worth a longer look. */
export function showsSkills({ items }) {
  return items.some(({ kind, table }) => kind === 'verdict' || (kind === 'table' && table === 'skills'));
}

/** How long a board is shown before the next, in seconds. */
export function shownSeconds(board, seconds, hasAction) {
  return hasAction && showsSkills(board) ? 2 * seconds : seconds;
}
