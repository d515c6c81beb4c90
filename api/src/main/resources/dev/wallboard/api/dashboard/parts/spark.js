/** A sparkline: the way a number took over the frame. Plain SVG, since there may be a thousand. */
import { sparkline } from '../core/shapes.js';
import { classes, html } from './view.js';

/**
 * @param values one a bucket, null for a gap
 * @param isOpen whether the last bucket is still going on: a hollow dot on a dotted end
 * @param line a threshold to draw, or null
 * @param tone '' or 'is-watch', 'is-act': of the area
 */
export function Spark({ values, isOpen, line = null, fromZero = true, width = 80, height = 34, hasArea = true, tone = '' }) {
  const shape = sparkline(values, { width, height, isOpen, line, fromZero });
  if (shape === null) return null;
  const { end } = shape;
  return html`<svg class=${classes('spark', tone)} style=${{ width: `${width / 16}rem`, height: `${height / 16}rem` }} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${hasArea && html`<path class="spark-area" d=${shape.area} />`}
    ${shape.line !== null && html`<path class="spark-limit" d="M3 ${shape.line}H${width - 3}" />`}
    <path class="spark-line" d=${shape.solid} />
    ${shape.dotted && html`<path class="spark-line is-open" d=${shape.dotted} />`}
    ${end && html`<circle class=${end.isOpen ? 'spark-end is-open' : 'spark-end'} cx=${end.x} cy=${end.y} r=${end.isOpen ? 2.2 : 1.8} />`}
  </svg>`;
}
