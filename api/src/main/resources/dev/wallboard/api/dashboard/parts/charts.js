/**
 * The charts: each a function from intervals to a description: what ECharts is to draw, the legend,
 * the same numbers as a table, and a sentence for ears. A description knows colours by their names
 * only; what draws it fills them in.
 */
import { abandonmentRate, averageQueue, averageSlots, ratio, timeToAnswer } from '../core/history.js';
import { niceScale, tickMarks } from '../core/shapes.js';
import { intervalName } from '../core/frames.js';

const OPEN_OPACITY = 0.35;

/** What all charts over time have: x by interval, y from 0. */
function timeChart({ list, highest, look, kind = 'count', yFormat }) {
  const { formats, px, colours, maxTicks, offsetMillis } = look;
  const scale = niceScale(highest, { kind });
  const marks = tickMarks(list, maxTicks, offsetMillis);
  return {
    animation: false,
    grid: { left: 2 * px, right: 8 * px, top: 10 * px, bottom: 2 * px, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: list.map(({ start }) => formats.minute(start)),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        interval: (index) => marks.has(index),
        formatter: (_, index) => formats.minute(marks.get(index)),
        color: colours.ink3,
        fontSize: 11 * px,
        margin: 8 * px,
        showMinLabel: null,
        showMaxLabel: null,
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: scale.max,
      interval: scale.step,
      axisLabel: { color: colours.ink3, fontSize: 11 * px, margin: 8 * px, formatter: yFormat },
      splitLine: { lineStyle: { color: colours.line, width: px } },
    },
    tooltip: tooltip(look),
  };
}

function tooltip({ colours, px }) {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    backgroundColor: colours.surface,
    borderColor: colours.control,
    borderWidth: px,
    padding: [8 * px, 10 * px],
    textStyle: { color: colours.ink, fontSize: 12 * px, lineHeight: 18 * px, fontFamily: 'Inter, system-ui' },
    axisPointer: { type: 'line', lineStyle: { color: colours.control, width: px, type: 'solid' }, z: 0 },
  };
}

/** The tooltip of an interval: its times, and a line for each column of the table. */
function tips(table) {
  return (points) => {
    const index = (Array.isArray(points) ? points[0] : points).dataIndex;
    const row = table.rows[index];
    return row === undefined ? '' : row.map((cell, at) => (at === 0 ? cell : `${cell}  ${table.heads[at]}`)).join('\n');
  };
}

function spanWords({ start, end, isDone }, formats) {
  return `${formats.minute(start)} to ${isDone ? formats.minute(end) : 'now'}`;
}

/** Whether anything is known of an interval: before the first event nothing is, and that is no zero. */
function isKnown({ queueSum, entered, connected, abandoned }) {
  return queueSum !== null || entered + connected + abandoned > 0;
}

/** A bar that is still growing is pale with a dashed edge. */
function bar(value, isOpen, colour, extra = {}) {
  return {
    value,
    itemStyle: isOpen
      ? { color: colour, opacity: OPEN_OPACITY, borderColor: colour, borderType: 'dashed', borderWidth: 1, ...extra }
      : { color: colour, ...extra },
  };
}

/** A line up to the last finished interval, and a dotted one on to the running one. */
function openLine({ name, list, values, colour, px, width = 2, hasDots = false }) {
  const last = values.length - 1;
  const isOpen = last >= 0 && !list[last].isDone;
  const solid = isOpen ? values.map((value, index) => (index === last ? null : value)) : values;
  const lines = [{
    name,
    type: 'line',
    data: solid,
    symbol: hasDots ? 'circle' : 'none',
    symbolSize: 5 * px,
    lineStyle: { color: colour, width: width * px },
    itemStyle: { color: colour },
    z: 5,
  }];
  if (isOpen && values[last] !== null) {
    lines.push({
      name: `${name}, so far`,
      type: 'line',
      data: values.map((value, index) => (index >= last - 1 ? value : null)),
      symbol: 'circle',
      showSymbol: true,
      symbolSize: (value, { dataIndex }) => (dataIndex === last ? 6 * px : 0),
      lineStyle: { color: colour, width: 1.5 * px, type: [2 * px, 3 * px] },
      itemStyle: { color: 'transparent', borderColor: colour, borderWidth: 1.5 * px },
      z: 5,
    });
  }
  return lines;
}

/** Does the flow keep up? Connected, abandoned on top of it, entered as a line. */
export function flowChart(list, minutes) {
  const stacked = (each) => each.connected + each.abandoned;
  const highest = Math.max(0, ...list.map((each) => Math.max(stacked(each), each.entered)));
  const table = (formats) => ({
    heads: ['Time', 'entered', 'connected', 'abandoned'],
    rows: list.map((each) => [spanWords(each, formats), each.entered, each.connected, each.abandoned]),
  });
  const sum = (name) => list.reduce((all, each) => all + each[name], 0);
  return {
    id: 'flow',
    title: `Chats per ${intervalName(minutes)}`,
    legend: [['entered', 'entered', 'line'], ['connected', 'connected', 'bar'], ['abandoned', 'abandoned', 'bar']],
    isEmpty: highest === 0,
    table,
    sentence: `${sum('entered')} chats entered, ${sum('connected')} were connected and ${sum('abandoned')} abandoned.`,
    option: (look) => ({
      ...timeChart({ list, highest, look }),
      tooltip: { ...tooltip(look), formatter: tips(table(look.formats)) },
      series: [
        { name: 'connected', type: 'bar', stack: 'chats', barWidth: '56%', data: list.map((each) => bar(each.connected, !each.isDone, look.colours.connected)) },
        { name: 'abandoned', type: 'bar', stack: 'chats', data: list.map((each) => bar(each.abandoned, !each.isDone, look.colours.abandoned)) },
        enteredLine(list, look),
        ...enteredSoFar(list, look),
      ],
    }),
  };
}

function enteredLine(list, { colours, px }) {
  const data = list.map((each) => (each.isDone && isKnown(each) ? each.entered : null));
  return { name: 'entered', type: 'line', data, symbol: 'none', lineStyle: { color: colours.entered, width: 2 * px }, z: 5 };
}

/** In the running interval what has entered is a loose tick, and not a line that falls. */
function enteredSoFar(list, { colours, px }) {
  const last = list.length - 1;
  if (last < 0 || list[last].isDone) return [];
  return [{
    name: 'entered so far',
    type: 'scatter',
    data: [[last, list[last].entered]],
    symbol: 'rect',
    symbolSize: [14 * px, 2 * px],
    itemStyle: { color: colours.entered, opacity: 0.7 },
    z: 6,
  }];
}

/** How deep is the queue? Its average over a bar from lowest to highest. */
export function queueChart(list, { isOneSkill = false } = {}) {
  return rangeChart(list, {
    id: 'queue',
    title: 'Queue size',
    words: ['waiting on average', 'lowest', 'highest'],
    range: isOneSkill ? 'lowest to highest' : 'lowest to highest, sum of skills',
    averageOf: averageQueue,
    lowOf: (each) => each.queueMin,
    highOf: (each) => each.queueMax,
  });
}

/** Is there room? Free slots in the same form. */
export function slotsChart(list, { isOneSkill = false } = {}) {
  return rangeChart(list, {
    id: 'slots',
    title: 'Free slots',
    words: ['free on average', 'lowest', 'highest'],
    range: isOneSkill ? 'lowest to highest' : 'lowest to highest, sum of skills',
    averageOf: averageSlots,
    lowOf: (each) => each.slotMin,
    highOf: (each) => each.slotMax,
  });
}

function rangeChart(list, { id, title, words, range, averageOf, lowOf, highOf }) {
  const averages = list.map(averageOf);
  const highest = Math.max(0, ...list.map((each) => highOf(each) ?? 0), ...averages.map((value) => value ?? 0));
  const table = (formats) => ({
    heads: ['Time', ...words],
    rows: list.map((each, index) => [spanWords(each, formats), formats.average(averages[index]), formats.count(lowOf(each)), formats.count(highOf(each))]),
  });
  const known = averages.filter((value) => value !== null);
  const last = known[known.length - 1] ?? 0;
  return {
    id,
    title,
    legend: [['average', 'connected', 'line'], [range, 'connectedPale', 'bar']],
    isEmpty: known.length === 0,
    table,
    sentence: `${title}: ${last.toFixed(1)} on average in the last interval, highest ${highest}.`,
    option: (look) => ({
      ...timeChart({ list, highest, look }),
      tooltip: { ...tooltip(look), formatter: tips(table(look.formats)) },
      series: [
        { name: 'from', type: 'bar', stack: 'range', silent: true, barWidth: 8 * look.px, data: list.map((each) => lowOf(each)), itemStyle: { color: 'transparent' } },
        { name: range, type: 'bar', stack: 'range', barWidth: 8 * look.px, data: list.map((each) => rangeBar(each, lowOf(each), highOf(each), look)) },
        ...openLine({ name: 'average', list, values: averages, colour: look.colours.connected, px: look.px, hasDots: list.length <= 26 }),
      ],
    }),
  };
}

function rangeBar(each, low, high, { colours, px }) {
  if (low === null || high === null) return null;
  const borderRadius = 3 * px;
  return each.isDone
    ? { value: high - low, itemStyle: { color: colours.connectedPale, borderRadius } }
    : { value: high - low, itemStyle: { color: 'transparent', borderColor: colours.connected, borderType: 'dashed', borderWidth: px, borderRadius } };
}

/**
 * How long do people wait? Shares of the waits as bars, accumulated as a line.
 *
 * @param count writes a number
 */
export function waitsChart(sla, count) {
  const bins = Object.entries(sla?.slaDataRange ?? {}).map(([start, bin]) => ({ start: Number(start), ...bin }));
  const total = bins.reduce((sum, { chats }) => sum + chats, 0);
  const names = bins.map(({ start }, index) => binName(start, bins[index + 1]?.start));
  const table = (formats) => ({
    heads: ['Wait in seconds', 'chats', 'share', 'accumulated'],
    rows: bins.map((bin, index) => [names[index], bin.chats, formats.percentSign(bin.percentageFromTotal), formats.percentSign(bin.accumulated)]),
  });
  return {
    id: 'waits',
    title: `Wait of the ${count(total)} connected`,
    legend: [['share', 'connected', 'bar'], ['accumulated', 'entered', 'line']],
    isEmpty: total === 0,
    table,
    sentence: `${total} connected chats; ` + bins.map((bin, index) => `${bin.chats} waited ${names[index]}`).join(', ') + '.',
    option: (look) => waitsOption({ bins, names, table, look }),
  };
}

function binName(start, next) {
  return next === undefined ? `${start} s +` : `${start}–${next}`;
}

/** Above a bar; within it where the line of the accumulated shares would run through. */
function labelLook(share, { ink2 }) {
  return share > 0.25 ? { position: 'insideTop', distance: 9, color: ON_BAR, fontWeight: 600 } : { position: 'top', color: ink2 };
}

/** Dark on a bar in either theme: white would have too little contrast. */
const ON_BAR = '#12161c';

function waitsOption({ bins, names, table, look }) {
  const { colours, px, formats } = look;
  const base = timeChart({ list: bins, highest: 1, look, kind: 'share', yFormat: (value) => formats.percentSign(value, { isRough: value > 0 }).replace(/0[.,]0/, '0') });
  return {
    ...base,
    xAxis: { ...base.xAxis, data: names, axisLabel: { ...base.xAxis.axisLabel, interval: 0, formatter: undefined, hideOverlap: true, fontSize: 10.5 * px } },
    tooltip: { ...tooltip(look), formatter: tips(table(formats)) },
    series: [
      {
        name: 'share',
        type: 'bar',
        barWidth: '66%',
        data: bins.map(({ percentageFromTotal, chats }) => ({
          value: percentageFromTotal,
          label: { show: true, formatter: formats.count(chats), fontSize: 11 * px, ...labelLook(percentageFromTotal, colours) },
        })),
        itemStyle: { color: colours.connected, borderRadius: [3 * px, 3 * px, 0, 0] },
      },
      { name: 'accumulated', type: 'line', data: bins.map(({ accumulated }) => accumulated), symbol: 'circle', symbolSize: 5 * px, lineStyle: { color: colours.entered, width: 2 * px }, itemStyle: { color: colours.entered }, z: 5 },
    ],
  };
}

/** Where are the agents? Chatting, free, and away in its two ways: averages in each interval. */
export function agentsChart(list) {
  const kinds = [
    ['chatting', 'chatting', null],
    ['free', 'free', null],
    ['back', 'back', 'hatch'],
    ['away', 'away', 'hatch'],
  ];
  const names = { chatting: 'chatting', free: 'free', back: 'Back in 5', away: 'Away' };
  const highest = Math.max(0, ...list.map((each) => each.chatting + each.free + each.back + each.away));
  const table = (formats) => ({
    heads: ['Time', ...kinds.map(([kind]) => names[kind])],
    rows: list.map((each) => [spanWords(each, formats), ...kinds.map(([kind]) => formats.average(each[kind]))]),
  });
  const last = list[list.length - 1];
  return {
    id: 'agents',
    title: 'Agents by state',
    legend: kinds.map(([kind, colour, decal]) => [names[kind], colour, decal === null ? 'bar' : 'hatched']),
    isEmpty: highest === 0,
    table,
    sentence: last === undefined ? '' : `On average ${kinds.map(([kind]) => `${last[kind].toFixed(0)} ${names[kind]}`).join(', ')} in the last interval.`,
    option: (look) => ({
      ...timeChart({ list, highest, look }),
      tooltip: { ...tooltip(look), formatter: tips(table(look.formats)) },
      series: kinds.map(([kind, colour, decal]) => ({
        name: names[kind],
        type: 'bar',
        stack: 'agents',
        barWidth: '64%',
        data: list.map((each) => ({
          value: each[kind],
          itemStyle: { color: look.colours[colour], opacity: each.isDone ? 1 : 0.55, decal: decal === null ? undefined : hatching(look) },
        })),
      })),
    }),
  };
}

function hatching({ colours, px }) {
  return { symbol: 'rect', symbolSize: 1, rotation: -Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2 * px, 3 * px], color: colours.hatch };
}

/** A share or an average per interval as a line, with its target. */
function lineChart(list, { id, title, name, valueOf, target, highest, format, yFormat, kind }) {
  const values = list.map(valueOf);
  const known = values.filter((value) => value !== null);
  const most = highest ?? Math.max(0, target ?? 0, ...known);
  const table = (formats) => ({
    heads: ['Time', name],
    rows: list.map((each, index) => [spanWords(each, formats), format(values[index], formats)]),
  });
  return {
    id,
    title,
    legend: [[name, 'connected', 'line'], ...(target === null ? [] : [['target', 'ink3', 'dotted']])],
    isEmpty: known.length === 0,
    table,
    sentence: `${title} by interval.`,
    option: (look) => {
      const base = timeChart({ list, highest: most, look, kind, yFormat: (value) => yFormat(value, look.formats) });
      return {
        ...base,
        tooltip: { ...tooltip(look), formatter: tips(table(look.formats)) },
        series: [
          ...openLine({ name, list, values, colour: look.colours.connected, px: look.px, hasDots: list.length <= 26 }),
          ...(target === null ? [] : [targetLine(list, target, look)]),
        ],
      };
    },
  };
}

function targetLine(list, target, { colours, px }) {
  return { name: 'target', type: 'line', data: list.map(() => target), symbol: 'none', silent: true, lineStyle: { color: colours.ink3, width: px, type: [2 * px, 3 * px] }, z: 2 };
}

export function levelChart(list, target) {
  return lineChart(list, {
    id: 'serviceLevel',
    title: 'Service level',
    name: 'in time',
    valueOf: (each) => (ratio(each.answeredInTime, each.counted)),
    target: target / 100,
    highest: 1,
    kind: 'share',
    format: (value, formats) => formats.percentSign(value, { target }),
    yFormat: (value, formats) => formats.percentSign(value, { isRough: true }).replace(/^0[.,]0/, '0'),
  });
}

export function abandonmentChart(list, limit) {
  return lineChart(list, {
    id: 'abandonmentRate',
    title: 'Abandonment rate',
    name: 'abandoned',
    valueOf: abandonmentRate,
    target: limit === null ? null : limit / 100,
    kind: 'share',
    format: (value, formats) => formats.percentSign(value),
    yFormat: (value, formats) => formats.percentSign(value, { isRough: true }).replace(/[.,]0(?=\D)/, ''),
  });
}

export function answerChart(list, limit) {
  return lineChart(list, {
    id: 'timeToAnswer',
    title: 'Time to answer',
    name: 'average',
    valueOf: timeToAnswer,
    target: limit,
    kind: 'seconds',
    format: (value, formats) => formats.duration(value),
    yFormat: (value, formats) => formats.duration(value),
  });
}

/** How much an agent handled, interval by interval. */
export function handledChart(list, minutes) {
  const table = (formats) => ({ heads: ['Time', 'handled'], rows: list.map((each) => [spanWords(each, formats), each.handled]) });
  return {
    id: 'handled',
    title: `Handled per ${intervalName(minutes)}`,
    legend: [],
    isEmpty: list.every(({ handled }) => handled === 0),
    table,
    sentence: `${list.reduce((sum, { handled }) => sum + handled, 0)} chats handled.`,
    option: (look) => ({
      ...timeChart({ list, highest: Math.max(0, ...list.map(({ handled }) => handled)), look }),
      tooltip: { ...tooltip(look), formatter: tips(table(look.formats)) },
      series: [{ name: 'handled', type: 'bar', barWidth: '56%', data: list.map((each) => bar(each.handled, !each.isDone, look.colours.connected, { borderRadius: [2 * look.px, 2 * look.px, 0, 0] })) }],
    }),
  };
}
