/** An agent's day on a time axis: where its segments lie, none so narrow that it is not seen. */

const NARROWEST = 3;

/** Hours on the axis from one instant to another: every hour, or as many as fit. */
export function hourTicks(from, to, most, offsetMillis = 0) {
  for (const hours of [0.25, 0.5, 1, 2, 3, 4, 6, 12]) {
    const length = hours * 3_600_000;
    const first = Math.ceil((from + offsetMillis) / length) * length - offsetMillis;
    const count = Math.floor((to - first) / length) + 1;
    if (count <= most) return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * length);
  }
  return [];
}

/** A scale from time to a width. */
export function timeScale(from, to, width) {
  return (instant) => ((Math.min(Math.max(instant, from), to) - from) / (to - from)) * width;
}

/** Segments as boxes: { x, width, ...segment }. */
export function boxes(segments, scale) {
  return segments
    .map((segment) => {
      const x = scale(segment.from);
      return { ...segment, x, width: Math.max(NARROWEST, scale(segment.to) - x) };
    })
    .filter(({ from, to }) => to > from);
}

/**
 * Segments of states out of changes, each of which holds until the next.
 *
 * @param changes { at, state, reason } in order
 */
export function segmentsOf(changes, untilMillis) {
  const segments = [];
  changes.forEach((change, index) => {
    const to = changes[index + 1]?.at ?? untilMillis;
    const last = segments[segments.length - 1];
    if (last !== undefined && last.state === change.state && last.reason === change.reason) last.to = to;
    else segments.push({ state: change.state, reason: change.reason, from: change.at, to });
  });
  return segments.filter(({ state, from, to }) => state !== 'off' && to > from);
}

/**
 * Segments out of changes, and out of intervals where the changes do not reach: what held when they
 * begin is not told by a change.
 */
export function segmentsOver(changes, list, untilMillis) {
  const first = changes[0]?.at ?? Infinity;
  const earlier = segmentsFromTimes(list)
    .filter(({ from }) => from < first)
    .map((segment) => ({ ...segment, to: Math.min(segment.to, first) }));
  return [...earlier, ...segmentsOf(changes, untilMillis)];
}

/** The kinds of time in an interval, in the order in which the page draws them where it must guess. */
const KINDS = ['online', 'back', 'away'];

/**
 * Segments out of what each interval's seconds came to. Where within its five minutes a state
 * changed is not told, so each interval goes on with the state that the one before ended with.
 *
 * @param list intervals { from, online, back, away } in seconds, the oldest first
 */
export function segmentsFromTimes(list) {
  const segments = [];
  for (const interval of list) {
    let at = interval.from;
    for (const state of inOrderAfter(segments[segments.length - 1], at)) {
      const to = at + interval[state] * 1000;
      if (to > at) append(segments, { state, reason: null, from: at, to });
      at = to;
    }
  }
  return segments;
}

/** A rounded-down second is no gap. */
const GAP_MILLIS = 5_000;

function append(segments, next) {
  const last = segments[segments.length - 1];
  if (last !== undefined && last.state === next.state && next.from - last.to < GAP_MILLIS) last.to = next.to;
  else segments.push(next);
}

function inOrderAfter(last, at) {
  if (last === undefined || at - last.to > GAP_MILLIS) return KINDS;
  return [last.state, ...KINDS.filter((kind) => kind !== last.state)];
}
