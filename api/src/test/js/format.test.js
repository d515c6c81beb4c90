import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Formats } from '../../main/resources/dev/wallboard/api/dashboard/core/format.js';

const english = new Formats('en-GB', 'UTC');
const german = new Formats('de-DE', 'Europe/Berlin');

test('percents have one decimal, and are never rounded over a target', () => {
  assert.equal(english.percent(0.872), '87.2');
  assert.equal(english.percent(0.7996), '80.0');
  assert.equal(english.percent(0.7996, { target: 80 }), '79.9');
  assert.equal(english.percent(0.8, { target: 80 }), '80.0');
  assert.equal(german.percent(0.872), '87,2');
});

test('on walls percents are whole from ten on', () => {
  assert.equal(english.percent(0.872, { isRough: true }), '87');
  assert.equal(english.percent(0.013, { isRough: true }), '1.3');
  assert.equal(english.percent(0.796, { isRough: true, target: 80 }), '79');
});

test('durations are read as on a stopwatch', () => {
  assert.equal(english.duration(7), '0:07');
  assert.equal(english.duration(145.9), '2:25');
  assert.equal(english.duration(16252), '4:30:52');
  assert.equal(english.duration(null), '–');
});

test('how long something has been so is said in words', () => {
  assert.equal(english.span(42), '42 s');
  assert.equal(english.span(21 * 60 + 59), '21 min');
  assert.equal(english.span(2 * 3600 + 7 * 60), '2 h 07');
  assert.equal(english.span(3 * 86_400), '3 days');
});

test('what is not there is a dash', () => {
  for (const format of ['count', 'average', 'percent', 'percentSign', 'duration', 'minute']) {
    assert.equal(english[format](null), '–', format);
  }
});

test('numbers are written as the language does', () => {
  assert.equal(english.count(1234567), '1,234,567');
  assert.equal(german.count(1234567), '1.234.567');
  assert.equal(english.average(2.84), '2.8');
  assert.equal(english.average(131.4), '131');
});

test('times are those of the zone', () => {
  const instant = Date.UTC(2026, 10, 22, 13, 37, 20);
  assert.equal(english.minute(instant), '13:37');
  assert.equal(german.minute(instant), '14:37');
  assert.equal(german.second(instant), '14:37:20');
});

test('counts are compared by their change', () => {
  assert.equal(english.change(115, 100), '15\u202f% more');
  assert.equal(english.change(97, 100), '3\u202f% less');
  assert.equal(english.change(100, 100), 'as before');
  assert.equal(english.change(5, 0), '');
  assert.equal(english.change(5, undefined), '');
});
