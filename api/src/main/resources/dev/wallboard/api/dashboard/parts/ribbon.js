/** An agent's time on one axis: the states above, the load of each five minutes below, now a line. */
import { AGENT_STATE_WORDS } from '../core/agents.js';
import { boxes, hourTicks, timeScale } from '../core/ribbon.js';
import { useApp } from './app.js';
import { html, useLayoutEffect, useRef, useState } from './view.js';

const STATE = { y: 34, height: 24 };
const LOAD = { y: 74, height: 72 };
const HEIGHT = 152;

/**
 * @param segments of states { state, reason, from, to }
 * @param loads of intervals { from, to, chatting, atMaximum, isOpen }: shares of the interval
 */
export function Ribbon({ segments, loads, from, to, nowMillis }) {
  const { formats } = useApp();
  const box = useRef(null);
  const width = useWidth(box);
  const scale = timeScale(from, to, width);
  const offset = -new Date(nowMillis).getTimezoneOffset() * 60_000;
  const ticks = hourTicks(from, to, Math.max(2, Math.floor(width / 72)), offset);
  const now = scale(nowMillis);
  return html`<div class="ribbon">
    <div class="ribbon-names" aria-hidden="true"><span class="ribbon-name of-state">State</span><span class="ribbon-name of-load">Load</span></div>
    <div class="ribbon-box" ref=${box}>
      ${width > 0 && html`<svg viewBox="0 0 ${width} ${HEIGHT}" class="ribbon-drawing" role="img" aria-label=${sentence(segments, formats)}>
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" class="hatch-line" /></pattern>
        </defs>
        ${ticks.map((tick) => html`<g key=${tick}><path class="ribbon-grid" d="M${scale(tick)} 22V${HEIGHT - 4}" /><text class="ribbon-tick" x=${scale(tick)} y="14" text-anchor=${anchor(scale(tick), width)}>${Math.abs(scale(tick) - now) < 56 ? '' : formats.minute(tick)}</text></g>`)}
        ${boxes(segments, scale).map((each) => html`<${Segment} key=${each.from} each=${each} formats=${formats} />`)}
        ${boxes(loads, scale).map((each) => html`<${LoadBar} key=${each.from} each=${each} />`)}
        <path class="ribbon-floor" d="M0 ${LOAD.y + LOAD.height}H${width}" />
        <path class="ribbon-now" d="M${now} 18V${HEIGHT}" />
        <rect class="ribbon-flag" x=${flagX(now, width)} y="1" width="72" height="19" rx="9.500" />
        <text class="ribbon-flag-text" x=${flagX(now, width) + 36} y="14.500" text-anchor="middle">now ${formats.minute(nowMillis)}</text>
      </svg>`}
    </div>
  </div>`;
}

function Segment({ each, formats }) {
  const { x, width, state, reason, from, to } = each;
  const words = `${AGENT_STATE_WORDS[state]}${reason ? `, ${reason}` : ''}: ${formats.minute(from)} to ${formats.minute(to)}, ${formats.span((to - from) / 1000)}`;
  return html`<g>
    <title>${words}</title>
    <rect class=${`segment of-${state}`} x=${x + 0.5} y=${STATE.y} width=${Math.max(2, width - 1)} height=${STATE.height} rx="3" />
    ${state !== 'online' && html`<rect x=${x + 0.5} y=${STATE.y} width=${Math.max(2, width - 1)} height=${STATE.height} rx="3" fill="url(#hatch)" />`}
    ${state === 'online' && width > 64 && html`<text class="segment-text" x=${x + 9} y=${STATE.y + 16}>Online</text>`}
  </g>`;
}

function LoadBar({ each }) {
  const { x, width, chatting, atMaximum, isOpen } = each;
  const bar = (share, name) => {
    const height = share * LOAD.height;
    return height < 0.3 ? null : html`<rect class=${name} x=${x + 0.4} y=${LOAD.y + LOAD.height - height} width=${Math.max(1, width - 0.8)} height=${height} />`;
  };
  return html`<g class=${isOpen ? 'is-open' : ''}>${bar(chatting, 'load-chatting')}${bar(atMaximum, 'load-maximum')}</g>`;
}

function anchor(x, width) {
  if (x < 18) return 'start';
  return x > width - 18 ? 'end' : 'middle';
}

function flagX(now, width) {
  return Math.min(Math.max(0, now - 36), width - 72);
}

function sentence(segments, formats) {
  const words = segments.map(({ state, reason, from, to }) => `${formats.minute(from)} to ${formats.minute(to)} ${AGENT_STATE_WORDS[state]}${reason ? ` (${reason})` : ''}`);
  return `States: ${words.join('; ')}`;
}

/** In units of the drawing, which grow with the text size. */
function useWidth(box) {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.round(box.current.clientWidth / (parseFloat(getComputedStyle(document.documentElement).fontSize) / 16)));
    const resized = new ResizeObserver(measure);
    resized.observe(box.current);
    measure();
    return () => resized.disconnect();
  }, []);
  return width;
}
