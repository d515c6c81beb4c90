/** A chart of a board. */
import { frameOfItem, nameOfItem } from '../core/board.js';
import { frameHeading } from '../core/frames.js';
import { useApp } from './app.js';
import { useAgentFigures } from './board-tile.js';
import { Chart } from './chart.js';
import { chartsOf } from './chart-set.js';
import { lostOf } from './connection.js';
import { useFigures } from './figures.js';
import { html, useMemo } from './view.js';

export function BoardChart({ item, isWall }) {
  return item.chart === 'agents' ? html`<${AgentsChart} item=${item} isWall=${isWall} />` : html`<${Drawn} item=${item} isWall=${isWall} activity=${null} />`;
}

function AgentsChart({ item, isWall }) {
  const { activity } = useAgentFigures(item, frameOfItem(item), { hasIntervals: true });
  return html`<${Drawn} item=${item} isWall=${isWall} activity=${activity} />`;
}

function Drawn({ item, isWall, activity }) {
  const { thresholds, formats, fast, clock } = useApp();
  const frame = frameOfItem(item);
  const skillIds = useMemo(() => item.skillIds ?? null, [item.skillIds?.join()]);
  const figures = useFigures(frame, skillIds);
  if (figures === null) return html`<div class="card is-loading"></div>`;
  const chart = chartsOf({ figures, activity, thresholds, formats, skillId: figures.skillId })[item.chart]();
  return html`<${Chart} chart=${chart} title=${item.title ?? chart.title ?? nameOfItem(item)} note=${frameHeading(frame).toLowerCase()} isLost=${lostOf(fast, clock) !== null} hasTools=${!isWall} scale=${isWall ? 1.6 : 1} />`;
}
