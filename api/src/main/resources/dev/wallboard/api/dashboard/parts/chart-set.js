/** All charts of an account or a skill by their names; made when they are shown. */
import {
  abandonmentChart, agentsChart, answerChart, flowChart, levelChart, queueChart, slotsChart, waitsChart,
} from './charts.js';

export function chartsOf({ figures, activity, thresholds, formats, skillId = null }) {
  const { past, waits } = figures;
  const isOneSkill = skillId !== null;
  const limit = (metric) => thresholds.of(metric, skillId)?.watch ?? null;
  return {
    flow: () => flowChart(past.queueList, past.minutes),
    queue: () => queueChart(past.queueList, { isOneSkill }),
    slots: () => slotsChart(past.queueList, { isOneSkill }),
    waits: () => waitsChart(waits, (value) => formats.count(value)),
    agents: () => agentsChart(activity?.list ?? []),
    serviceLevel: () => levelChart(past.levelList, thresholds.serviceLevel(skillId).targetPercent),
    timeToAnswer: () => answerChart(past.queueList, limit('timeToAnswerSeconds')),
    abandonmentRate: () => abandonmentChart(past.queueList, limit('abandonmentPercent')),
  };
}
