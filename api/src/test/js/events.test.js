import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventReader } from '../../main/resources/dev/wallboard/api/dashboard/core/events.js';

function read(pieces) {
  const seen = [];
  const reader = new EventReader({ event: (event) => seen.push(event), comment: () => seen.push('comment') });
  pieces.forEach((piece) => reader.read(piece));
  return seen;
}

const STREAM = 'event: 0\nid: abc\ndata: {"a":1}\n\n: still here\n\nevent: 1\ndata: x\ndata:  y\n\n';
const EVENTS = [{ name: '0', data: '{"a":1}', id: 'abc' }, 'comment', { name: '1', data: 'x\n y', id: 'abc' }];

test('events and comments are read', () => {
  assert.deepEqual(read([STREAM]), EVENTS);
});

test('wherever the pieces are cut', () => {
  for (let at = 1; at < STREAM.length; at++) {
    assert.deepEqual(read([STREAM.slice(0, at), STREAM.slice(at)]), EVENTS, 'cut at ' + at);
  }
  assert.deepEqual(read([...STREAM]), EVENTS);
});

test('whatever lines end with', () => {
  for (const end of ['\r\n', '\r']) {
    const text = STREAM.replaceAll('\n', end);
    for (let at = 1; at < text.length; at++) {
      const seen = read([text.slice(0, at), text.slice(at), 'x']);
      assert.deepEqual(seen, EVENTS, JSON.stringify(end) + ' cut at ' + at);
    }
  }
});

test('an event without data is none, an unfinished one is not there yet', () => {
  assert.deepEqual(read(['event: 0\n\n', 'data: half']), []);
});

test('a mark of the byte order is skipped', () => {
  assert.deepEqual(read(['\ufeffdata: a\n\n']), [{ name: 'message', data: 'a', id: undefined }]);
});
