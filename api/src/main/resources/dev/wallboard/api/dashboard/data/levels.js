/** Service levels, as the server works them out. */
import { BUCKET_MILLIS } from '../core/frames.js';
import { ratio } from '../core/history.js';

/** The call that asks for a frame's service level, of all skills or of one. */
export function levelCall(frame, skillIds) {
  return `servicelevel?v=1&timeframe=${frame}&skillIds=${skillIds}`;
}

/** The same by intervals of five minutes; of the account where no skills are given. */
export function levelHistoryCall(frame, skillIds) {
  return `servicelevel?v=1&timeframe=${frame}&interval=5${skillIds === null ? '' : `&skillIds=${skillIds.join(',')}`}`;
}

/** By skill: id → { ratio, chats }. */
export function levelsOf(body) {
  return new Map(Object.entries(body?.skillsMetrics ?? {}).map(([id, metric]) => [id, levelFrom(metric)]));
}

/** Of all that was asked for. */
export function levelOf(body) {
  return levelFrom(body?.metricsTotals);
}

function levelFrom(metric) {
  if (metric === undefined) return { ratio: null, chats: 0 };
  return { ratio: ratio(metric.answeredInTime, metric.counted), chats: metric.counted };
}

/** The buckets of a history, the oldest first. */
export function levelBuckets(body, nowMillis) {
  return (body?.metricsByIntervals ?? []).map(({ timestamp, metricsData }) => {
    const start = timestamp - BUCKET_MILLIS;
    const isDone = timestamp <= nowMillis;
    const metric = metricsData.metricsTotals;
    return { start, end: timestamp, from: start, until: isDone ? timestamp : nowMillis, isDone, answeredInTime: metric.answeredInTime, counted: metric.counted };
  });
}
