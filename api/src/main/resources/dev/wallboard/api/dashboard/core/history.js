/**
 * What the intervals of the five methods come to: buckets of five minutes, drawn together into the
 * bars of a chart. Averages are made of sums and counts, so that they stay true when drawn together.
 */
import { BUCKET_MILLIS, MINUTE_MILLIS } from './frames.js';

/** Queues and slots are sampled at every even second. */
const SAMPLE_MILLIS = 2000;

/**
 * The buckets of a queuehealth answer with interval=5, the oldest first.
 *
 * @param pick takes the metric out of an interval's data: the totals, or those of a skill
 */
export function queueBuckets(body, nowMillis, pick = (data) => data.metricsTotals) {
  return (body?.metricsByIntervals ?? []).map(({ timestamp, metricsData }) => {
    const metric = pick(metricsData);
    return { ...spanOf(timestamp, nowMillis), ...queueCounts(metric) };
  });
}

function queueCounts(metric) {
  if (metric === undefined) {
    return NO_QUEUE;
  }
  const hasQueue = metric.queueSizeCount > 0;
  const hasSlots = metric.availableSlotsCount > 0;
  return {
    entered: metric.enteredQEng,
    connected: metric.connectedEng,
    abandoned: metric.abandonedEng,
    answerSum: metric.totalTimeToAnswer,
    queueSum: hasQueue ? metric.queueSizeSum : null,
    queueMax: hasQueue ? metric.maxQueueSize : null,
    queueMin: hasQueue ? metric.minQueueSize : null,
    slotSum: hasSlots ? metric.availableSlotsSum : null,
    slotMax: hasSlots ? metric.maxAvailableSlots : null,
    slotMin: hasSlots ? metric.minAvailableSlots : null,
  };
}

const NO_QUEUE = {
  entered: 0,
  connected: 0,
  abandoned: 0,
  answerSum: 0,
  queueSum: null,
  queueMax: null,
  queueMin: null,
  slotSum: null,
  slotMax: null,
  slotMin: null,
};

/** The buckets of an engactivity answer with interval=5, the oldest first. */
export function chatBuckets(body, nowMillis, pick = (data) => data.metricsTotals) {
  const buckets = (body?.metricsByIntervals ?? []).map(({ timestamp, metricsData }) => {
    const metric = pick(metricsData);
    return {
      ...spanOf(timestamp, nowMillis),
      handled: metric?.totalInteractiveChats ?? 0,
      handlingSum: metric?.totalHandlingTime ?? 0,
    };
  });
  return buckets.reverse();
}

function spanOf(endMillis, nowMillis) {
  const start = endMillis - BUCKET_MILLIS;
  const isDone = endMillis <= nowMillis;
  return { start, end: endMillis, from: start, until: isDone ? endMillis : nowMillis, isDone };
}

/**
 * Buckets drawn together into intervals that begin on whole multiples of their length, by the local
 * clock: bars stand on whole quarters and hours.
 *
 * @param offsetMillis how far local time is ahead of UTC
 */
export function intervals(buckets, minutes, offsetMillis = 0) {
  const length = minutes * MINUTE_MILLIS;
  const found = new Map();
  for (const bucket of buckets) {
    const start = Math.floor((bucket.start + offsetMillis) / length) * length - offsetMillis;
    const known = found.get(start);
    if (known === undefined) {
      const isCut = bucket.start > start && found.size === 0;
      found.set(start, { ...bucket, start, end: start + length, isCut });
    } else {
      merge(known, bucket);
    }
  }
  return [...found.values()].map((interval) => ({
    ...interval,
    isDone: interval.isDone && interval.until >= interval.end,
  }));
}

/** Members that are sums; others are extremes, or say where the bucket is. */
const SUMS = [
  'entered', 'connected', 'abandoned', 'answerSum', 'queueSum', 'slotSum',
  'handled', 'handlingSum', 'answeredInTime', 'counted',
];
const MAXIMA = ['queueMax', 'slotMax'];
const MINIMA = ['queueMin', 'slotMin'];

function merge(into, bucket) {
  into.until = bucket.until;
  into.isDone = into.isDone && bucket.isDone;
  fold(into, bucket, SUMS, (a, b) => a + b);
  fold(into, bucket, MAXIMA, Math.max);
  fold(into, bucket, MINIMA, Math.min);
}

function fold(into, bucket, members, both) {
  for (const member of members) {
    if (bucket[member] !== undefined) {
      into[member] = bothOr(into[member], bucket[member], both);
    }
  }
}

function bothOr(a, b, both) {
  if (a === null || a === undefined) return b;
  return b === null ? a : both(a, b);
}

/** How many samples are taken in a span. */
function sampleCount({ from, until }) {
  return Math.max(1, Math.ceil(until / SAMPLE_MILLIS) - Math.ceil(from / SAMPLE_MILLIS));
}

/**
 * How many were waiting on average: the sum over all skills, not the average per skill that the
 * totals of the method give. Null without data.
 */
export function averageQueue(interval) {
  return ratio(interval.queueSum, interval.queueSum === null ? 0 : sampleCount(interval));
}

/** How many slots were free on average, over all skills. */
export function averageSlots(interval) {
  return ratio(interval.slotSum, interval.slotSum === null ? 0 : sampleCount(interval));
}

export function abandonmentRate({ abandoned, connected }) {
  return ratio(abandoned, abandoned + connected);
}

export function timeToAnswer({ answerSum, connected }) {
  return ratio(answerSum, connected);
}

export function handlingTime({ handlingSum, handled }) {
  return ratio(handlingSum, handled);
}

/** A quotient; null where there is nothing to divide by. */
export function ratio(part, whole) {
  return whole > 0 ? part / whole : null;
}

/**
 * The last finished buckets of a frame, and as many before them, each drawn together to one; null
 * where the history does not reach.
 */
export function compared(buckets, frame) {
  const count = frame / 5;
  const done = buckets.filter(({ isDone }) => isDone);
  if (done.length < 2 * count) {
    return { recent: together(done.slice(-count)), before: null };
  }
  return { recent: together(done.slice(-count)), before: together(done.slice(-2 * count, -count)) };
}

/** All buckets as one; null if there is none. */
export function together(buckets) {
  if (buckets.length === 0) return null;
  const [first, ...rest] = buckets;
  const sum = { ...first };
  rest.forEach((bucket) => merge(sum, bucket));
  return { ...sum, end: sum.until };
}

/**
 * A trend: what of each interval, and whether the last one is still going on. Counts leave the
 * unfinished interval out, for it would look like a fall.
 */
export function trend(list, valueOf, { isCount = false } = {}) {
  const shown = isCount ? list.filter(({ isDone, isCut }) => isDone && !isCut) : list;
  return {
    values: shown.map(valueOf),
    isOpen: shown.length > 0 && !shown[shown.length - 1].isDone,
  };
}
