/** Which calls the numbers of an account, or of one skill, are made of; and what they come to. */
import { agentIntervals, agentsNow, occupancy, onlineTime, without } from '../core/agents.js';
import { DAY_MINUTES, beforeName, comparedFrameOf, frameStart, intervalOf } from '../core/frames.js';
import {
  abandonmentRate, averageQueue, averageSlots, chatBuckets, compared, handlingTime, intervals,
  queueBuckets, ratio, timeToAnswer, together, trend,
} from '../core/history.js';
import { frameFigures, metricStates, skillRows } from '../core/skills.js';
import { STATES_CALL, agentRows } from '../data/agent-states.js';
import { levelBuckets, levelCall, levelHistoryCall, levelOf, levelsOf } from '../data/levels.js';
import { useApp, useCalls, useChanges } from './app.js';
import { useEffect, useMemo } from './view.js';

const ACTIVITY_EVERY_SECONDS = 60;

/** From so many skills on the line is slower. */
const MANY_SKILLS = 300;

/** From so many agents on their states are too much to be told every two seconds. */
const MANY_AGENTS = 300;

/** How far local time is ahead of UTC. */
export function offsetMillis(epochMillis) {
  return -new Date(epochMillis).getTimezoneOffset() * 60_000;
}

/**
 * The rows of all skills, or of some, kept fresh.
 *
 * @param skillIds which, or null for all
 */
export function useSkillRows(frame, skillIds = null) {
  const { fast, directory, thresholds, clock, seen, steady } = useApp();
  const ids = skillIds?.join(',') ?? 'all';
  const stateCall = skillIds === null ? 'queuestate?v=2' : `queuestate?v=2&skillIds=${ids}`;
  const [state, health, levels] = useCalls(fast, [
    stateCall,
    `queuehealth?v=1&timeframe=${frame}&skillIds=${ids}`,
    levelCall(frame, ids),
  ]);
  useEffect(() => {
    if (state === undefined) return;
    if (skillIds === null) fast.setEvery(Object.keys(state.skills).length >= MANY_SKILLS ? 10 : 2);
    seen.saw(state, clock.now());
  }, [state]);
  const isComplete = levels !== undefined || fast.error(levelCall(frame, ids)) !== undefined;
  const rows = useMemo(() => {
    if (state === undefined || health === undefined || !isComplete) return null;
    return skillRows({ state, health, levels: levelsOf(levels), thresholds, nameOf: (id) => directory.skill(id) })
      .map((row) => ({ ...row, state: steady.show(row.id, row.state, clock.now()) }));
  }, [state, health, levels, isComplete, thresholds, directory.version]);
  return { rows, state, health, level: levelOf(levels) };
}

/**
 * The numbers of the account, or of some skills together.
 *
 * @param skillIds whose numbers, or null for the account's
 * @param options.buckets where the histogram's buckets begin, or null for the usual ones
 * @returns null until there are any
 */
export function useFigures(frame, skillIds = null, { buckets = null } = {}) {
  const { fast, slow, clock, seen, thresholds } = useApp();
  const only = skillIds === null ? '' : `&skillIds=${skillIds.join(',')}`;
  const skillId = skillIds?.length === 1 ? skillIds[0] : null;
  const span = comparedFrameOf(frame) || Math.min(DAY_MINUTES, frame);
  const { withinSeconds } = thresholds.serviceLevel(skillId);
  const [state, health, chats, waits, level] = useCalls(fast, [
    `queuestate?v=2${only}`,
    `queuehealth?v=1&timeframe=${frame}${only || '&skillIds=all'}`,
    `engactivity?v=1&timeframe=${frame}${only}`,
    `sla?v=1&timeframe=${frame}${only}${buckets === null ? '' : `&histogram=${buckets.join(',')}`}`,
    levelCall(frame, skillIds?.join(',') ?? 'all'),
  ]);
  const [history, chatHistory, levelHistory] = useCalls(slow, [
    `queuehealth?v=1&timeframe=${span}&interval=5${only}`,
    `engactivity?v=1&timeframe=${span}&interval=5${only}`,
    levelHistoryCall(span, skillIds),
  ]);
  const past = useMemo(
    () => pastOf({ frame, history, chatHistory, levelHistory, nowMillis: clock.now() }),
    [frame, history, chatHistory, levelHistory],
  );
  if (state === undefined || health === undefined) return null;
  const nowMillis = clock.now();
  const current = skillId === null ? state.totals : state.skills[skillId];
  const counted = health.metricsTotals;
  const own = levelOf(level);
  const figures = {
    ...frameFigures(counted),
    waiting: known(current?.currentQueueSize),
    slots: known(current?.currentAvailableSlots),
    longestSeconds: current?.currentMaxWaitTimeInQueue >= 0 ? current.currentMaxWaitTimeInQueue / 1000 : null,
    levelRatio: own.ratio,
    levelChats: own.chats,
    queueMax: known(counted?.maxQueueSize),
    ...chatFigures(chats),
  };
  return {
    ...figures,
    hasEvents: Object.keys(state.skills).length > 0,
    longestSkillId: skillId === null ? longestOf(state) : null,
    skillId,
    states: metricStates(figures, thresholds, skillId),
    waits,
    past,
    waitTrend: seen.trend(skillId, frame, nowMillis),
    withinSeconds,
    since: frameStart(frame, nowMillis),
    beforeName: comparedFrameOf(frame) ? beforeName(frame) : null,
    chats,
  };
}

function known(value) {
  return value === undefined || value < 0 ? null : value;
}

/** Without skills in the question the totals stand outside, with them within their section. */
function chatTotals(body) {
  return body?.metricsTotals ?? body?.skillsMetricsPerAgent?.metricsTotals;
}

function chatFigures(body) {
  const metric = chatTotals(body);
  const handled = metric?.totalInteractiveChats ?? 0;
  return { handled, handlingSeconds: ratio(metric?.totalHandlingTime ?? 0, handled) };
}

function longestOf({ skills }) {
  let longest = null;
  for (const [id, { currentMaxWaitTimeInQueue: wait }] of Object.entries(skills)) {
    if (wait >= 0 && (longest === null || wait > longest.wait)) longest = { id, wait };
  }
  return longest?.id ?? null;
}

/** Trends, comparisons and the intervals of charts. */
function pastOf({ frame, history, chatHistory, levelHistory, nowMillis }) {
  const queues = queueBuckets(history, nowMillis);
  const chats = chatBuckets(chatHistory, nowMillis, chatTotals);
  const levels = levelBuckets(levelHistory, nowMillis);
  const minutes = intervalOf(frame);
  const begin = frameStart(frame, nowMillis);
  const shown = (buckets) => intervals(buckets.filter(({ start }) => start >= begin), minutes, offsetMillis(nowMillis));
  const queueList = shown(queues);
  const chatList = shown(chats);
  const levelList = shown(levels);
  const queue = comparedFrameOf(frame) ? compared(queues, frame) : NOTHING_COMPARED;
  const chat = comparedFrameOf(frame) ? compared(chats, frame) : NOTHING_COMPARED;
  const level = comparedFrameOf(frame) ? compared(levels, frame) : NOTHING_COMPARED;
  const inFrame = together(queues.filter(({ start }) => start >= begin));
  return {
    minutes,
    queueList,
    levelList,
    isThere: history !== undefined,
    averageWaiting: inFrame === null ? null : averageQueue(inFrame),
    averageFree: inFrame === null ? null : averageSlots(inFrame),
    before: { queue: queue.before, chat: chat.before, level: level.before },
    recent: { queue: queue.recent, chat: chat.recent },
    trends: {
      waiting: trend(queueList, averageQueue),
      slots: trend(queueList, averageSlots),
      abandon: trend(queueList, abandonmentRate),
      answer: trend(queueList, timeToAnswer),
      entered: trend(queueList, (each) => each.entered, { isCount: true }),
      connected: trend(queueList, (each) => each.connected, { isCount: true }),
      abandoned: trend(queueList, (each) => each.abandoned, { isCount: true }),
      handled: trend(chatList, (each) => each.handled, { isCount: true }),
      handling: trend(chatList, handlingTime),
      level: trend(levelList, (each) => ratio(each.answeredInTime, each.counted)),
    },
    tables: { queueList, chatList },
  };
}

const NOTHING_COMPARED = { recent: null, before: null };

/** Where agents are now: { rows, now, error }; rows and now are null until it is known. */
export function useAgentStates() {
  const { fast, slow, directory } = useApp();
  const line = directory.agentCount > MANY_AGENTS ? slow : fast;
  const [body] = useCalls(line, [STATES_CALL]);
  const rows = useMemo(() => (body === undefined ? null : agentRows(body, directory)), [body, directory.version]);
  return { rows, error: line.error(STATES_CALL), now: rows === null ? null : agentsNow(rows) };
}

/**
 * What the agents' time in the frame came to. Not from a stream: these answers are large, and pack
 * well.
 *
 * @param options.agentIds a set of those that count, or null for all
 */
export function useActivity(frame, { hasIntervals = false, agentIds = null } = {}) {
  const { resources, operations, clock } = useApp();
  const double = comparedFrameOf(frame);
  const minutes = intervalOf(frame);
  const path = (timeframe, rest = '') => `${operations}/agentactivity?v=1&timeframe=${timeframe}${rest}&agentIds=all`;
  const paths = [path(frame), double ? path(double) : null, hasIntervals ? path(frame, `&interval=${minutes}`) : null];
  useEffect(() => {
    const stops = paths.filter(Boolean).map((each) => resources.want(each, ACTIVITY_EVERY_SECONDS));
    return () => stops.forEach((stop) => stop());
  }, [paths.join()]);
  useChanges(resources);
  const [body, doubled, byInterval] = paths.map((each) => (each === null ? undefined : resources.get(each).body));
  const keep = agentIds === null ? () => true : (id) => agentIds.has(id);
  const list = useMemo(() => agentIntervals(byInterval, minutes, frame, clock.now(), keep), [byInterval, agentIds]);
  return useMemo(() => {
    if (body === undefined) return null;
    const time = onlineTime(body, keep);
    const before = doubled === undefined ? null : occupancy(without(onlineTime(doubled, keep), time));
    return { body, occupancy: occupancy(time), before, list, trend: trend(list, (each) => ratio(each.chatting, each.chatting + each.free)) };
  }, [body, doubled, list, agentIds]);
}
