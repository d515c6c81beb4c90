/** The shapes: of states, each of its own so that colour is never alone; of pages; of controls. */
import { STATE_WORDS } from '../core/states.js';
import { classes, html } from './view.js';

const SHAPES = {
  good: html`<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.5" />
    <path d="m5.2 8.2 2 2 3.7-4.1" fill="none" stroke="currentColor" stroke-width="1.5" />`,
  watch: html`<path d="M8 1.6c.4 0 .8.2 1 .6l5.8 10.4c.5.9-.1 1.9-1.1 1.9H2.3c-1 0-1.6-1-1.1-1.9L7 2.2c.2-.4.6-.6 1-.6Z" fill="currentColor" />
    <path d="M8 6v3.6M8 11.4v1.4" class="inside" />`,
  act: html`<path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" fill="currentColor" />
    <path d="M8 4.2v4.6M8 10.6v1.6" class="inside" />`,
  unknown: html`<path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" />
    <path d="M6.4 6.7c0-.9.7-1.5 1.6-1.5s1.6.6 1.6 1.4c0 1.2-1.6 1.3-1.6 2.4M8 10.2v1" fill="none" stroke="currentColor" stroke-width="1.3" />`,
};

/** The shape of a state. Where no word stands beside it, isAlone has it speak. */
export function Mark({ state, isAlone = false, size = '' }) {
  const spoken = isAlone ? { role: 'img', 'aria-label': STATE_WORDS[state] } : { 'aria-hidden': 'true' };
  return html`<svg class=${classes('mark', `mark-${state}`, size)} viewBox="0 0 16 16" ...${spoken}>${SHAPES[state]}</svg>`;
}

/** The shape of a state and its word. */
export function StateWord({ state }) {
  return html`<span class=${classes('state-word', `is-${state}`)}><${Mark} state=${state} />${STATE_WORDS[state]}</span>`;
}

const ICONS = {
  overview: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  skills: 'M4 6h16M4 12h16M4 18h10',
  agents: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.700 1.900 7.5 5.5',
  boards: 'M4 5h16v14H4zM4 11h16M12 11v8',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.500v.01',
  menu: 'M12 5v.01M12 12v.01M12 19v.01',
  down: 'm7 10 5 5 5-5',
  up: 'm7 14 5-5 5 5',
  previous: 'm14 6-6 6 6 6',
  next: 'm10 6 6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  trash: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12M10 11v5M14 11v5',
  undo: 'M8 5 4 9l4 4M4 9h9a6 6 0 0 1 0 12H9',
  expand: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5',
};

/** A sign for a page or a control; its words stand beside it or in a label. */
export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name]} /></svg>`;
}

/** The mark of the house. */
export function Logo() {
  return html`<svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
    <rect width="24" height="24" rx="6" fill="currentColor" />
    <path class="bars" d="M6 12h3v6H6zm4.500-6h3v12h-3zM15 9h3v9h-3z" />
  </svg>`;
}
