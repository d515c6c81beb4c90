/** The keyboard: one hand to every page. Listed by "?", and off for those who like. */
import { FRAMES } from '../core/frames.js';
import { useApp } from './app.js';
import { Dialog } from './table-dialog.js';
import { html, useEffect, useRef } from './view.js';

const LIST = [
  ['g o', 'Overview'], ['g s', 'Skills'], ['g a', 'Agents'], ['g b', 'Boards'],
  ['/', 'Search'], ['1 to 5', 'Time frame'], ['j k', 'Next, previous row'], ['Enter', 'Open the row'],
  ['[ ]', 'Previous, next skill'], ['e', 'Export'], ['t', 'Light or dark'], ['w', 'Full screen'], ['Esc', 'Back'], ['?', 'These keys'],
];

const PLACES = { o: 'overview', s: 'skills', a: 'agents', b: 'boards' };
const SECOND_KEY_MILLIS = 1500;

export function Keys({ isShown, onShow }) {
  const app = useApp();
  const latest = useRef(app);
  latest.current = app;
  useEffect(() => {
    let wentAt = -Infinity;
    const press = (event) => {
      const isTyping = event.target.closest?.('input:not([type=radio]), textarea, select, dialog, [data-own-keys]');
      const isOff = !latest.current.preferences.get('keys') || event.ctrlKey || event.metaKey || event.altKey;
      if (isTyping || isOff || event.defaultPrevented) return;
      const isSecond = event.timeStamp - wentAt < SECOND_KEY_MILLIS;
      wentAt = event.key === 'g' ? event.timeStamp : -Infinity;
      if (event.key !== 'g' && act(event.key, isSecond, latest.current, onShow)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return isShown && html`<${KeyList} onClose=${() => onShow(false)} />`;
}

function KeyList({ onClose }) {
  const { preferences } = useApp();
  return html`<${Dialog} title="Keys" onClose=${onClose}>
    <dl class="key-list">${LIST.map(([keys, words]) => html`<div key=${keys}><dt>${keys.split(' ').map((key) => (key === 'to' ? ' to ' : html`<kbd key=${key}>${key}</kbd>`))}</dt><dd>${words}</dd></div>`)}</dl>
    <label class="check"><input type="checkbox" checked=${preferences.get('keys')} onChange=${(event) => preferences.set('keys', event.target.checked)} />Keys are on</label>
  </${Dialog}>`;
}

/** Does what a key stands for; false if it stands for nothing here. */
function act(key, isSecond, app, onShow) {
  if (isSecond && PLACES[key]) {
    app.go(app.hrefs[PLACES[key]]());
    return true;
  }
  if (/^[1-5]$/.test(key)) {
    app.setParams({ frame: FRAMES[Number(key) - 1] });
    return true;
  }
  const does = {
    '?': () => onShow(true),
    '/': () => document.querySelector('[data-search]')?.focus(),
    e: () => document.querySelector('[data-export]')?.click(),
    t: () => app.preferences.set('theme', isDark() ? 'light' : 'dark'),
    w: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    j: () => row(1),
    k: () => row(-1),
    '[': () => document.querySelector('[data-previous]')?.click(),
    ']': () => document.querySelector('[data-next]')?.click(),
    Escape: () => app.place.page !== 'overview' && history.back(),
  }[key];
  does?.();
  return does !== undefined;
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function row(step) {
  const links = [...document.querySelectorAll('tbody .row-link')];
  const at = links.indexOf(document.activeElement);
  links[Math.min(links.length - 1, Math.max(0, at + (at < 0 ? 1 : step)))]?.focus();
}
