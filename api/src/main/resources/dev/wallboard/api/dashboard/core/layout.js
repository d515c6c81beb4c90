/**
 * Where a board's items lie on its twelve columns. Items never overlap: who is moved has its place,
 * and the others make room.
 */
export const COLUMNS = 12;
export const MOST_ROWS = 200;
export const TALLEST = 50;

/** The items after one of them was moved or resized by so much. */
export function moved(items, index, { dx = 0, dy = 0, dw = 0, dh = 0 }) {
  const item = items[index];
  const x = between(0, COLUMNS - item.w, item.x + dx);
  const y = between(0, MOST_ROWS - item.h, item.y + dy);
  const w = between(1, COLUMNS - x, item.w + dw);
  const h = between(1, TALLEST, item.h + dh);
  const placed = { ...item, x, y, w, h };
  return settled(items.map((each, at) => (at === index ? placed : each)), index);
}

/**
 * All items without overlaps, in the order they are read: what is in the way of another goes down
 * as far as it must, everything else stays.
 *
 * @param first the index of the one the others make room for; −1 for none
 */
function settled(items, first = -1) {
  const order = items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => Number(b.index === first) - Number(a.index === first) || a.item.y - b.item.y || a.item.x - b.item.x);
  const placed = [];
  const result = [...items];
  for (const { item, index } of order) {
    result[index] = lowered(item, placed);
    placed.push(result[index]);
  }
  return result;
}

/** The item where it stands, or below what is in its way. */
function lowered(item, placed) {
  let own = item;
  for (let hit = hitBy(own, placed); hit !== undefined; hit = hitBy(own, placed)) {
    own = { ...own, y: hit.y + hit.h };
  }
  return own;
}

function hitBy(item, placed) {
  return placed.find((each) => overlaps(item, each));
}

export function overlaps(a, b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** How many rows the items take. */
export function rowsOf(items) {
  return items.reduce((rows, { y, h }) => Math.max(rows, y + h), 0);
}

/** The items with another one at the first place that is free for it. */
export function added(items, item) {
  for (let y = 0; ; y++) {
    for (let x = 0; x + item.w <= COLUMNS; x++) {
      const own = { ...item, x, y };
      if (hitBy(own, items) === undefined) return [...items, own];
    }
  }
}

function between(least, most, value) {
  return Math.min(most, Math.max(least, value));
}
