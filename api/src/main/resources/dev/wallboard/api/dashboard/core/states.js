/**
 * Good, watch, act, unknown: what a number is, what a skill is, and what is said of all of them.
 * Nothing here knows a screen or a clock.
 */

export const GOOD = 'good';
export const WATCH = 'watch';
export const ACT = 'act';
export const UNKNOWN = 'unknown';

export const STATE_WORDS = { good: 'Good', watch: 'Watch', act: 'Act', unknown: 'Unknown' };

/** The worse, the higher. */
const RANKS = { unknown: 0, good: 1, watch: 2, act: 3 };

export function rank(state) {
  return RANKS[state];
}

export function worst(states) {
  return states.reduce((worse, state) => (rank(state) > rank(worse) ? state : worse), GOOD);
}

/** What holds where an account has said nothing else. */
export const USUAL_THRESHOLDS = {
  fromChats: 10,
  defaults: {
    serviceLevel: { formula: 'offered', withinSeconds: 20, targetPercent: 80, actPercent: 70 },
    longestWaitSeconds: { watch: 60, act: 120 },
    abandonmentPercent: { watch: 5, act: 10 },
    timeToAnswerSeconds: { watch: 30, act: 60 },
    waiting: null,
    freeSlots: null,
    occupancyPercent: null,
    handlingTimeSeconds: null,
    adherencePercent: { watch: 95, act: 90 },
    outOfAdherenceSeconds: { watch: 0, act: 600 },
  },
  skills: {},
};

/** Metrics that are bad when they are low. */
const LOW_IS_BAD = new Set(['serviceLevel', 'freeSlots', 'adherencePercent']);

/** Metrics that say little before there were some chats. */
const NEED_CHATS = new Set(['serviceLevel', 'abandonmentPercent', 'timeToAnswerSeconds']);

/** An account's thresholds, asked metric by metric. */
export class Thresholds {
  #document;

  constructor(document = USUAL_THRESHOLDS) {
    this.#document = document;
  }

  /** From how many chats on a rate has a state. */
  get fromChats() {
    return this.#document.fromChats;
  }

  /** The promised service level: formula, withinSeconds, targetPercent, actPercent. */
  serviceLevel(skillId = null) {
    return this.of('serviceLevel', skillId) ?? USUAL_THRESHOLDS.defaults.serviceLevel;
  }

  /** The limits of a metric, of one skill or the account; null where it has none. */
  of(metric, skillId = null) {
    const own = skillId === null ? undefined : this.#document.skills[skillId]?.[metric];
    return own === undefined ? (this.#document.defaults[metric] ?? null) : own;
  }

  /**
   * What a value is.
   *
   * @param value in the metric's unit; null if there is none
   * @param chats how many chats of the frame it is made of, for rates
   */
  state(metric, value, { skillId = null, chats = Infinity, limits = undefined } = {}) {
    const own = limits === undefined ? this.of(metric, skillId) : limits;
    if (value === null || value === undefined || Number.isNaN(value) || own === null) {
      return GOOD;
    }
    if (NEED_CHATS.has(metric) && chats < this.fromChats) {
      return GOOD;
    }
    const { watch, act } = edges(metric, own);
    if (LOW_IS_BAD.has(metric)) {
      return below(value, act) ? ACT : below(value, watch) ? WATCH : GOOD;
    }
    return reaches(value, act) ? ACT : reaches(value, watch) ? WATCH : GOOD;
  }
}

function edges(metric, limits) {
  return metric === 'serviceLevel' && limits.targetPercent !== undefined
    ? { watch: limits.targetPercent, act: limits.actPercent }
    : limits;
}

function below(value, edge) {
  return edge !== null && edge !== undefined && value < edge;
}

function reaches(value, edge) {
  return edge !== null && edge !== undefined && value >= edge;
}

/**
 * Keeps states from flickering: worse is believed at once, better only once it has held for a
 * while.
 */
export class SteadyStates {
  #holdMillis;
  #shown = new Map();

  constructor(holdMillis = 30_000) {
    this.#holdMillis = holdMillis;
  }

  /** The state to show for a name whose value now says this one. */
  show(name, state, nowMillis) {
    const known = this.#shown.get(name);
    if (known === undefined || rank(state) >= rank(known.state)) {
      this.#shown.set(name, { state, betterSince: null });
      return state;
    }
    const since = known.betterSince ?? nowMillis;
    if (nowMillis - since >= this.#holdMillis) {
      this.#shown.set(name, { state, betterSince: null });
      return state;
    }
    known.betterSince = since;
    return known.state;
  }
}

/**
 * How many skills are in which state, and what that comes to in a sentence.
 *
 * @param count writes a number
 */
export function verdict(skills, count = String) {
  const acting = skills.filter(({ state }) => state === ACT).length;
  const watched = skills.filter(({ state }) => state === WATCH).length;
  const fine = skills.length - acting - watched;
  const all = `${count(skills.length)} ${skills.length === 1 ? 'skill' : 'skills'}`;
  const fineWords = fine === 0 ? '' : `${count(fine)} fine`;
  if (acting > 0) {
    const watchedWords = watched === 0 ? '' : `${count(watched)} to watch`;
    return {
      state: ACT,
      title: `${count(acting)} of ${all} ${acting === 1 ? 'needs' : 'need'} action`,
      rest: [watchedWords, fineWords].filter(Boolean).join(', '),
    };
  }
  if (watched > 0) {
    return { state: WATCH, title: `${count(watched)} of ${all} to watch`, rest: fineWords };
  }
  return { state: GOOD, title: skills.length === 1 ? 'The skill is fine' : `All ${all} are fine`, rest: '' };
}
