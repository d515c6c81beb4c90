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

/** A scale from 0 with at most four lines: its top and its steps, all whole where the data is. */
export function niceScale(highest, { lines = 4, isWhole = true } = {}) {
  if (!(highest > 0)) return { max: isWhole ? lines : 1, step: isWhole ? 1 : 1 / lines };
  const rough = highest / lines;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 3, 5, 10].map((factor) => factor * power).find((each) => {
    const isFit = !isWhole || Number.isInteger(each);
    return each >= rough - 1e-9 && isFit;
  }) ?? Math.ceil(rough);
  return { max: step * Math.ceil(highest / step - 1e-9), step };
}

/**
 * Which of the starts of intervals get a label on an axis: whole quarters, half hours or hours by
 * the local clock, not more than fit.
 */
export function tickIndexes(starts, most, offsetMillis = 0) {
  const minutes = [15, 30, 60, 120, 180, 240, 360, 720];
  for (const each of minutes) {
    const length = each * 60_000;
    const found = starts
      .map((start, index) => [start, index])
      .filter(([start]) => (start + offsetMillis) % length === 0)
      .map(([, index]) => index);
    if (found.length <= most) return found;
  }
  return [];
}
