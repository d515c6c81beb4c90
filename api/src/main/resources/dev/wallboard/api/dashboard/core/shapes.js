/** The geometry of small pictures: sparklines and scales. Nothing here draws. */

/**
 * A sparkline's paths in a box.
 *
 * @param values numbers, null for a gap
 * @param isOpen whether the last value is of an interval that is still going on
 * @param line the value of a threshold to draw, or null
 * @returns { solid, area, dotted, end: {x, y, isOpen}, line: y or null }
 */
export function sparkline(values, { width, height, isOpen = false, line = null, fromZero = true }) {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return null;
  const all = line === null ? present : [...present, line];
  const low = fromZero ? Math.min(0, ...all) : Math.min(...all);
  const high = Math.max(...all);
  const span = high - low || 1;
  const inset = 3;
  const step = values.length > 1 ? (width - 2 * inset) / (values.length - 1) : 0;
  const x = (index) => round(inset + index * step);
  const y = (value) => round(height - inset - ((value - low) / span) * (height - 2 * inset));
  const points = values.map((value, index) => (value === null ? null : [x(index), y(value)]));
  const closed = isOpen ? points.slice(0, -1) : points;
  const end = points[points.length - 1];
  return {
    solid: polyline(closed),
    area: areas(closed, round(height - inset)),
    dotted: isOpen ? lastStep(points) : '',
    end: end === null ? null : { x: end[0], y: end[1], isOpen },
    line: line === null ? null : y(line),
  };
}

/** Runs of neighbours, without the gaps. */
function runs(points) {
  const found = [];
  let run = [];
  for (const point of points) {
    if (point === null) {
      if (run.length > 0) found.push(run);
      run = [];
    } else {
      run.push(point);
    }
  }
  if (run.length > 0) found.push(run);
  return found;
}

function polyline(points) {
  return runs(points)
    .map((run) => 'M' + run.map(([x, y]) => `${x} ${y}`).join('L') + (run.length === 1 ? 'h.01' : ''))
    .join('');
}

function areas(points, floor) {
  return runs(points)
    .filter((run) => run.length > 1)
    .map((run) => {
      const top = run.map(([x, y]) => `${x} ${y}`).join('L');
      return `M${run[0][0]} ${floor}L${top}L${run[run.length - 1][0]} ${floor}Z`;
    })
    .join('');
}

function lastStep(points) {
  const [before, last] = points.slice(-2);
  if (points.length < 2 || before === null || last === null) return '';
  return `M${before[0]} ${before[1]}L${last[0]} ${last[1]}`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}

/** Steps that are round: of counts, of shares, of seconds. */
const ROUND = {
  count: (power) => [1, 2, 2.5, 3, 5, 10].map((factor) => factor * power).filter(Number.isInteger),
  share: (power) => [1, 2, 2.5, 5, 10].map((factor) => factor * power),
  seconds: () => [1, 5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900, 1800, 3600],
};

/** A scale from 0 with at most four lines, all round in what is counted: count, share, seconds. */
export function niceScale(highest, { lines = 4, kind = 'count' } = {}) {
  if (!(highest > 0)) return kind === 'share' ? { max: 1, step: 1 / lines } : { max: lines, step: 1 };
  const rough = highest / lines - 1e-9;
  const steps = ROUND[kind](10 ** Math.floor(Math.log10(rough)));
  const step = steps.find((each) => each >= rough) ?? Math.ceil(rough);
  return { max: step * Math.ceil(highest / step - 1e-9), step };
}

/**
 * Which intervals get a label on an axis, and of which instant: whole quarters, half hours or hours
 * by the local clock, not more than fit.
 *
 * @returns a map from the index of an interval to the instant in it
 */
export function tickMarks(list, most, offsetMillis = 0) {
  for (const minutes of [15, 30, 60, 120, 180, 240, 360, 720]) {
    const length = minutes * 60_000;
    const marks = new Map();
    list.forEach(({ start, end }, index) => {
      const mark = Math.ceil((start + offsetMillis) / length) * length - offsetMillis;
      if (mark < end) marks.set(index, mark);
    });
    if (marks.size <= most) return marks;
  }
  return new Map();
}
