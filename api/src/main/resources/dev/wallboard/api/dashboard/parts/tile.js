/** A number with its name, unit, state, comparison and trend; reads aloud as one sentence. */
import { STATE_WORDS } from '../core/states.js';
import { WORDS } from '../core/words.js';
import { StateWord } from './marks.js';
import { Spark } from './spark.js';
import { classes, html, useEffect, useRef, useState } from './view.js';

/**
 * @param metric its id, for the definition
 * @param label, note its name, and what narrows it: "80 / 20 s"
 * @param value, unit as text
 * @param compare what it is compared with, as text; extra stands before it, or after it as long as
 *   there is room
 * @param trend { values, isOpen, line, format } or null
 * @param href where to look closer; onTable shows the trend as a table
 * @param words what it means
 * @param children stands in place of comparison and trend
 */
export function Tile({ metric, label, note = '', value, unit = '', compare = '', extra = '', isExtraLast = false, trend = null, state = 'good', isZero = false, href = null, children = null, onTable = null, words = WORDS[metric] }) {
  const hasState = state === 'watch' || state === 'act';
  const sentence = [
    `${label}${note && ` ${note}`}: ${value}${unit && ` ${unit}`}`,
    extra,
    compare,
    hasState ? STATE_WORDS[state] : '',
  ].filter(Boolean).join(', ');
  return html`<section class=${classes('tile', 'card', hasState && `is-${state}`)} role="group" aria-label=${label} data-metric=${metric}>
    <p class="spoken">${sentence}.</p>
    <div class="tile-head" aria-hidden="true">
      <span class="tile-label">${label}${note && !hasState && html` <span class="tile-note">${note}</span>`}</span>
      ${hasState && html`<${StateWord} state=${state} />`}
    </div>
    <div class="tile-value" aria-hidden="true"><span class=${isZero ? 'zero' : ''}>${value}</span>${unit && html`<span class="tile-unit">${unit}</span>`}</div>
    ${children ?? html`<div class="tile-foot" aria-hidden="true">
      <span class="tile-compare">${(isExtraLast ? [compare, extra] : [extra, compare]).filter(Boolean).map((part, index) => html`<span key=${index} class=${part === extra && 'tile-extra'}>${index > 0 && ' · '}${part}</span>`)}</span>
      ${trend && html`<${Spark} ...${trend} tone=${hasState ? `is-${state}` : ''} />`}
    </div>`}
    <${About} words=${words} label=${label} href=${href} onTable=${onTable} />
  </section>`;
}

/** What a number means, on demand: a button that shows itself on hover and focus. */
function About({ words, label, href, onTable }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const away = (event) => {
      if (event.type === 'keydown' ? event.key === 'Escape' : !box.current?.contains(event.target)) {
        setOpen(false);
        if (event.type === 'keydown') event.stopPropagation();
      }
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', away, true);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', away, true);
    };
  }, [isOpen]);
  if (words === undefined) return null;
  return html`<div class=${classes('about', isOpen && 'is-open')} ref=${box}>
    <button class="about-button" type="button" aria-label="About ${label}" aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}>?</button>
    ${isOpen && html`<div class="about-panel" role="note">
      <p>${words}</p>
      <p class="about-links">
        ${onTable && html`<button type="button" class="link" onClick=${() => (setOpen(false), onTable())}>Show table</button>`}
        ${href && html`<a href=${href} onClick=${() => setOpen(false)}>Open</a>`}
      </p>
    </div>`}
  </div>`;
}
