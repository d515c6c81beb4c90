/** The thresholds document as the fields of a form, and back; without a screen. */

/** What may have limits, beside the service level; from is the direction in which it gets bad. */
export const THRESHOLD_FIELDS = [
  { metric: 'longestWaitSeconds', words: 'Longest wait', unit: 's', isLow: false },
  { metric: 'abandonmentPercent', words: 'Abandonment rate', unit: '%', isLow: false },
  { metric: 'timeToAnswerSeconds', words: 'Time to answer', unit: 's', isLow: false },
  { metric: 'waiting', words: 'Waiting', unit: 'chats', isLow: false },
  { metric: 'freeSlots', words: 'Free slots, below', unit: '', isLow: true },
  { metric: 'occupancyPercent', words: 'Occupancy', unit: '%', isLow: false },
  { metric: 'handlingTimeSeconds', words: 'Handling time', unit: 's', isLow: false },
];

/** The texts of the form: of a skill, or of what holds for all. */
export function fieldsOf(document, skillId) {
  const holds = (metric) => {
    const own = skillId === null ? undefined : document.skills[skillId]?.[metric];
    return own === undefined ? document.defaults[metric] : own;
  };
  const { formula, withinSeconds, targetPercent, actPercent } = holds('serviceLevel');
  const fields = { formula, withinSeconds: text(withinSeconds), targetPercent: text(targetPercent), actPercent: text(actPercent) };
  for (const { metric } of THRESHOLD_FIELDS) {
    const limits = holds(metric) ?? {};
    fields[`${metric}.watch`] = text(limits.watch);
    fields[`${metric}.act`] = text(limits.act);
  }
  return fields;
}

function text(value) {
  return value === null || value === undefined ? '' : String(value);
}

function number(value) {
  const trimmed = value.trim().replace(',', '.');
  return trimmed === '' ? null : Number(trimmed);
}

/** What is wrong with the texts, in words; null if nothing is. */
export function troubleOf(values) {
  const level = ['withinSeconds', 'targetPercent', 'actPercent'].map((field) => number(values[field]));
  if (level.some((each) => each === null || !(each >= 0))) return 'The service level needs a time, a target and a limit.';
  const [within, target, act] = level;
  if (!Number.isInteger(within) || within < 1 || within > 86_400) return 'The service level’s time must be from 1 to 86400 whole seconds.';
  if (target > 100 || act > target) return 'Act must not be above the target, and the target not above 100 %.';
  for (const { metric, words, isLow } of THRESHOLD_FIELDS) {
    const watch = number(values[`${metric}.watch`]);
    const edge = number(values[`${metric}.act`]);
    if ([watch, edge].some((each) => each !== null && !(each >= 0))) return `${words}: limits are numbers from 0 on.`;
    const isTwisted = watch !== null && edge !== null && (isLow ? edge > watch : edge < watch);
    if (isTwisted) return `${words}: act must be ${isLow ? 'at most' : 'at least'} what is to be watched.`;
  }
  return null;
}

/** The document with the form's values; a skill keeps only what differs from what holds for all. */
export function edited(document, skillId, values) {
  const metrics = {
    serviceLevel: {
      formula: values.formula,
      withinSeconds: number(values.withinSeconds),
      targetPercent: number(values.targetPercent),
      actPercent: number(values.actPercent),
    },
  };
  for (const { metric } of THRESHOLD_FIELDS) {
    metrics[metric] = limitsOf(number(values[`${metric}.watch`]), number(values[`${metric}.act`]));
  }
  if (skillId === null) return { ...document, defaults: { ...document.defaults, ...metrics } };
  const own = Object.fromEntries(Object.entries(metrics).filter(([metric, value]) => !isSame(value, document.defaults[metric])));
  const { [skillId]: before, ...skills } = document.skills;
  const untouched = Object.fromEntries(Object.entries(before ?? {}).filter(([metric]) => metrics[metric] === undefined));
  const all = { ...untouched, ...own };
  return { ...document, skills: Object.keys(all).length === 0 ? skills : { ...skills, [skillId]: all } };
}

function limitsOf(watch, act) {
  return watch === null && act === null ? null : { watch, act };
}

function isSame(a, b) {
  if (a === null || b === null || b === undefined) return a === (b ?? null);
  return Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
}
