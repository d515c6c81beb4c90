import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACT, GOOD, SteadyStates, Thresholds, USUAL_THRESHOLDS, WATCH, verdict } from '../../main/resources/dev/wallboard/api/dashboard/core/states.js';

const usual = new Thresholds();

test('a wait is to be watched from a minute on, and acted on from two', () => {
  assert.equal(usual.state('longestWaitSeconds', 59.9), GOOD);
  assert.equal(usual.state('longestWaitSeconds', 60), WATCH);
  assert.equal(usual.state('longestWaitSeconds', 120), ACT);
});

test('a service level is bad when it is low', () => {
  assert.equal(usual.state('serviceLevel', 80), GOOD);
  assert.equal(usual.state('serviceLevel', 79.99), WATCH);
  assert.equal(usual.state('serviceLevel', 70), WATCH);
  assert.equal(usual.state('serviceLevel', 69.99), ACT);
});

test('rates of fewer than ten chats have no state, waits always have', () => {
  assert.equal(usual.state('serviceLevel', 0, { chats: 9 }), GOOD);
  assert.equal(usual.state('serviceLevel', 0, { chats: 10 }), ACT);
  assert.equal(usual.state('longestWaitSeconds', 500, { chats: 0 }), ACT);
});

test('what is not there is not bad', () => {
  assert.equal(usual.state('serviceLevel', null), GOOD);
  assert.equal(usual.state('waiting', 10_000), GOOD);
});

test('a skill may differ from the rest, in one metric only', () => {
  const own = new Thresholds({ ...USUAL_THRESHOLDS, skills: { 104: { longestWaitSeconds: { watch: 10, act: null }, abandonmentPercent: null } } });
  assert.equal(own.state('longestWaitSeconds', 500, { skillId: '104' }), WATCH);
  assert.equal(own.state('abandonmentPercent', 99, { skillId: '104' }), GOOD);
  assert.equal(own.state('timeToAnswerSeconds', 60, { skillId: '104' }), ACT);
  assert.equal(own.state('longestWaitSeconds', 500, { skillId: '105' }), ACT);
});

test('worse is believed at once, better only after half a minute', () => {
  const steady = new SteadyStates(30_000);
  assert.equal(steady.show('a', GOOD, 0), GOOD);
  assert.equal(steady.show('a', ACT, 1_000), ACT);
  assert.equal(steady.show('a', GOOD, 2_000), ACT);
  assert.equal(steady.show('a', GOOD, 31_999), ACT);
  assert.equal(steady.show('a', GOOD, 32_000), GOOD);
});

test('getting worse in between starts the half minute anew', () => {
  const steady = new SteadyStates(30_000);
  steady.show('a', ACT, 0);
  steady.show('a', WATCH, 10_000);
  steady.show('a', ACT, 20_000);
  assert.equal(steady.show('a', WATCH, 41_000), ACT);
  assert.equal(steady.show('a', WATCH, 71_000), WATCH);
});

const skills = (...states) => states.map((state) => ({ state }));

test('the verdict counts skills', () => {
  assert.deepEqual(verdict(skills(ACT, ACT, WATCH, GOOD)), { state: ACT, title: '2 of 4 skills need action', rest: '1 to watch, 1 fine' });
  assert.equal(verdict(skills(ACT, GOOD)).title, '1 of 2 skills needs action');
  assert.deepEqual(verdict(skills(WATCH, GOOD)), { state: WATCH, title: '1 of 2 skills to watch', rest: '1 fine' });
  assert.equal(verdict(skills(GOOD, GOOD)).title, 'All 2 skills are fine');
  assert.equal(verdict(skills(GOOD)).title, 'The skill is fine');
});
