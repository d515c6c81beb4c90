import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, hasFrame, mayHaveGroup, nameOfItem, shownSeconds } from '../../main/resources/dev/wallboard/api/dashboard/core/board.js';
import { COLUMNS, added, moved, overlaps, rowsOf } from '../../main/resources/dev/wallboard/api/dashboard/core/layout.js';
import { Undo } from '../../main/resources/dev/wallboard/api/dashboard/core/undo.js';

const item = (x, y, w, h) => ({ kind: 'clock', x, y, w, h });
const places = (items) => items.map(({ x, y, w, h }) => `${x},${y} ${w}×${h}`);

test('others make room downwards, and no further than they must', () => {
  const items = [item(0, 0, 3, 2), item(3, 0, 3, 2), item(3, 2, 3, 2), item(9, 0, 3, 2)];
  assert.deepEqual(places(moved(items, 0, { dx: 2 })), ['2,0 3×2', '3,2 3×2', '3,4 3×2', '9,0 3×2']);
});

test('an item stays on the board and keeps a size', () => {
  assert.deepEqual(places(moved([item(10, 0, 2, 1)], 0, { dx: 9, dy: -9 })), ['10,0 2×1']);
  assert.deepEqual(places(moved([item(10, 0, 2, 1)], 0, { dw: 9, dh: -9 })), ['10,0 2×1']);
  assert.deepEqual(places(moved([item(0, 0, 2, 1)], 0, { dw: 99, dh: 99 })), ['0,0 12×50']);
  assert.deepEqual(places(moved([item(0, 0, 2, 1)], 0, { dw: -9 })), ['0,0 1×1']);
});

test('whatever is moved, nothing ever overlaps', () => {
  let seed = 20261125;
  const random = (below) => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let round = 0; round < 300; round++) {
    let items = [];
    for (let count = 1 + random(9); count > 0; count--) items = added(items, item(0, 0, 1 + random(6), 1 + random(4)));
    for (let step = 0; step < 6; step++) {
      items = moved(items, random(items.length), { dx: random(9) - 4, dy: random(9) - 4, dw: random(5) - 2, dh: random(5) - 2 });
      const clash = items.some((a, at) => items.some((b, other) => at < other && overlaps(a, b)));
      const isInside = items.every(({ x, y, w, h }) => x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= COLUMNS);
      assert.ok(!clash && isInside, `round ${round}: ${places(items)}`);
    }
  }
});

test('something new stands at the first free place', () => {
  assert.deepEqual(places(added([item(0, 0, 12, 2), item(0, 2, 4, 4)], item(0, 0, 6, 5))), ['0,0 12×2', '0,2 4×4', '4,2 6×5']);
  assert.equal(rowsOf([item(0, 2, 4, 4)]), 6);
});

test('fifty steps can be taken back, and done again', () => {
  let steps = new Undo(0);
  for (let value = 1; value <= 60; value++) steps = steps.with(value);
  for (let back = 0; back < 60; back++) steps = steps.undone();
  assert.equal(steps.present, 10);
  assert.equal(steps.redone().redone().present, 12);
  assert.equal(steps.redone().with(99).canRedo, false);
});

test('the moves of one drag are one step', () => {
  const steps = new Undo('a').with('b').replaced('c').replaced('d');
  assert.equal(steps.present, 'd');
  assert.equal(steps.undone().present, 'a');
});

test('items are called by their title, or by what they show', () => {
  assert.equal(nameOfItem({ kind: 'tile', metric: 'longestWait' }), 'Longest wait');
  assert.equal(nameOfItem({ kind: 'chart', chart: 'flow', title: 'Volume' }), 'Volume');
  assert.equal(nameOfItem({ kind: 'verdict' }), 'Verdict');
});

test('what is now has no frame; only what looks at agents has a group', () => {
  assert.equal(hasFrame({ kind: 'tile', metric: 'waiting' }), false);
  assert.equal(hasFrame({ kind: 'tile', metric: 'entered' }), true);
  assert.equal(hasFrame({ kind: 'clock' }), false);
  assert.equal(mayHaveGroup({ kind: 'tile', metric: 'occupancy' }), true);
  assert.equal(mayHaveGroup({ kind: 'table', table: 'skills' }), false);
});

test('a board that shows skills stays twice as long while one needs action', () => {
  const floor = { items: [{ kind: 'verdict' }] };
  assert.equal(shownSeconds(floor, 20, true), 40);
  assert.equal(shownSeconds(floor, 20, false), 20);
  assert.equal(shownSeconds({ items: [{ kind: 'chart' }] }, 20, true), 20);
});

test('what the server gives is not sent back', () => {
  assert.deepEqual(bodyOf({ id: 'b1', builtIn: false, name: 'N', items: [] }), { name: 'N', items: [] });
});
