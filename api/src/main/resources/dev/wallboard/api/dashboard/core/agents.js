/** Agents as rows and as sums: where they are now, and what their time in a frame came to. */
import { MINUTE_MILLIS } from './frames.js';
import { ratio } from './history.js';

/** The states of agentactivity, by their ids. */
export const ONLINE = 2;
export const BACK = 3;
export const AWAY = 4;
export const LOGGED_IN = -1;

export const AGENT_STATE_WORDS = { online: 'Online', back: 'Back in 5', away: 'Away', off: 'Logged off', unknown: 'Not known' };

/** A state's row of an agent's list; all zeros where it is not there. */
export function stateOf(states, id) {
  return states.find((state) => state.id === id) ?? { value: NO_TIME };
}

const NO_TIME = { total: 0, chatting: 0, notChatting: 0, chattingInMaxConcurrency: 0 };

/** The time of these agents together: seconds Online, and of those with a chat. */
export function onlineTime(body, keep = () => true) {
  let total = 0;
  let chatting = 0;
  for (const [id, states] of Object.entries(body?.agentsMetrics?.metricsPerAgent ?? {})) {
    if (!keep(id)) continue;
    const { value } = stateOf(states, ONLINE);
    total += value.total;
    chatting += value.chatting;
  }
  return { total, chatting };
}

/** Time with at least one chat ÷ time Online; null if nobody was Online. */
export function occupancy({ total, chatting }) {
  return ratio(chatting, total);
}

/** Of the frame before: the double frame without the frame. */
export function without(whole, part) {
  return { total: whole.total - part.total, chatting: whole.chatting - part.chatting };
}

/**
 * How many agents were where on average, interval by interval, the oldest first.
 *
 * @param body of agentactivity with an interval of so many minutes
 * @param keep which agents count
 */
export function agentIntervals(body, minutes, frame, nowMillis, keep = () => true) {
  const begin = nowMillis - frame * MINUTE_MILLIS;
  return (body?.metricsByIntervals ?? [])
    .map(({ timestamp, metricsData }) => {
      const start = timestamp - minutes * MINUTE_MILLIS;
      const from = Math.max(start, begin);
      const until = Math.min(timestamp, nowMillis);
      const isDone = timestamp <= nowMillis;
      return { start, end: timestamp, from, until, isDone, ...averages(metricsData, (until - from) / 1000, keep) };
    })
    .filter(({ from, until }) => until - from >= MINUTE_MILLIS / 2)
    .reverse();
}

function averages({ agentsMetrics }, seconds, keep) {
  const sums = { chatting: 0, free: 0, back: 0, away: 0 };
  for (const [id, states] of Object.entries(agentsMetrics.metricsPerAgent)) {
    if (!keep(id)) continue;
    const online = stateOf(states, ONLINE).value;
    sums.chatting += online.chatting;
    sums.free += online.notChatting;
    sums.back += stateOf(states, BACK).value.total;
    sums.away += stateOf(states, AWAY).value.total;
  }
  return Object.fromEntries(Object.entries(sums).map(([kind, sum]) => [kind, sum / seconds]));
}

/** How many agents are where now: chatting, free, Back in 5, Away. */
export function agentsNow(rows) {
  const counts = { logged: 0, chatting: 0, free: 0, back: 0, away: 0 };
  for (const { state, load } of rows) {
    if (state === 'off') continue;
    counts.logged += 1;
    if (state === 'online') counts[load > 0 ? 'chatting' : 'free'] += 1;
    else counts[state] += 1;
  }
  return counts;
}

/** Those who are away first, the longest first; then by name. */
const STATE_PLACES = { away: 0, back: 1, online: 2, unknown: 3, off: 4 };

export function absentFirst(a, b) {
  return (
    STATE_PLACES[a.state] - STATE_PLACES[b.state] ||
    (a.sinceMillis ?? Infinity) - (b.sinceMillis ?? Infinity) ||
    a.name.localeCompare(b.name)
  );
}

/** An agent's row of agent activity: seconds by state, and the share of them. */
export function dayOf(states) {
  const logged = stateOf(states, LOGGED_IN).value.total;
  const line = (id, words, kind) => {
    const { value, reasons = [] } = stateOf(states, id);
    return { kind, words, ...value, share: ratio(value.total, logged), reasons };
  };
  return {
    logged: stateOf(states, LOGGED_IN).value,
    lines: [line(ONLINE, 'Online', 'online'), line(BACK, 'Back in 5', 'back'), line(AWAY, 'Away', 'away')],
  };
}

/** An agent's intervals, the oldest first: seconds by state, and shares of the load. */
export function agentTimes(body, id, minutes, frame, nowMillis) {
  const begin = nowMillis - frame * MINUTE_MILLIS;
  return (body?.metricsByIntervals ?? [])
    .map(({ timestamp, metricsData }) => {
      const states = metricsData.agentsMetrics.metricsPerAgent[id] ?? [];
      const from = Math.max(timestamp - minutes * MINUTE_MILLIS, begin);
      const to = Math.min(timestamp, nowMillis);
      const seconds = Math.max(1, (to - from) / 1000);
      const logged = stateOf(states, LOGGED_IN).value;
      return {
        from,
        to,
        isOpen: timestamp > nowMillis,
        online: stateOf(states, ONLINE).value.total,
        back: stateOf(states, BACK).value.total,
        away: stateOf(states, AWAY).value.total,
        chatting: Math.min(1, logged.chatting / seconds),
        atMaximum: Math.min(1, logged.chattingInMaxConcurrency / seconds),
      };
    })
    .filter(({ from, to }) => to > from)
    .reverse();
}
