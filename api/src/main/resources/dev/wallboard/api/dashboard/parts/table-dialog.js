/** The numbers behind a chart or a trend, as a table over the page. */
import { html, useEffect, useRef } from './view.js';
import { Icon } from './marks.js';

export function TableDialog({ title, table, onClose }) {
  return html`<${Dialog} title=${title} onClose=${onClose}>
    <div class="dialog-scroll" tabindex="0" role="region" aria-label="Table of ${title}">
      <table class="plain-table">
        <thead><tr>${table.heads.map((head, index) => html`<th key=${head} scope="col" class=${index > 0 && 'is-numeric'}>${head}</th>`)}</tr></thead>
        <tbody>${table.rows.map((row, at) => html`<tr key=${at}>${row.map((cell, index) => (index === 0 ? html`<th key=${index} scope="row">${cell}</th>` : html`<td key=${index} class="is-numeric">${cell}</td>`))}</tr>`)}</tbody>
      </table>
    </div>
  </${Dialog}>`;
}

/** A dialog over the page: Escape and the cross close it, the focus goes back. */
export function Dialog({ title, onClose, children, className = '' }) {
  const dialog = useRef(null);
  useEffect(() => {
    dialog.current.showModal();
  }, []);
  const outside = (event) => event.target === dialog.current && onClose();
  return html`<dialog class=${`dialog ${className}`} ref=${dialog} aria-label=${title} onClose=${onClose} onPointerDown=${outside}>
    <div class="dialog-body">
      <div class="card-head"><h2 class="card-title">${title}</h2><button type="button" class="tools-button" aria-label="Close" onClick=${() => dialog.current.close()}><${Icon} name="close" /></button></div>
      ${children}
    </div>
  </dialog>`;
}
