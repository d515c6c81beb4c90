import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, placeOf, withParams } from '../../main/resources/dev/wallboard/api/dashboard/core/address.js';
import { agentIntervals, agentsNow, occupancy, onlineTime } from '../../main/resources/dev/wallboard/api/dashboard/core/agents.js';
import { bucketsIn, bucketsOf } from '../../main/resources/dev/wallboard/api/dashboard/core/buckets.js';
import { ServerClock } from '../../main/resources/dev/wallboard/api/dashboard/core/clock.js';
import { csv, fileName } from '../../main/resources/dev/wallboard/api/dashboard/core/csv.js';
import { comparedFrameOf, frameHeading, frameOf, frameStart, intervalOf } from '../../main/resources/dev/wallboard/api/dashboard/core/frames.js';
import { hourTicks, segmentsFromTimes, segmentsOf } from '../../main/resources/dev/wallboard/api/dashboard/core/ribbon.js';
import { niceScale, sparkline, tickMarks } from '../../main/resources/dev/wallboard/api/dashboard/core/shapes.js';
import { USUAL_THRESHOLDS } from '../../main/resources/dev/wallboard/api/dashboard/core/states.js';
import { edited, fieldsOf, troubleOf } from '../../main/resources/dev/wallboard/api/dashboard/core/threshold-form.js';

test('every page has its address, others lead nowhere', () => {
  assert.deepEqual(placeOf('/skills/101', '?frame=60'), { page: 'skill', id: '101', path: '/skills/101', params: { frame: '60' } });
  assert.equal(placeOf('/boards/b7/edit').page, 'editor');
  assert.equal(placeOf('/skills/1/2').page, 'nowhere');
  assert.equal(placeOf('/skills/%E0%A4%A').id, '%E0%A4%A');
});

test('account and frame go along, the rest belongs to its page', () => {
  assert.equal(addressOf('/skills', { account: '1', frame: '240', search: 'x' }), '/skills?account=1&frame=240');
  assert.equal(withParams({ path: '/skills', params: { account: '1', sort: 'wait' } }, { sort: null, search: 'a b' }), '/skills?account=1&search=a+b');
});

test('frames are multiples of five minutes up to a day, else the usual one', () => {
  assert.deepEqual(['15', '45', '1440', '7', '1445', 'x', '', undefined].map(frameOf), [15, 45, 1440, 60, 60, 60, 60, 60]);
  assert.deepEqual([15, 120, 240, 480, 1440].map(intervalOf), [5, 5, 15, 30, 60]);
  assert.deepEqual([60, 720, 1440].map(comparedFrameOf), [120, 1440, 0]);
  assert.equal(frameHeading(60), 'Last hour');
  assert.equal(frameStart(60, Date.UTC(2026, 0, 1, 14, 37, 20)), Date.UTC(2026, 0, 1, 13, 35));
});

test('the clock is the server’s, whatever the browser’s says', () => {
  const clock = new ServerClock(() => 5_000);
  clock.heardFrom(new Headers({ Date: 'Sun, 22 Nov 2026 10:00:00 GMT' }));
  assert.equal(clock.now(), Date.UTC(2026, 10, 22, 10));
  clock.heardFrom(new Headers({ Date: 'Sun, 22 Nov 2026 10:00:01 GMT' }));
  assert.equal(clock.now(), Date.UTC(2026, 10, 22, 10), 'a second is the header’s coarseness');
  clock.heardFrom(new Headers({ 'Wallboard-As-Of': '2025-01-01T00:00:00.500Z', Date: 'Sun, 22 Nov 2026 10:00:01 GMT' }));
  assert.equal(clock.now(), Date.UTC(2025, 0, 1, 0, 0, 0, 500));
  clock.heardFrom(new Headers());
  assert.equal(clock.now(), Date.UTC(2025, 0, 1, 0, 0, 0, 500));
});

test('buckets of the histogram are multiples of five, zero among them', () => {
  assert.deepEqual(bucketsOf('60, 20 20;5').buckets, [0, 5, 20, 60]);
  assert.match(bucketsOf('7').trouble, /multiple of 5/);
  assert.match(bucketsOf('-5').trouble, /whole number/);
  assert.deepEqual(bucketsIn('nonsense'), [0, 15, 30, 45, 60, 90, 120]);
});

test('tables are written for spreadsheets, and never as formulas', () => {
  assert.equal(csv(['a', 'b'], [['x,"y"', 1.5], ['=1+1', null], ['-7', -7]]), 'a,b\r\n"x,""y""",1.5\r\n\'=1+1,\r\n-7,-7\r\n');
  assert.equal(fileName('Loyalty & club', '12', Date.UTC(2026, 0, 2, 3, 4, 5), 'csv'), 'loyalty-club-12-2026-01-02-030405Z.csv');
});

test('scales begin at zero, with four lines at most on round numbers', () => {
  for (const highest of [0, 1, 3, 7, 11, 12, 31, 84, 99, 450, 12345]) {
    const { max, step } = niceScale(highest);
    assert.ok(max >= highest && max / step <= 4 && Number.isInteger(step), highest + ' → ' + max + ' by ' + step);
    assert.ok(highest === 0 || max <= 2.1 * Math.max(highest, 2), highest + ' → ' + max);
  }
});

test('times and shares have scales of their own', () => {
  assert.deepEqual(niceScale(87, { kind: 'seconds' }), { max: 90, step: 30 });
  assert.deepEqual(niceScale(200, { kind: 'seconds' }), { max: 240, step: 60 });
  assert.deepEqual(niceScale(0.23, { kind: 'share' }), { max: 0.30000000000000004, step: 0.1 });
  assert.deepEqual(niceScale(1, { kind: 'share' }), { max: 1, step: 0.25 });
});

test('labels stand on whole quarters and hours, in whichever interval they fall', () => {
  const at = (hour, minute) => Date.UTC(2026, 0, 1, hour, minute);
  const fives = Array.from({ length: 13 }, (_, index) => ({ start: at(13, 35 + 5 * index), end: at(13, 40 + 5 * index) }));
  assert.deepEqual([...tickMarks(fives, 5)], [[2, at(13, 45)], [5, at(14, 0)], [8, at(14, 15)], [11, at(14, 30)]]);
  assert.deepEqual([...tickMarks(fives, 2).keys()], [5, 11]);
  const hours = [0, 1, 2].map((hour) => ({ start: at(hour, 40), end: at(hour + 1, 40) }));
  assert.deepEqual([...tickMarks(hours, 2)], [[1, at(2, 0)]]);
});

test('a sparkline has gaps where there is nothing, and an open end', () => {
  const { solid, dotted, end } = sparkline([1, null, 3, 2], { width: 80, height: 34, isOpen: true });
  assert.equal(solid.match(/M/g).length, 2);
  assert.ok(dotted.startsWith('M'));
  assert.equal(end.isOpen, true);
  assert.equal(sparkline([null, null], { width: 80, height: 34 }), null);
});

const value = (total, chatting = 0) => ({ total, chatting, notChatting: total - chatting, chattingInMaxConcurrency: 0 });
const states = (online, chatting, back, away) => [{ id: 2, value: value(online, chatting) }, { id: 3, value: value(back) }, { id: 4, value: value(away), reasons: [] }, { id: -1, value: value(online + back + away, chatting) }];

test('occupancy is time with a chat of time online, over all agents', () => {
  const body = { agentsMetrics: { metricsPerAgent: { 1: states(600, 300, 0, 0), 2: states(200, 200, 0, 100) } } };
  assert.equal(occupancy(onlineTime(body)), 500 / 800);
  assert.equal(occupancy(onlineTime(body, (id) => id === '1')), 0.5);
  assert.equal(occupancy(onlineTime(undefined)), null);
});

test('agents by state are averages over what has gone by of each interval', () => {
  const entry = (timestamp, seconds) => ({ timestamp, metricsData: { agentsMetrics: { metricsPerAgent: { 1: states(seconds, seconds / 2, 0, 0) } } } });
  const [first, running] = agentIntervals({ metricsByIntervals: [entry(600_000, 60), entry(300_000, 300)] }, 5, 10, 360_000);
  assert.deepEqual([first.chatting, first.free, first.isDone], [0.5, 0.5, true]);
  assert.deepEqual([running.chatting, running.free, running.isDone], [0.5, 0.5, false]);
});

test('who is logged off does not count', () => {
  const rows = [{ state: 'online', load: 1 }, { state: 'online', load: 0 }, { state: 'away', load: 0 }, { state: 'back', load: 2 }, { state: 'off', load: 0 }];
  assert.deepEqual(agentsNow(rows), { logged: 4, chatting: 1, free: 1, back: 1, away: 1 });
});

test('a state holds until the next change', () => {
  const changes = [{ at: 0, state: 'online' }, { at: 10, state: 'away', reason: 'Lunch' }, { at: 20, state: 'off' }, { at: 30, state: 'online' }];
  assert.deepEqual(segmentsOf(changes, 40).map(({ state, from, to }) => [state, from, to]), [['online', 0, 10], ['away', 10, 20], ['online', 30, 40]]);
});

test('without changes, intervals go on with the state that was last', () => {
  const list = [{ from: 0, online: 200, back: 0, away: 100 }, { from: 300_000, online: 250, back: 0, away: 50 }];
  assert.deepEqual(segmentsFromTimes(list).map(({ state, from, to }) => [state, from, to]), [['online', 0, 200_000], ['away', 200_000, 350_000], ['online', 350_000, 600_000]]);
});

test('hours on an axis are whole, and not more than fit', () => {
  const hour = 3_600_000;
  assert.deepEqual(hourTicks(0.5 * hour, 4.2 * hour, 4), [hour, 2 * hour, 3 * hour, 4 * hour]);
  assert.deepEqual(hourTicks(0.5 * hour, 4.2 * hour, 2), [2 * hour, 4 * hour]);
});

test('a skill keeps only the thresholds that differ', () => {
  const fields = { ...fieldsOf(USUAL_THRESHOLDS, '104'), 'longestWaitSeconds.watch': '30' };
  const document = edited(USUAL_THRESHOLDS, '104', fields);
  assert.deepEqual(document.skills, { 104: { longestWaitSeconds: { watch: 30, act: 120 } } });
  assert.deepEqual(edited(document, '104', fieldsOf(USUAL_THRESHOLDS, '104')).skills, {});
});

test('an empty field is no limit, and an account’s thresholds keep what the form does not show', () => {
  const fields = { ...fieldsOf(USUAL_THRESHOLDS, null), 'abandonmentPercent.watch': ' ', 'abandonmentPercent.act': '7,5' };
  const { defaults } = edited(USUAL_THRESHOLDS, null, fields);
  assert.deepEqual(defaults.abandonmentPercent, { watch: null, act: 7.5 });
  assert.deepEqual(defaults.adherencePercent, { watch: 95, act: 90 });
});

test('thresholds that make no sense are told', () => {
  const fields = fieldsOf(USUAL_THRESHOLDS, null);
  assert.equal(troubleOf(fields), null);
  assert.match(troubleOf({ ...fields, 'longestWaitSeconds.act': '10' }), /Longest wait: act must be at least/);
  assert.match(troubleOf({ ...fields, 'freeSlots.watch': '2', 'freeSlots.act': '3' }), /at most/);
  assert.match(troubleOf({ ...fields, actPercent: '90' }), /above the target/);
  assert.match(troubleOf({ ...fields, 'waiting.watch': 'many' }), /numbers/);
});
