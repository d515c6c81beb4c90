import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Formats } from '../../main/resources/dev/wallboard/api/dashboard/core/format.js';
import { byUrgency, matching, reasons, skillRows } from '../../main/resources/dev/wallboard/api/dashboard/core/skills.js';
import { ACT, GOOD, Thresholds, WATCH } from '../../main/resources/dev/wallboard/api/dashboard/core/states.js';

const thresholds = new Thresholds();
const health = (entered, connected, abandoned, answer) => ({ enteredQEng: entered, connectedEng: connected, abandonedEng: abandoned, totalTimeToAnswer: answer });
const rowsOf = (parts) => skillRows({ thresholds, nameOf: (id) => 'Skill ' + id, levels: new Map(), ...parts });

test('every skill that any answer knows has a row', () => {
  const rows = rowsOf({ state: { skills: { 1: { currentQueueSize: 0, currentAvailableSlots: 2, currentMaxWaitTimeInQueue: -1 } } }, health: { skillsMetrics: { 2: health(1, 1, 0, 5) } } });
  assert.deepEqual(rows.map(({ id }) => id), ['1', '2']);
  assert.equal(rows[0].longestSeconds, null);
  assert.equal(rows[1].waiting, null);
});

test('a skill is as bad as its worst number', () => {
  const state = { skills: { 1: { currentQueueSize: 5, currentAvailableSlots: 0, currentMaxWaitTimeInQueue: 145_000 } } };
  const [row] = rowsOf({ state, health: { skillsMetrics: { 1: health(60, 56, 1, 1_700) } }, levels: new Map([['1', { ratio: 0.667, chats: 57 }]]) });
  assert.equal(row.state, ACT);
  assert.equal(row.states.longest, ACT);
  assert.equal(row.states.answer, WATCH);
  assert.equal(row.states.abandon, GOOD);
});

test('the rate is worked out of the counts, which have more decimals', () => {
  const [row] = rowsOf({ state: { skills: {} }, health: { skillsMetrics: { 1: { ...health(800, 763, 10, 0), abandonmentRate: 0.01 } } } });
  assert.equal(new Formats('en').percent(row.abandonRatio), '1.3');
});

test('the most urgent come first: state, who waits, service level', () => {
  const row = (name, state, waiting, levelRatio) => ({ name, state, waiting, levelRatio });
  const rows = [row('d', GOOD, 9, 0.1), row('c', ACT, 0, 0.6), row('b', ACT, 5, 0.68), row('a', ACT, 5, 0.67), row('e', WATCH, 7, null)];
  assert.deepEqual(rows.sort(byUrgency).map(({ name }) => name).join(''), 'abced');
});

test('reasons are said in few words, the worst first', () => {
  const row = { waiting: 5, longestSeconds: 90, levelRatio: 0.667, abandonRatio: 0, states: { longest: WATCH, level: ACT, abandon: GOOD, answer: GOOD, waiting: GOOD, slots: GOOD } };
  assert.deepEqual(reasons(row, new Formats('en'), 20), ['67\u202f% in 20 s', '5 waiting, 1:30']);
});

test('a search looks at names and ids', () => {
  const rows = [{ id: '104', name: 'Billing' }, { id: '7', name: 'Österreich' }];
  assert.deepEqual(matching(rows, 'bill').map(({ id }) => id), ['104']);
  assert.deepEqual(matching(rows, '10').map(({ id }) => id), ['104']);
  assert.deepEqual(matching(rows, 'ÖST').map(({ id }) => id), ['7']);
  assert.equal(matching(rows, ' ').length, 2);
});
