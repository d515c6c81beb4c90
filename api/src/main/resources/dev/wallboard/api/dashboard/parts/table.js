/**
 * A table whose head and total stay, whose head sorts, and that has only the rows in view in the
 * page, so that a thousand scroll smoothly.
 */
import { clicked } from '../core/sorting.js';
import { useApp } from './app.js';
import { Icon } from './marks.js';
import { classes, html, useEffect, useLayoutEffect, useRef, useState } from './view.js';

/** Rows beyond the view that are there already when it moves. */
const SPARE_ROWS = 10;

/** Below this many rows nothing is left out. */
const FEW_ROWS = 40;

/**
 * @param label what the table is of, for ears
 * @param columns { id, label, isNumeric, width, cell(row), total, startsDown, isFixed, hint }
 * @param rows each with an id
 * @param sort, onSort the keys it is sorted by; without onSort heads do not sort
 * @param hrefOf the address of a row, or undefined
 * @param hasTotal whether the columns' totals are shown in a last row
 * @param onWindow is told the ids of the rows in the page
 */
export function Table({ label, columns, rows, sort = [], onSort = null, hrefOf = null, hasTotal = false, rowRem = 2.25, onWindow = null, onHold = null, stateOf = null, empty = 'Nothing here.' }) {
  const { go } = useApp();
  const scroller = useRef(null);
  const view = useWindow(scroller, rows.length, rowRem);
  const shown = rows.slice(view.from, view.to);
  const ids = shown.map(({ id }) => id).join(',');
  useEffect(() => onWindow?.(ids === '' ? [] : ids.split(',')), [ids]);

  const open = (event, row) => {
    const isOwn = event.target.closest('a, button, input, label');
    if (hrefOf && !isOwn && String(getSelection()) === '') go(hrefOf(row));
  };
  const hold = onHold && {
    onPointerEnter: () => onHold(true),
    onPointerLeave: () => onHold(false),
  };
  return html`<div class="table-scroll" ref=${scroller} tabindex="0" role="region" aria-label=${label} ...${hold}>
    <table class="table" aria-label=${label} aria-rowcount=${rows.length + 1 + Number(hasTotal)}>
      <colgroup>${columns.map(({ id, width }) => html`<col key=${id} style=${width && { width }} />`)}</colgroup>
      <thead><tr>${columns.map((column) => html`<${Head} key=${column.id} column=${column} sort=${sort} onSort=${onSort} />`)}</tr></thead>
      <tbody>
        ${view.from > 0 && html`<tr key="before" aria-hidden="true" style=${{ height: `${view.from * rowRem}rem` }}></tr>`}
        ${shown.map((row, index) => html`<tr key=${row.id} aria-rowindex=${view.from + index + 2} data-row=${row.id}
            class=${classes(hrefOf && 'is-link', stateOf?.(row))} style=${{ height: `${rowRem}rem` }} onClick=${(event) => open(event, row)}>
          ${columns.map((column) => html`<${column.isHead ? 'th' : 'td'} key=${column.id} scope=${column.isHead ? 'row' : undefined} class=${classes(column.isNumeric && 'is-numeric', column.className)}>${column.cell(row)}</>`)}
        </tr>`)}
        ${view.to < rows.length && html`<tr key="after" aria-hidden="true" style=${{ height: `${(rows.length - view.to) * rowRem}rem` }}></tr>`}
        ${rows.length === 0 && html`<tr key="none"><td class="table-empty" colspan=${columns.length}>${empty}</td></tr>`}
      </tbody>
      ${hasTotal && html`<tfoot><tr aria-rowindex=${rows.length + 2} style=${{ height: `${rowRem}rem` }}>${columns.map((column) => html`<td key=${column.id} class=${classes(column.isNumeric && 'is-numeric', column.className)}>${column.total}</td>`)}</tr></tfoot>`}
    </table>
  </div>`;
}

function Head({ column, sort, onSort }) {
  const own = sort.find(({ key }) => key === column.id);
  const direction = own === undefined ? undefined : own.isDown ? 'descending' : 'ascending';
  const kind = classes(column.isNumeric && 'is-numeric', column.className);
  const words = column.isSilent ? html`<span class="spoken">${column.label}</span>` : column.label;
  if (onSort === null || column.isFixed) {
    return html`<th scope="col" class=${kind}>${words}</th>`;
  }
  const click = (event) =>
    onSort(clicked(sort, column.id, { isAdding: event.shiftKey, startsDown: column.startsDown ?? column.isNumeric }));
  return html`<th scope="col" class=${kind} aria-sort=${direction}>
    <button type="button" class="head-button" onClick=${click}>${words}${own && html`<${Icon} name=${own.isDown ? 'down' : 'up'} />`}</button>
  </th>`;
}

/** Which rows are in view, and some either side. */
function useWindow(scroller, count, rowRem) {
  const [view, setView] = useState({ from: 0, to: Math.min(count, FEW_ROWS) });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => {
      if (count <= FEW_ROWS) {
        setView((known) => (known.from === 0 && known.to === count ? known : { from: 0, to: count }));
        return;
      }
      const rowPixels = rowRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
      const from = Math.max(0, Math.floor(element.scrollTop / rowPixels) - SPARE_ROWS);
      const rowsInView = Math.ceil(Math.min(element.clientHeight, innerHeight) / rowPixels);
      const to = Math.min(count, from + rowsInView + 2 * SPARE_ROWS);
      setView((known) => (known.from === from && known.to === to ? known : { from, to }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      resized.disconnect();
    };
  }, [count, rowRem]);
  return { from: Math.min(view.from, count), to: Math.min(view.to, count) };
}
