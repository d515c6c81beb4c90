/** A card with a chart: its title and legend, the canvas, and behind it the same as a table. */
import { fileName } from '../core/csv.js';
import { useApp, useChanges, useMedia } from './app.js';
import { saveBlob, saveCsv } from './save.js';
import { Icon } from './marks.js';
import { TableDialog } from './table-dialog.js';
import { classes, html, useEffect, useLayoutEffect, useRef, useState } from './view.js';

/** The tokens that charts use, by the names the descriptions give them. */
const COLOURS = {
  ink: '--ink', ink2: '--ink-2', ink3: '--ink-3', line: '--line', surface: '--surface', control: '--control',
  connected: '--connected', connectedPale: '--connected-pale', abandoned: '--abandoned', entered: '--entered',
  chatting: '--chatting', free: '--free', back: '--back', away: '--away', hatch: '--hatch',
};

/** The same without any colour, for numbers that are old. */
const GREY = {
  connected: '--grey-mid', connectedPale: '--grey-pale', abandoned: '--grey-strong', entered: '--grey-strong',
  chatting: '--grey-mid', free: '--grey-pale', back: '--grey-strong', away: '--grey-strong',
};

let drawing = null;

/** ECharts is large, and comes after the numbers. */
function echarts() {
  drawing ??= import('../echarts/echarts.esm.min.js');
  return drawing;
}

/**
 * @param chart a description of charts.js
 * @param isLost whether its numbers are old: then it is grey
 * @param action stands at the right of the title
 * @param scale how much larger than usual its letters are, for walls
 */
export function Chart({ chart, isLost = false, action = null, note = '', title = chart.title, hasTools = true, scale = 1 }) {
  const { formats, account, clock, fast } = useApp();
  const [isTable, showTable] = useState(false);
  const [spoken, speak] = useState('');
  const canvas = useRef(null);
  const drawn = useDrawn(canvas, chart, isLost, scale);
  const walk = useWalk(drawn, chart, formats, speak);
  const savePng = () => savePicture(drawn.current, fileName(title, account, clock.now(), 'png'));
  const table = chart.table(formats);
  return html`<section class=${classes('chart', 'card', isLost && 'is-lost')} aria-label=${title} data-chart=${chart.id}>
    <div class="card-head">
      <h2 class="card-title">${title}${note && html` <span class="card-note">${note}</span>`}</h2>
      ${action}
      ${hasTools && html`<${Tools} title=${title} onTable=${() => showTable(true)} onCsv=${() => saveCsv(table.heads, table.rows, fileName(title, account, clock.now(), 'csv'))} onPng=${savePng} />`}
    </div>
    <ul class="legend">${chart.legend.map(([words, colour, kind]) => html`<li key=${words} class="legend-item"><span class=${`key key-${kind} of-${colour}`} aria-hidden="true"></span>${words}</li>`)}</ul>
    <div class="chart-canvas" tabindex="0" role="img" aria-label=${`${title}. ${chart.sentence} Arrow keys read the intervals.`} onKeyDown=${walk}>
      <div class="chart-drawing" ref=${canvas}></div>
      ${chart.isEmpty && html`<p class="chart-empty">Nothing in this time</p>`}
    </div>
    <p class="spoken" role="status">${spoken}</p>
    ${isTable && html`<${TableDialog} title=${title} table=${table} onClose=${() => showTable(false)} />`}
  </section>`;
}

/** Show table, save: behind three dots. */
function Tools({ title, onTable, onCsv, onPng }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const away = (event) => !box.current?.contains(event.target) && setOpen(false);
    const escape = (event) => event.key === 'Escape' && (event.stopPropagation(), setOpen(false));
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', escape, true);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', escape, true);
    };
  }, [isOpen]);
  const item = (words, act) => html`<button type="button" class="menu-item" onClick=${() => (setOpen(false), act())}>${words}</button>`;
  return html`<div class="tools" ref=${box}>
    <button type="button" class="tools-button" aria-label="${title}: more" aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}><${Icon} name="menu" /></button>
    ${isOpen && html`<div class="menu tools-menu">${item('Show table', onTable)}${item('Save as CSV', onCsv)}${onPng && item('Save as PNG', onPng)}</div>`}
  </div>`;
}

/** Keeps the canvas as the description says; draws only what has been in view. */
function useDrawn(canvas, chart, isLost, scale) {
  const { formats, preferences } = useApp();
  const drawn = useRef(null);
  const [isSeen, setSeen] = useState(false);
  const [size, setSize] = useState(0);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  useChanges(preferences);
  const theme = `${preferences?.get('theme')} ${isDark}`;

  useLayoutEffect(() => {
    const element = canvas.current;
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), { rootMargin: '200px' });
    seen.observe(element);
    const resized = new ResizeObserver(() => {
      drawn.current?.resize();
      setSize(element.clientWidth);
    });
    resized.observe(element);
    return () => {
      seen.disconnect();
      resized.disconnect();
      drawn.current?.dispose();
      drawn.current = null;
    };
  }, []);

  useEffect(() => {
    if (!isSeen || size === 0) return undefined;
    let isWanted = true;
    echarts().then(({ init }) => {
      if (!isWanted || canvas.current === null) return;
      drawn.current ??= init(canvas.current, null, { renderer: 'canvas' });
      drawn.current.setOption(chart.option(lookOf(canvas.current, formats, isLost, scale)), { notMerge: true });
    });
    return () => {
      isWanted = false;
    };
  }, [chart, isSeen, size, theme, isLost]);
  return drawn;
}

/** What a drawing has to know of its surroundings: colours, the size of a pixel, room for labels. */
function lookOf(element, formats, isLost, scale) {
  const px = (scale * parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16;
  return {
    formats,
    px,
    colours: coloursOf(element, isLost),
    maxTicks: Math.max(2, Math.floor(element.clientWidth / (64 * px))),
    offsetMillis: -new Date().getTimezoneOffset() * 60_000,
  };
}

function coloursOf(element, isLost) {
  const probe = document.createElement('span');
  element.append(probe);
  const found = {};
  for (const [name, token] of Object.entries({ ...COLOURS, ...(isLost && GREY) })) {
    probe.style.color = `var(${token})`;
    found[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}

/** Arrow keys go from interval to interval; the tooltip shows it, and it is said. */
function useWalk(drawn, chart, formats, speak) {
  const at = useRef(null);
  return (event) => {
    const { heads, rows } = chart.table(formats);
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined || rows.length === 0 || drawn.current === null) return;
    event.preventDefault();
    const next = (at.current ?? (step > 0 ? -1 : rows.length)) + step;
    at.current = Math.min(rows.length - 1, Math.max(0, next));
    drawn.current.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: at.current });
    speak(rows[at.current].map((cell, index) => (index === 0 ? cell : `${cell} ${heads[index]}`)).join(', '));
  };
}

function savePicture(chart, name) {
  if (chart === null) return;
  const background = getComputedStyle(document.querySelector('.card')).backgroundColor;
  chart.renderToCanvas({ pixelRatio: 2, backgroundColor: background }).toBlob((blob) => saveBlob(blob, name), 'image/png');
}
