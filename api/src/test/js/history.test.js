import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abandonmentRate, averageQueue, chatBuckets, compared, intervals, queueBuckets, ratio, together, trend } from '../../main/resources/dev/wallboard/api/dashboard/core/history.js';

const FIVE = 300_000;
const metric = (values = {}) => ({
  enteredQEng: 10, connectedEng: 8, abandonedEng: 2, totalTimeToAnswer: 80, queueSizeSum: 300, queueSizeCount: 150, maxQueueSize: 4, minQueueSize: 1,
  availableSlotsSum: 150, availableSlotsCount: 150, maxAvailableSlots: 2, minAvailableSlots: 0, ...values,
});
const body = (...metrics) => ({ metricsByIntervals: metrics.map((each, index) => ({ timestamp: (index + 1) * FIVE, metricsData: { metricsTotals: each } })) });

test('the bucket that now is in is not done', () => {
  const buckets = queueBuckets(body(metric(), metric()), FIVE + 60_000);
  assert.deepEqual(buckets.map(({ isDone, until }) => [isDone, until]), [[true, FIVE], [false, FIVE + 60_000]]);
});

test('how many waited on average is the sum over the skills, by the time that has gone by', () => {
  // 2 skills, each sampled 150 times in five minutes: 300 in all is one waiting in each.
  const [bucket] = queueBuckets(body(metric({ queueSizeSum: 300, queueSizeCount: 300 })), 2 * FIVE);
  assert.equal(averageQueue(bucket), 2);
  const [, running] = queueBuckets(body(metric(), metric({ queueSizeSum: 60, queueSizeCount: 30 })), FIVE + 60_000);
  assert.equal(averageQueue(running), 2);
});

test('no data is a gap and not a zero', () => {
  const [bucket] = queueBuckets(body(metric({ queueSizeSum: 0, queueSizeCount: 0, maxQueueSize: -1, minQueueSize: -1 })), 2 * FIVE);
  assert.equal(averageQueue(bucket), null);
  assert.equal(bucket.queueMax, null);
  const [missing] = queueBuckets({ metricsByIntervals: [{ timestamp: FIVE, metricsData: { skillsMetrics: {} } }] }, FIVE, (data) => data.skillsMetrics[7]);
  assert.equal(averageQueue(missing), null);
});

test('intervals are whole by the local clock, sums added, extremes kept', () => {
  const buckets = queueBuckets(body(...Array.from({ length: 6 }, (_, index) => metric({ maxQueueSize: index, minQueueSize: index }))), 7 * FIVE);
  const quarters = intervals(buckets, 15);
  assert.deepEqual(quarters.map(({ start, entered, queueMax, queueMin, isDone }) => [start, entered, queueMax, queueMin, isDone]), [[0, 30, 2, 0, true], [3 * FIVE, 30, 5, 3, true]]);
  assert.equal(averageQueue(quarters[0]), 2);
});

test('an interval that a frame cuts keeps a true average', () => {
  const buckets = queueBuckets(body(...Array.from({ length: 4 }, () => metric())), 5 * FIVE).slice(1);
  const [cut] = intervals(buckets, 15);
  assert.equal(cut.isCut, true);
  assert.equal(averageQueue(cut), 2);
});

test('zones that are half an hour off have their own quarters', () => {
  const buckets = queueBuckets(body(metric(), metric(), metric(), metric()), 5 * FIVE);
  assert.deepEqual(intervals(buckets, 60, 2 * FIVE).map(({ start }) => start), [-2 * FIVE]);
});

test('chats come latest first, and are turned round', () => {
  const chats = { metricsByIntervals: [2, 1].map((n) => ({ timestamp: n * FIVE, metricsData: { metricsTotals: { totalInteractiveChats: n, totalHandlingTime: 60 * n } } })) };
  assert.deepEqual(chatBuckets(chats, 3 * FIVE).map(({ handled }) => handled), [1, 2]);
});

test('only finished buckets are compared, with as many before them', () => {
  const buckets = queueBuckets(body(...Array.from({ length: 7 }, (_, index) => metric({ enteredQEng: index }))), 6 * FIVE + 1_000);
  const { recent, before } = compared(buckets, 15);
  assert.equal(before.entered, 0 + 1 + 2);
  assert.equal(recent.entered, 3 + 4 + 5);
});

test('without a frame before there is no comparison', () => {
  const buckets = queueBuckets(body(metric(), metric()), 3 * FIVE);
  assert.equal(compared(buckets, 10).before, null);
});

test('together the buckets are one', () => {
  const sum = together(queueBuckets(body(metric(), metric({ abandonedEng: 8, connectedEng: 2 })), 3 * FIVE));
  assert.equal(abandonmentRate(sum), 0.5);
  assert.equal(averageQueue(sum), 2);
  assert.equal(together([]), null);
});

test('trends of counts leave the running interval out, those of rates leave it open', () => {
  const list = queueBuckets(body(metric(), metric({ enteredQEng: 1 })), FIVE + 1_000);
  assert.deepEqual(trend(list, ({ entered }) => entered, { isCount: true }), { values: [10], isOpen: false });
  assert.deepEqual(trend(list, ({ entered }) => entered), { values: [10, 1], isOpen: true });
});

test('nothing to divide by gives nothing', () => {
  assert.equal(ratio(1, 0), null);
  assert.equal(ratio(0, 4), 0);
});
