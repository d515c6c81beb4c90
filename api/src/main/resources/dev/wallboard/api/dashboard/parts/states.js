/** Parts for what is not there: loading, empty, refused. */
import { Icon } from './marks.js';
import { classes, html } from './view.js';

/** The layout in grey blocks, until the numbers are there. */
export function Skeleton() {
  const tiles = Array.from({ length: 12 }, (_, i) => html`<div key=${i} class="block tile-block"></div>`);
  return html`<div class="page-body" aria-busy="true">
    <p class="spoken" role="status">Loading</p>
    <div class="block verdict-block"></div>
    <div class="tiles tiles-loading">${tiles}</div>
    <div class="overview-lower"><div class="block table-block"></div><div class="block chart-block"></div></div>
  </div>`;
}

/** One part failed: what, why, and again. */
export function Failed({ what, error, onRetry }) {
  return html`<div class="failed" role="alert">
    <p class="failed-what">${what} could not be read.</p>
    <p class="failed-why">${error.message}</p>
    ${onRetry && html`<button type="button" class="button" onClick=${onRetry}>Try again</button>`}
  </div>`;
}

/** A page without its numbers, and what to do about it. */
export function Notice({ title, children, className }) {
  return html`<section class=${classes('notice', 'card', className)}>
    <h1 class="notice-title">${title}</h1>
    <div class="notice-text">${children}</div>
  </section>`;
}

/** A field to search in what is shown. */
export function Search({ label, value, onInput, hint }) {
  return html`<label class="search">
    <${Icon} name="search" />
    <span class="spoken">${label}</span>
    <input type="search" data-search placeholder=${label} value=${value} onInput=${(event) => onInput(event.target.value)} autocomplete="off" spellcheck="false" />
    ${hint && html`<kbd aria-hidden="true">${hint}</kbd>`}
  </label>`;
}
