import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clicked, inOrder, sortOf, sortText, sorted } from '../../main/resources/dev/wallboard/api/dashboard/core/sorting.js';

const byName = (a, b) => a.id.localeCompare(b.id);
const valueOf = (row, key) => row[key];
const ids = (rows) => rows.map(({ id }) => id).join('');

test('a sort stands in the address, unknown keys do not', () => {
  const sort = sortOf('wait,-name,evil', ['wait', 'name']);
  assert.deepEqual(sort, [{ key: 'wait', isDown: false }, { key: 'name', isDown: true }]);
  assert.equal(sortText(sort), 'wait,-name');
  assert.deepEqual(sortOf(undefined, ['wait']), []);
});

test('the first click has the usual direction, the second turns it, the third ends it', () => {
  const first = clicked([], 'wait');
  const second = clicked(first, 'wait');
  assert.deepEqual(first, [{ key: 'wait', isDown: true }]);
  assert.deepEqual(second, [{ key: 'wait', isDown: false }]);
  assert.deepEqual(clicked(second, 'wait'), []);
});

test('shift adds a key', () => {
  assert.deepEqual(clicked([{ key: 'a', isDown: true }], 'b', { isAdding: true, startsDown: false }), [{ key: 'a', isDown: true }, { key: 'b', isDown: false }]);
});

test('what has no value comes last, whichever way round', () => {
  const rows = [{ id: 'a', wait: null }, { id: 'b', wait: 1 }, { id: 'c', wait: 2 }];
  assert.equal(ids(sorted(rows, [{ key: 'wait', isDown: true }], valueOf, byName)), 'cba');
  assert.equal(ids(sorted(rows, [{ key: 'wait', isDown: false }], valueOf, byName)), 'bca');
});

test('without a sort the usual order holds', () => {
  assert.equal(ids(sorted([{ id: 'b' }, { id: 'a' }], [], valueOf, byName)), 'ab');
});

test('rows keep a settled order, new ones come last', () => {
  assert.equal(ids(inOrder([{ id: 'x' }, { id: 'a' }, { id: 'b' }], ['b', 'a'])), 'bax');
});
