/** Rows that do not jump: their order settles every ten seconds, and never under the pointer. */
import { inOrder, sorted } from '../core/sorting.js';
import { useRef } from './view.js';

const SETTLE_MILLIS = 10_000;

/**
 * The rows in the order of the sort.
 *
 * @returns { rows, hold } where hold(true) keeps the order until hold(false)
 */
export function useSettled(rows, sort, valueOf, usual) {
  const kept = useRef({ ids: [], key: '', at: -Infinity, isHeld: false });
  const known = kept.current;
  const key = `${sort.map(({ key: name, isDown }) => `${name}${isDown}`)}|${rows.length}`;
  const now = performance.now();
  const isDue = now - known.at >= SETTLE_MILLIS && !known.isHeld && !hasFocus();
  if (key !== known.key || isDue) {
    const order = sorted(rows, sort, valueOf, usual);
    kept.current = { ...known, ids: order.map(({ id }) => id), key, at: now };
    return { rows: order, hold: holder(kept) };
  }
  return { rows: inOrder(rows, known.ids), hold: holder(kept) };
}

function holder(kept) {
  return (isHeld) => {
    kept.current.isHeld = isHeld;
  };
}

/** Whether somebody is on a row with the keyboard. */
function hasFocus() {
  return document.activeElement?.closest('tbody') != null;
}
