/** The bar at the top: pages, age of the data, account, person; on phones pages are at the bottom. */
import { useApp, useChanges, useTicks } from './app.js';
import { connectionOf } from './connection.js';
import { Icon, Logo, Mark } from './marks.js';
import { classes, html, useEffect, useRef, useState } from './view.js';

const PAGES = [
  ['overview', 'Overview'],
  ['skills', 'Skills'],
  ['agents', 'Agents'],
  ['boards', 'Boards'],
];

/** Where a page belongs in the bar. */
const PARENTS = { skill: 'skills', agent: 'agents', board: 'boards', editor: 'boards' };

export function TopBar() {
  const { place, hrefs, account } = useApp();
  const chosen = PARENTS[place.page] ?? place.page;
  return html`<header class="topbar">
    <a class="skip" href="#content">Skip to the content</a>
    <a class="brand" href=${hrefs.overview()}><${Logo} />Wallboard</a>
    <nav class="pages" aria-label="Pages">
      ${PAGES.map(([page, words]) => html`<a key=${page} class="page-link" href=${hrefs[page]()} aria-current=${page === chosen ? 'page' : undefined}>
        <${Icon} name=${page} /><span>${words}</span>
      </a>`)}
    </nav>
    <div class="topbar-end">
      <${Age} />
      <span class="account" title="Account">${account}</span>
      <${PersonMenu} />
    </div>
  </header>`;
}

/** How old the data is, counting. */
function Age() {
  const { fast, formats } = useApp();
  useChanges(fast);
  useTicks(1000);
  const { kind, ageSeconds } = connectionOf(fast);
  const age = formats.age(ageSeconds);
  if (kind === 'lost') {
    return html`<span class="age is-act"><${Mark} state="act" /><span>Disconnected<span class="age-more">, ${age} old</span></span></span>`;
  }
  if (kind === 'late' || kind === 'old') {
    const state = kind === 'late' ? 'watch' : 'act';
    return html`<span class=${`age is-${state}`}><${Mark} state=${state} />Delayed, ${age}</span>`;
  }
  if (kind === 'opening') return html`<span class="age"><span class="dot"></span>Connecting</span>`;
  return html`<span class="age is-live"><span class="dot"></span><span>Live, ${age}<span class="age-more"> ago</span></span></span>`;
}

/** Theme, keys, wall, logging out. */
function PersonMenu() {
  const { session, preferences, showKeys, logOut } = useApp();
  const [isOpen, setOpen] = useState(false);
  const box = useRef(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const away = (event) => !box.current?.contains(event.target) && setOpen(false);
    const escape = (event) => event.key === 'Escape' && (setOpen(false), box.current?.querySelector('button')?.focus());
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', escape);
    };
  }, [isOpen]);
  useChanges(preferences);
  const initials = session.name === null ? null : session.name.slice(0, 2).toUpperCase();
  const choose = (theme) => preferences.set('theme', theme);
  return html`<div class="person" ref=${box}>
    <button type="button" class="person-button" aria-label=${initials === null ? 'Menu' : `${initials}: menu`} aria-expanded=${isOpen} aria-haspopup="true" onClick=${() => setOpen(!isOpen)}>
      ${initials ?? html`<${Icon} name="agents" />`}
    </button>
    ${isOpen && html`<div class="menu person-menu">
      <p class="menu-title">${session.name ?? 'Open server, no login'}<span class="muted">${session.name && session.role}</span></p>
      <fieldset class="choice menu-choice"><legend class="spoken">Colours</legend>
        ${[['auto', 'System'], ['light', 'Light'], ['dark', 'Dark']].map(([theme, words]) => html`<label key=${theme} class=${classes('choice-option', preferences.get('theme') === theme && 'is-chosen')}>
          <input type="radio" name="theme" checked=${preferences.get('theme') === theme} onChange=${() => choose(theme)} />${words}
        </label>`)}
      </fieldset>
      <button type="button" class="menu-item" onClick=${() => (setOpen(false), showKeys())}>Keys<kbd>?</kbd></button>
      ${!session.isOpen && html`<button type="button" class="menu-item" onClick=${logOut}>Log out</button>`}
    </div>`}
  </div>`;
}
