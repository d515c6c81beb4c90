/** What stays while one goes from page to page: lines to the server, names, thresholds, the bar. */
import { addressOf, placeOf, withParams } from '../core/address.js';
import { frameOf } from '../core/frames.js';
import { logOut, refresh } from '../data/session.js';
import { App, useChanges } from '../parts/app.js';
import { LostBanner } from '../parts/connection.js';
import { Keys } from '../parts/keys.js';
import { TopBar } from '../parts/topbar.js';
import { html, useEffect, useMemo, useState } from '../parts/view.js';
import { AgentPage } from './agent.js';
import { AgentsPage } from './agents.js';
import { BoardPage } from './board.js';
import { BoardsPage } from './boards.js';
import { EditorPage } from './editor.js';
import { Nowhere } from './nowhere.js';
import { Overview } from './overview.js';
import { SkillPage } from './skill.js';
import { SkillsPage } from './skills.js';
import { workplace } from './workplace.js';

const REFRESH_MILLIS = 30 * 60_000;

const PAGES = {
  overview: Overview,
  skills: SkillsPage,
  skill: SkillPage,
  agents: AgentsPage,
  agent: AgentPage,
  boards: BoardsPage,
  board: BoardPage,
  editor: EditorPage,
  nowhere: Nowhere,
};

export function Shell({ server, clock, formats, preferences, session, onEnded }) {
  const base = useMemo(() => workplace({ server, account: session.account, onEnded }), [session]);
  const [place, setPlace] = useState(() => placeOf(location.pathname, location.search));
  const [isShowingKeys, showKeys] = useState(false);
  useChanges(base.directory);
  useChanges(base.thresholdsDocument);
  useEffect(() => base.open(), [base]);
  useLasting(server, session);

  const go = (address, { isReplacing = false } = {}) => {
    history[isReplacing ? 'replaceState' : 'pushState'](null, '', address);
    setPlace(placeOf(location.pathname, location.search));
    if (!isReplacing) scrollTo(0, 0);
  };
  useEffect(() => {
    const back = () => setPlace(placeOf(location.pathname, location.search));
    const click = (event) => followed(event, go);
    addEventListener('popstate', back);
    document.addEventListener('click', click);
    return () => {
      removeEventListener('popstate', back);
      document.removeEventListener('click', click);
    };
  }, []);

  const params = { account: session.account, ...place.params };
  const app = {
    ...base,
    server,
    clock,
    session,
    formats,
    preferences,
    place,
    frame: frameOf(place.params.frame),
    go,
    setParams: (changes) => go(withParams({ ...place, params }, changes), { isReplacing: true }),
    hrefs: hrefsWith(params),
    thresholds: base.thresholdsDocument.thresholds,
    showKeys: () => showKeys(true),
    logOut: () => logOut(server, session.account).finally(onEnded),
  };
  const Current = PAGES[place.page];
  return html`<${App.Provider} value=${app}>
    <${TopBar} />
    <${LostBanner} />
    <main id="content" class=${`page page-${place.page}`}><${Current} key=${`${place.page} ${place.id}`} id=${place.id} /></main>
    <${Keys} isShown=${isShowingKeys} onShow=${showKeys} />
  </${App.Provider}>`;
}

/** A session is made to last while the page is open: one that stands on a desk all week stays. */
function useLasting(server, session) {
  useEffect(() => {
    if (session.isOpen) return undefined;
    const again = () => refresh(server, session.account).catch(() => {}); // The stream tells if it has ended.
    const timer = setInterval(again, REFRESH_MILLIS);
    return () => clearInterval(timer);
  }, [session]);
}

function hrefsWith(params) {
  const to = (path, own) => addressOf(path, params, own);
  const part = encodeURIComponent;
  return {
    overview: () => to('/'),
    skills: (own) => to('/skills', own),
    skill: (id, own) => to(`/skills/${part(id)}`, own),
    agents: (own) => to('/agents', own),
    agent: (id, own) => to(`/agents/${part(id)}`, own),
    boards: () => to('/boards'),
    board: (id) => to(`/boards/${part(id)}`),
    editor: (id) => to(`/boards/${part(id)}/edit`),
  };
}

/** A plain click on a link within the page goes there without loading it anew. */
function followed(event, go) {
  const link = event.target.closest?.('a[href]');
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.target || link.origin !== location.origin) return;
  if (link.hash !== '' || link.hasAttribute('download') || placeOf(link.pathname).page === 'nowhere') return;
  event.preventDefault();
  go(link.pathname + link.search);
}
